package org.anlan.api.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.Stamp;
import org.anlan.api.roster.UnitId;

/**
 * What one party must do by when (任务/交办).
 *
 * @param assigneeName the party's name when it was given out
 * @param scope the unit the assignee belongs to
 * @param about the unit it is done for, if not for the assignee's own
 * @param origin what it came from: an activation, incident, meeting, log entry
 * @param originKey names it within its origin, so that the same action isn't given out twice
 * @param overdue whether its time passed while it was open; stays true, so that late is seen
 */
public record Task(
    TaskId id,
    Stamp stamp,
    String title,
    Optional<String> detail,
    Party assignee,
    String assigneeName,
    Optional<UnitId> scope,
    Optional<UnitId> about,
    TaskState state,
    Instant issuedAt,
    Optional<Instant> dueAt,
    Optional<Instant> receivedAt,
    Optional<Instant> finishedAt,
    boolean overdue,
    boolean drill,
    Optional<Link> origin,
    Optional<String> originKey,
    Optional<String> result,
    List<Comment> comments)
    implements Entity<TaskId> {
  /** A remark on a task, or the reason of a step. */
  public record Comment(Instant at, String by, String text) {
    public Comment {
      Objects.requireNonNull(at);
      Objects.requireNonNull(by);
      Objects.requireNonNull(text);
    }
  }

  public Task {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(title);
    Objects.requireNonNull(assignee);
    Objects.requireNonNull(assigneeName);
    Objects.requireNonNull(state);
    Objects.requireNonNull(issuedAt);
    comments = List.copyOf(comments);
  }
}
