package org.anlan.console.internal.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.api.Grade;
import org.anlan.api.Party;
import org.anlan.api.Stamp;
import org.anlan.api.plans.Action;
import org.anlan.api.plans.PlanId;
import org.anlan.api.plans.Preview;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.Selector;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskId;
import org.anlan.api.tasks.TaskState;
import org.anlan.console.internal.warnings.Effect.Fate;
import org.junit.jupiter.api.Test;

class EffectTest {
  private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
  private static final UUID UNIT = new UUID(0, 1);
  private static final Party STREET = new Party(Party.Kind.UNIT, UNIT);
  private static final List<Action> ACTIONS =
      List.of(action("call", "集结队伍", Grade.III, Grade.II), action("guard", "路口值守", Grade.II));

  private static Action action(String key, String title, Grade... levels) {
    Selector who = Selector.of(Selector.Kind.UNIT, UNIT);
    Set<Grade> at = Set.of(levels);
    return new Action(key, at, title, Optional.empty(), who, Optional.empty());
  }

  private static Preview preview(Grade level, String... keys) {
    List<Preview.Planned> planned = java.util.Arrays.stream(keys).map(EffectTest::planned).toList();
    return new Preview(new PlanId(new UUID(1, 1)), 1, level, planned, List.of(), List.of());
  }

  private static Preview.Planned planned(String key) {
    Assignee street = new Assignee(STREET, "文艺路街道", Optional.empty(), Optional.empty());
    return new Preview.Planned(key, "任务 " + key, street, Optional.of(NOW));
  }

  private static Task task(String key, TaskState state) {
    return new Task(
        new TaskId(UUID.nameUUIDFromBytes(key.getBytes())),
        new Stamp(1, NOW, "leader", NOW, "leader"),
        "任务 " + key,
        Optional.empty(),
        STREET,
        "文艺路街道",
        Optional.empty(),
        Optional.empty(),
        state,
        NOW,
        Optional.of(NOW),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        Optional.of(key + "/" + UNIT),
        Optional.empty(),
        List.of());
  }

  @Test
  void aStartGivesAllOut() {
    assertThat(Effect.ofStart(preview(Grade.II, "call", "guard")))
        .extracting(Effect::fate)
        .containsExactly(Fate.GIVEN, Fate.GIVEN);
  }

  @Test
  void aHigherLevelGivesOutOnlyWhatIsNotOutYet() {
    assertThat(
            Effect.ofChange(
                Grade.III,
                preview(Grade.II, "call", "guard"),
                ACTIONS,
                List.of(task("call", TaskState.DONE))))
        .extracting(Effect::fate)
        .containsExactly(Fate.STAYS, Fate.GIVEN);
  }

  @Test
  void whatWasTakenBackIsGivenOutAnew() {
    assertThat(
            Effect.ofChange(
                Grade.III,
                preview(Grade.II, "call"),
                ACTIONS,
                List.of(task("call", TaskState.WITHDRAWN))))
        .extracting(Effect::fate)
        .containsExactly(Fate.GIVEN);
  }

  @Test
  void aLowerLevelTakesBackWhatIsStillOpen() {
    List<Task> out = List.of(task("call", TaskState.ISSUED), task("guard", TaskState.RECEIVED));
    assertThat(Effect.ofChange(Grade.II, preview(Grade.III, "call"), ACTIONS, out))
        .extracting(Effect::fate, Effect::title)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Fate.STAYS, "任务 call"),
            org.assertj.core.groups.Tuple.tuple(Fate.WITHDRAWN, "任务 guard"));
    List<Task> done = List.of(task("guard", TaskState.DONE));
    assertThat(Effect.ofChange(Grade.II, preview(Grade.III, "call"), ACTIONS, done))
        .extracting(Effect::fate)
        .containsExactly(Fate.GIVEN);
  }
}
