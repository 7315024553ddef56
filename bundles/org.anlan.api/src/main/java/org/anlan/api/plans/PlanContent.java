package org.anlan.api.plans;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Text;

/**
 * What a version of a plan says: who commands, its levels, what starts it, and what is then done.
 */
public record PlanContent(
    List<CommandRole> command,
    List<Level> levels,
    List<Trigger> triggers,
    List<Action> actions,
    List<Supply> supplies)
    implements Draft {
  public PlanContent {
    command = command == null ? List.of() : List.copyOf(command);
    levels = levels == null ? List.of() : List.copyOf(levels);
    triggers = triggers == null ? List.of() : List.copyOf(triggers);
    actions = actions == null ? List.of() : List.copyOf(actions);
    supplies = supplies == null ? List.of() : List.copyOf(supplies);
  }

  @Override
  public void check(Faults faults) {
    faults
        .when(levels.isEmpty(), "/levels", Text.of("至少一个级别", "needs at least one level"))
        .each("/command", command)
        .each("/levels", levels)
        .each("/triggers", triggers)
        .each("/actions", actions)
        .each("/supplies", supplies);
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < actions.size(); i++) {
      faults.when(
          actions.get(i).key() != null && !keys.add(actions.get(i).key()),
          "/actions/" + i + "/key",
          Text.of("重复", "is used twice"));
    }
  }
}
