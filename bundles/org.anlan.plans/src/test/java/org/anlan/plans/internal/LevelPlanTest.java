package org.anlan.plans.internal;

import static org.anlan.plans.internal.Samples.about;
import static org.anlan.plans.internal.Samples.action;
import static org.anlan.plans.internal.Samples.position;
import static org.anlan.plans.internal.Samples.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Grade;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.Text;
import org.anlan.api.plans.Action;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.Selector;
import org.anlan.api.tasks.TaskDraft;
import org.anlan.api.tasks.TaskState;
import org.anlan.plans.internal.LevelPlan.Out;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LevelPlanTest {
  private static final Selector WHO = position(UUID.randomUUID());
  private static final Assignee SHE = somebody(Party.Kind.PERSON, "张三");
  private static final Assignee HE = somebody(Party.Kind.PERSON, "李四");
  private static final Action DRAIN = action("drain", WHO, Grade.I, Grade.II, Grade.III);
  private static final Action GUARD = action("guard/24h", WHO, Grade.I, Grade.II);
  private static final Action WATCH = action("watch", WHO, Grade.III);
  private static final List<Action> ACTIONS = List.of(DRAIN, GUARD, WATCH);

  @Test
  void theStartGivesOutAllOfTheLevel() {
    LevelPlan step = step(null, Grade.II, List.of());
    assertThat(keys(step)).containsExactly(key("drain", SHE), key("guard/24h", SHE));
    assertThat(step.withdrawn()).isEmpty();
  }

  @Test
  void raisingGivesOutWhatIsNotOutYetAndTakesNothingBack() {
    LevelPlan step = step(Grade.III, Grade.II, List.of(out("drain"), out("watch")));
    assertThat(keys(step)).containsExactly(key("guard/24h", SHE));
    assertThat(step.withdrawn()).isEmpty();
  }

  @Test
  void loweringTakesBackWhatTheLevelDoesNotHaveAndGivesOutWhatOnlyItHas() {
    LevelPlan step = step(Grade.II, Grade.III, List.of(out("drain"), out("guard/24h")));
    assertThat(step.withdrawn()).containsExactly(key("guard/24h", SHE));
    assertThat(keys(step)).containsExactly(key("watch", SHE));
  }

  @ParameterizedTest
  @EnumSource(TaskState.class)
  void loweringTakesBackOnlyWhatIsOpen(TaskState state) {
    Out guard = new Out(key("guard/24h", SHE), Optional.empty(), state);
    assertThat(step(Grade.II, Grade.III, List.of(guard)).withdrawn().isEmpty())
        .isEqualTo(!state.isOpen());
  }

  @ParameterizedTest
  @EnumSource(TaskState.class)
  void whatWasTakenBackIsGivenOutAgainButNothingElse(TaskState state) {
    Out drain = new Out(key("drain", SHE), Optional.empty(), state);
    assertThat(keys(step(Grade.III, Grade.II, List.of(drain))).contains(key("drain", SHE)))
        .isEqualTo(state == TaskState.WITHDRAWN);
  }

  @Test
  void tasksHungOnByHandStay() {
    List<Out> byHand =
        List.of(
            new Out("by-hand", Optional.empty(), TaskState.ISSUED),
            new Out("other/" + UUID.randomUUID(), Optional.empty(), TaskState.ISSUED));
    assertThat(step(Grade.II, Grade.III, byHand).withdrawn()).isEmpty();
  }

  @Test
  void whoeverIsMeantSinceGetsItAsWell() {
    LevelPlan step =
        LevelPlan.of(
            Optional.of(Grade.III),
            Grade.II,
            List.of(DRAIN),
            Map.of(WHO, new Meant(List.of(SHE, HE), List.of())),
            List.of(out("drain")));
    assertThat(keys(step)).containsExactly(key("drain", HE));
  }

  @Test
  void onePersonForTwoUnitsGetsTwoTasksButNoneTwice() {
    UUID one = UUID.randomUUID();
    UUID two = UUID.randomUUID();
    List<Assignee> leaders = List.of(about(SHE, one), about(SHE, two), about(SHE, one));
    LevelPlan step =
        LevelPlan.of(
            Optional.empty(),
            Grade.II,
            List.of(DRAIN),
            Map.of(WHO, new Meant(leaders, List.of())),
            List.of());
    assertThat(step.orders())
        .extracting(o -> o.about().orElseThrow().value())
        .containsExactly(one, two);
  }

  @Test
  void whereNobodyIsSomebodyStandsIn() {
    Meant nobody = new Meant(List.of(), List.of(Text.of("岗位“闸口值守”", "position")));
    LevelPlan step =
        LevelPlan.of(Optional.empty(), Grade.II, List.of(DRAIN), Map.of(WHO, nobody), List.of());
    Order order = step.orders().get(0);
    Instant reached = Instant.parse("2025-07-01T08:00:00Z");
    Link origin = new Link("activations", UUID.randomUUID());
    TaskDraft task = order.draft(HE, origin, reached, true);

    assertThat(order.standIn()).isTrue();
    assertThat(task.assignee()).isEqualTo(HE.party());
    assertThat(task.title()).isEqualTo("〔无人承担〕措施drain");
    assertThat(task.detail()).hasValue("预案规定由岗位“闸口值守”承担，目前无人，请落实人员。");
    assertThat(task.dueAt()).hasValue(Instant.parse("2025-07-01T08:30:00Z"));
    assertThat(task.drill()).isTrue();
    assertThat(task.origin()).hasValue(origin);
    assertThat(task.originKey()).hasValue("drain/nobody");
  }

  @Test
  void aVacantPositionGetsItsTaskAndSomebodySeesToItOnce() {
    Meant vacant =
        new Meant(List.of(SHE, HE), List.of(Text.of("岗位“甲”", "a"), Text.of("岗位“乙”", "b")));
    LevelPlan step =
        LevelPlan.of(Optional.empty(), Grade.II, List.of(DRAIN), Map.of(WHO, vacant), List.of());
    assertThat(keys(step)).containsExactly(key("drain", SHE), key("drain", HE), "drain/nobody");
  }

  @Test
  void aLongTitleIsCutWhereSomebodyStandsIn() {
    Action longest =
        new Action(
            "k".repeat(60),
            DRAIN.levels(),
            "长".repeat(300),
            Optional.of("细".repeat(5000)),
            WHO,
            Optional.empty());
    Order order =
        new Order(longest, Optional.empty(), new Meant(List.of(), List.of(Text.of("甲", "a"))));
    TaskDraft task =
        order.draft(HE, new Link("activations", UUID.randomUUID()), Instant.EPOCH, false);
    assertThat(task.title()).hasSize(300);
    assertThat(task.detail().orElseThrow()).hasSize(5000);
    assertThat(new Order(longest, Optional.of(SHE), order.meant()).originKey())
        .hasSizeLessThan(101);
    org.anlan.api.Faults.check(task);
  }

  static List<String> keys(LevelPlan step) {
    List<String> keys = new ArrayList<>();
    step.orders().forEach(order -> keys.add(order.originKey()));
    return keys;
  }

  private static LevelPlan step(Grade from, Grade to, List<Out> out) {
    return LevelPlan.of(
        Optional.ofNullable(from),
        to,
        ACTIONS,
        Map.of(WHO, new Meant(List.of(SHE), List.of())),
        out);
  }

  private static Out out(String action) {
    return new Out(key(action, SHE), Optional.empty(), TaskState.ISSUED);
  }

  private static String key(String action, Assignee assignee) {
    return action + "/" + assignee.party().id();
  }
}
