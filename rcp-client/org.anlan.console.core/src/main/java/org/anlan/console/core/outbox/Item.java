package org.anlan.console.core.outbox;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.tasks.TaskDraft;

/**
 * One entry on its way to the duty log, perhaps with the task it gives out.
 *
 * @param order its place among all that were ever written on this machine
 * @param key the idempotency key under which it is sent, however often
 * @param entry as it was written, with its own time
 * @param late whether it waits because the server was away: then it is marked as written offline
 */
public record Item(
    long order, String key, NewLogEntry entry, Optional<TaskDraft> task, boolean late) {
  public Item {
    Objects.requireNonNull(key);
    Objects.requireNonNull(entry);
    Objects.requireNonNull(task);
  }

  /** The same, waiting for the server's return. */
  public Item delayed() {
    return new Item(order, key, entry, task, true);
  }

  /** The entry as it is to be sent. */
  NewLogEntry marked(boolean offline) {
    return new NewLogEntry(
        entry.kind(),
        entry.text(),
        entry.occurredAt(),
        entry.links(),
        entry.drill(),
        offline,
        entry.corrects());
  }

  /** The task as it is to be sent; without another origin it comes from the entry. */
  Optional<TaskDraft> taskOf(LogEntry written) {
    return task.map(
        t ->
            new TaskDraft(
                t.title(),
                t.detail(),
                t.assignee(),
                t.about(),
                t.dueAt(),
                t.drill(),
                t.origin().or(() -> Optional.of(new Link("log/entries", written.id().value()))),
                t.originKey()));
  }

  /** What it is linked to. */
  public List<Link> links() {
    return entry.links();
  }
}
