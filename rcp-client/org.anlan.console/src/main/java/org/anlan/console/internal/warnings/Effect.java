package org.anlan.console.internal.warnings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.api.Grade;
import org.anlan.api.plans.Action;
import org.anlan.api.plans.Preview;
import org.anlan.api.roster.UnitId;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskState;

/**
 * What one step of a response does to one task.
 *
 * @param due until when; of one that is given out already: as it was given
 */
record Effect(Fate fate, String title, String who, Optional<Instant> due) {
  /** What becomes of the task. */
  enum Fate {
    /** It is given out now. */
    GIVEN,
    /** It is out already and stays. */
    STAYS,
    /** It is open and is taken back. */
    WITHDRAWN
  }

  /** What a start does: all tasks are given out. */
  static List<Effect> ofStart(Preview preview) {
    return preview.tasks().stream().map(Effect::given).toList();
  }

  /**
   * What a change of level does.
   *
   * @param actions all of the plan's
   * @param out what the response has given out so far
   */
  static List<Effect> ofChange(Grade from, Preview preview, List<Action> actions, List<Task> out) {
    List<Effect> effects = new ArrayList<>();
    for (Preview.Planned planned : preview.tasks()) {
      effects.add(
          out.stream()
              .filter(task -> task.state() != TaskState.WITHDRAWN && is(planned, task))
              .findFirst()
              .map(task -> of(Fate.STAYS, task))
              .orElseGet(() -> given(planned)));
    }
    if (from.graverThan(preview.level())) {
      Set<String> gone =
          actions.stream()
              .filter(action -> !action.levels().contains(preview.level()))
              .map(Action::key)
              .collect(Collectors.toSet());
      out.stream()
          .filter(task -> task.state().isOpen() && key(task).filter(gone::contains).isPresent())
          .map(task -> of(Fate.WITHDRAWN, task))
          .forEach(effects::add);
    }
    return List.copyOf(effects);
  }

  private static Effect given(Preview.Planned planned) {
    return new Effect(Fate.GIVEN, planned.title(), planned.assignee().name(), planned.dueAt());
  }

  private static Effect of(Fate fate, Task task) {
    return new Effect(fate, task.title(), task.assigneeName(), task.dueAt());
  }

  /** A task is known by its action and whom it is for; one nobody has by its title. */
  private static boolean is(Preview.Planned planned, Task task) {
    Optional<UnitId> about = planned.assignee().about();
    String named = planned.actionKey() + "/" + planned.assignee().party().id();
    boolean same = task.originKey().equals(Optional.of(named)) && task.about().equals(about);
    boolean nobodys =
        key(task).equals(Optional.of(planned.actionKey()))
            && task.title().equals(planned.title())
            && task.assignee().equals(planned.assignee().party());
    return same || (nobodys && task.about().equals(about));
  }

  private static Optional<String> key(Task task) {
    return task.originKey()
        .filter(key -> key.lastIndexOf('/') >= 0)
        .map(key -> key.substring(0, key.lastIndexOf('/')));
  }
}
