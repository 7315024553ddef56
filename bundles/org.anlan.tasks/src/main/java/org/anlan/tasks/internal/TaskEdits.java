package org.anlan.tasks.internal;

import java.util.Optional;
import org.anlan.api.Faults;
import org.anlan.api.Text;
import org.anlan.api.roster.Assignee;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskDraft;

/** What may be changed of a task that is given out, and how it is said. */
final class TaskEdits {
  private static final Text FIXED = Text.of("下达后不能修改", "can't be changed once it is given out");
  private static final Text BY_REASSIGNING = Text.of("须用改派", "is changed by reassigning it");

  private TaskEdits() {}

  /** Names what the draft would change and may not. */
  static void check(Task before, TaskDraft draft, Faults faults) {
    faults
        .when(!before.assignee().equals(draft.assignee()), "/assignee", BY_REASSIGNING)
        .when(before.drill() != draft.drill(), "/drill", FIXED)
        .when(!before.origin().equals(draft.origin()), "/origin", FIXED)
        .when(!before.originKey().equals(draft.originKey()), "/originKey", FIXED);
  }

  /** What changed, for the duty log; the new title stands there anyway. */
  static Optional<String> words(Task before, TaskDraft draft) {
    StringBuilder words = new StringBuilder();
    if (!before.title().equals(draft.title())) {
      words.append("原标题 was：").append(before.title()).append("；");
    }
    if (!before.dueAt().equals(draft.dueAt())) {
      words.append("期限 due：").append(before.dueAt().map(Object::toString).orElse("-"));
      words.append(" → ").append(draft.dueAt().map(Object::toString).orElse("-")).append("；");
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(words.substring(0, words.length() - 1));
  }

  /** From whom it went to whom and why, and what is not its result any more. */
  static String handedOver(Task before, Assignee to, Optional<String> why) {
    String words = before.assigneeName() + " → " + to.name() + why.map(w -> "：" + w).orElse("");
    return before.result().map(r -> words + "；原结果 earlier result：" + r).orElse(words);
  }
}
