package org.anlan.tasks.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.api.changes.ChangeRecorder;
import org.anlan.api.log.DutyLogService;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.tasks.Obligation;
import org.anlan.api.tasks.ObligationId;
import org.anlan.api.tasks.Round;
import org.anlan.api.tasks.Task;

/** What tasks and duties leave on the feed and in the duty log. */
final class Trail {
  static final String TASKS = "tasks";
  static final String OBLIGATIONS = "obligations";
  static final String ROUNDS = "obligations/rounds";

  private final ChangeRecorder changes;
  private final DutyLogService log;

  Trail(ChangeRecorder changes, DutyLogService log) {
    this.changes = changes;
    this.log = log;
  }

  /** The pointer to a task. */
  static Link link(Task task) {
    return new Link(TASKS, task.id().value());
  }

  /** The pointer to a duty. */
  static Link link(ObligationId id) {
    return new Link(OBLIGATIONS, id.value());
  }

  /** Puts what became of a task on the feed. */
  void changed(String event, Task task) {
    changes.record("task." + event, TASKS, task, task.scope(), task.about());
  }

  /** Puts what became of a duty on the feed. */
  void changed(String event, Obligation obligation) {
    changes.record("obligation." + event, OBLIGATIONS, obligation, obligation.scope());
  }

  /** Puts how a round ended, or was answered late, on the feed. */
  void changed(String event, Round round, Obligation of) {
    changes.record("round." + event, ROUNDS, round, of.scope());
  }

  /** Puts on the feed that a duty is gone. */
  void removed(Obligation obligation) {
    changes.removed("obligation.removed", OBLIGATIONS, obligation.id(), obligation.scope());
  }

  /** Writes into the duty log what became of a task and what was said. */
  void log(Text what, Task task, Optional<String> words) {
    Link[] links =
        Stream.concat(Stream.of(link(task)), task.origin().stream()).toArray(Link[]::new);
    String text = line(what, task.title(), task.assigneeName(), words);
    log.append(NewLogEntry.of(LogKind.TASK, text, task.drill(), links));
  }

  /** Writes into the duty log what became of a duty and what was said. */
  void log(Text what, Obligation obligation, Optional<String> words) {
    String text = line(what, obligation.title(), obligation.assigneeName(), words);
    log.append(NewLogEntry.of(LogKind.TASK, text, false, link(obligation.id())));
  }

  /** Writes one line about many tasks into the duty log, unless it is empty. */
  void log(String summary, List<Task> tasks) {
    if (summary.isBlank() || tasks.isEmpty()) {
      return;
    }
    Stream<Link> origins = tasks.stream().flatMap(task -> task.origin().stream()).distinct();
    boolean drill = tasks.stream().allMatch(Task::drill);
    log.append(
        NewLogEntry.of(LogKind.TASK, summary, drill, origins.limit(50).toArray(Link[]::new)));
  }

  private static String line(Text what, String title, String who, Optional<String> words) {
    String said = words.map(w -> "：" + w).orElse("");
    return what.zh() + " · " + what.en() + "：" + title + "（" + who + "）" + said;
  }
}
