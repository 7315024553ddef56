package org.anlan.tasks.internal.persistence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.anlan.api.Link;
import org.anlan.api.roster.Assignee;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskDraft;
import org.anlan.api.tasks.TaskId;
import org.anlan.api.tasks.TaskState;
import org.anlan.core.jpa.InstantColumn;
import org.anlan.core.jpa.Row;

/** A task. */
@Entity
@Table(name = "tasks_task")
public class TaskRow extends Row {
  @Column(name = "title")
  private String title;

  @Column(name = "detail")
  private String detail;

  @Embedded private AssigneeColumns assignee;

  @Column(name = "about_id")
  private String aboutId;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private TaskState state;

  @Convert(converter = InstantColumn.class)
  @Column(name = "issued_at")
  private Instant issuedAt;

  @Convert(converter = InstantColumn.class)
  @Column(name = "due_at")
  private Instant dueAt;

  @Convert(converter = InstantColumn.class)
  @Column(name = "received_at")
  private Instant receivedAt;

  @Convert(converter = InstantColumn.class)
  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "overdue")
  private boolean overdue;

  @Column(name = "drill")
  private boolean drill;

  @Column(name = "origin_entity")
  private String originEntity;

  @Column(name = "origin_id")
  private String originId;

  @Column(name = "origin_key")
  private String originKey;

  /** Unique while the task is open, null otherwise: so the same isn't given out twice. */
  @Column(name = "open_key")
  private String openKey;

  @Column(name = "result")
  private String result;

  @Convert(converter = CommentsColumn.class)
  @Column(name = "comments")
  private List<Task.Comment> comments = List.of();

  /** A row to be filled. */
  protected TaskRow() {}

  /** A task as it is given out, not stamped yet. */
  public static TaskRow of(TaskDraft draft, Assignee assignee, Instant now) {
    TaskRow row = new TaskRow();
    row.assignee = AssigneeColumns.of(assignee);
    row.drill = draft.drill();
    row.originEntity = draft.origin().map(Link::entity).orElse(null);
    row.originId = draft.origin().map(origin -> origin.id().toString()).orElse(null);
    row.originKey = draft.originKey().orElse(null);
    row.state = TaskState.ISSUED;
    row.issuedAt = now;
    row.describe(draft);
    return row;
  }

  /** The task this row stands for. */
  public Task toRecord() {
    return new Task(
        new TaskId(uuid()),
        stamp(),
        title,
        Optional.ofNullable(detail),
        assignee.party(),
        assignee.name(),
        assignee.scope(),
        AssigneeColumns.unit(aboutId),
        state,
        issuedAt,
        Optional.ofNullable(dueAt),
        Optional.ofNullable(receivedAt),
        Optional.ofNullable(finishedAt),
        overdue,
        drill,
        origin(),
        Optional.ofNullable(originKey),
        Optional.ofNullable(result),
        comments);
  }

  /** What names it among the open ones of its origin; empty if it is closed or has no key. */
  public Optional<String> openKey() {
    return Optional.ofNullable(openKey);
  }

  /** What it is named within its origin, if it has one. */
  public Optional<String> originKey() {
    return Optional.ofNullable(originKey);
  }

  /** What came of it, if that was said. */
  public Optional<String> result() {
    return Optional.ofNullable(result);
  }

  /** Takes over what a draft may change of a task that is given out. */
  public void describe(TaskDraft draft) {
    title = draft.title();
    detail = draft.detail().orElse(null);
    aboutId = draft.about().map(unit -> unit.value().toString()).orElse(null);
    dueAt = draft.dueAt().map(TaskRow::cut).orElse(null);
    rekey();
  }

  /** Brings the task into a state at this moment; being late is found out here and stays. */
  public void enter(TaskState next, Instant now) {
    if (state.isOpen() && dueAt != null && !now.isBefore(dueAt)) {
      overdue = true;
    }
    state = next;
    switch (next) {
      case RECEIVED, IN_PROGRESS -> received(now);
      case DONE -> {
        received(now);
        finishedAt = now;
      }
      default -> {}
    }
    rekey();
  }

  /** Gives it to somebody else from this moment on, as if it were new. */
  public void giveTo(Assignee other, Instant now, Optional<Instant> newDue) {
    enter(TaskState.ISSUED, now);
    assignee = AssigneeColumns.of(other);
    issuedAt = now;
    newDue.map(TaskRow::cut).ifPresent(due -> dueAt = due);
    receivedAt = null;
    finishedAt = null;
    result = null;
    rekey();
  }

  /** Says that its time passed while it was open. */
  public void markOverdue() {
    overdue = true;
  }

  /** Says what came of it. */
  public void conclude(String text) {
    result = text;
  }

  /** Adds a remark. */
  public void comment(Task.Comment comment) {
    List<Task.Comment> more = new ArrayList<>(comments);
    more.add(comment);
    comments = List.copyOf(more);
  }

  private static Instant cut(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS);
  }

  private void received(Instant now) {
    if (receivedAt == null) {
      receivedAt = now;
    }
  }

  private Optional<Link> origin() {
    return Optional.ofNullable(originId).map(id -> new Link(originEntity, UUID.fromString(id)));
  }

  private void rekey() {
    openKey =
        state.isOpen() && originId != null && originKey != null
            ? String.join(
                "|", originId, assignee.party().id().toString(), String.valueOf(aboutId), originKey)
            : null;
  }
}
