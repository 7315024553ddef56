package org.anlan.api.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.Text;
import org.anlan.api.roster.UnitId;

/**
 * A clock that runs for something.
 *
 * @param topic what kind of clock: {@code task.due}, {@code report.first}
 * @param about what it runs for
 * @param subject in words, for whoever is reminded
 * @param owner who must act
 * @param startedAt when it began; the last quarter between this and {@code dueAt} is amber
 * @param steps whom to tell when, soonest first
 * @param fired how many of the steps have fired
 */
public record Deadline(
    DeadlineId id,
    String topic,
    Link about,
    Text subject,
    Optional<Party> owner,
    Optional<UnitId> scope,
    Instant startedAt,
    Instant dueAt,
    List<Step> steps,
    int fired) {

  /** What a step is. */
  public enum Kind {
    /** Before it is due. */
    REMIND,
    /** It is due now: what isn't done is overdue. */
    DUE,
    /** Later: the next responsible. */
    ESCALATE,
    /** Later still: the leader on duty. */
    LEADER
  }

  /**
   * One step of the escalation.
   *
   * @param tell whom; empty: the owner
   */
  public record Step(Kind kind, Instant at, Optional<Party> tell) {
    public Step {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(at);
      Objects.requireNonNull(tell);
    }
  }

  public Deadline {
    Objects.requireNonNull(id);
    Objects.requireNonNull(topic);
    Objects.requireNonNull(about);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(owner);
    Objects.requireNonNull(scope);
    Objects.requireNonNull(startedAt);
    Objects.requireNonNull(dueAt);
    steps = List.copyOf(steps);
  }
}
