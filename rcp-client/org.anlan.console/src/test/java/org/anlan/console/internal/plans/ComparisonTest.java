package org.anlan.console.internal.plans;

import static org.anlan.console.internal.plans.Samples.action;
import static org.anlan.console.internal.plans.Samples.content;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.Grade;
import org.anlan.api.plans.Action;
import org.anlan.api.plans.CommandRole;
import org.anlan.api.plans.Level;
import org.anlan.api.plans.PlanContent;
import org.anlan.api.plans.Trigger;
import org.anlan.console.internal.plans.Comparison.Difference;
import org.anlan.console.internal.plans.Comparison.Kind;
import org.anlan.console.internal.text.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Action CALL = action("call", "集结队伍", Grade.III);
  private static final Action DRAIN = action("drain", "疏通排水", Grade.III);
  private static final Action GUARD = action("guard", "路口值守", Grade.III);

  @BeforeEach
  void chinese() {
    Words.use(Locale.SIMPLIFIED_CHINESE);
  }

  private static List<Difference> compare(PlanContent before, PlanContent after) {
    return Comparison.of(before, after, Samples::names);
  }

  @Test
  void theSameHasNoDifference() {
    assertThat(compare(content(CALL, DRAIN), content(CALL, DRAIN))).isEmpty();
  }

  @Test
  void whatIsNewOrGoneIsToldWhole() {
    assertThat(compare(content(CALL), content(CALL, DRAIN)))
        .containsExactly(new Difference(Kind.ADDED, "actions", "疏通排水", "", "文艺路街道 · 30分钟 · Ⅲ级"));
    assertThat(compare(content(CALL, DRAIN), content(DRAIN)))
        .extracting(Difference::kind, Difference::what)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.REMOVED, "集结队伍"));
  }

  @Test
  void anActionIsTheSameByItsKeyAndEachFactIsTold() {
    Action later =
        new Action(
            "call",
            Set.of(Grade.III, Grade.II),
            "集结抢险队伍",
            Optional.of("带编织袋"),
            CALL.who(),
            Optional.of(Duration.ofHours(1)));
    assertThat(compare(content(CALL), content(later)))
        .containsExactly(
            new Difference(Kind.CHANGED, "actions", "集结抢险队伍 · 措施", "集结队伍", "集结抢险队伍"),
            new Difference(Kind.CHANGED, "actions", "集结抢险队伍 · 时限", "30分钟", "1小时"),
            new Difference(Kind.CHANGED, "actions", "集结抢险队伍 · 级别", "Ⅲ级", "Ⅲ级 Ⅱ级"),
            new Difference(Kind.CHANGED, "actions", "集结抢险队伍 · 说明", "", "带编织袋"));
  }

  @Test
  void onlyTheOneThatWasMovedIsToldAsMoved() {
    assertThat(compare(content(CALL, DRAIN, GUARD), content(GUARD, CALL, DRAIN)))
        .containsExactly(new Difference(Kind.MOVED, "actions", "路口值守", "第3项", "第1项"));
  }

  @Test
  void anActionPutInBetweenMovesNoOther() {
    assertThat(compare(content(CALL, GUARD), content(CALL, DRAIN, GUARD)))
        .extracting(Difference::kind)
        .containsExactly(Kind.ADDED);
  }

  @Test
  void rolesLevelsAndTriggersAreComparedByName() {
    PlanContent before = content(CALL);
    PlanContent after =
        new PlanContent(
            List.of(new CommandRole("总指挥", Samples.UNIT), new CommandRole("副总指挥", Samples.UNIT)),
            List.of(new Level(Grade.III, "三级", Optional.empty())),
            List.of(new Trigger(List.of("暴雨"), Grade.III, Grade.II, Optional.empty())),
            before.actions(),
            before.supplies());
    assertThat(compare(before, after))
        .containsExactly(
            new Difference(Kind.ADDED, "command", "副总指挥", "", "文艺路街道"),
            new Difference(Kind.CHANGED, "levels", "Ⅲ级 · 名称", "Ⅲ级响应", "三级"),
            new Difference(Kind.CHANGED, "triggers", "暴雨 黄色预警 · 响应级别", "Ⅲ级", "Ⅱ级"));
  }

  @Test
  void twoOfOneNameAreComparedInTheirOrder() {
    Trigger one = new Trigger(List.of("暴雨"), Grade.III, Grade.III, Optional.of("甲"));
    Trigger two = new Trigger(List.of("暴雨"), Grade.III, Grade.III, Optional.of("乙"));
    PlanContent all = content(CALL);
    PlanContent before =
        new PlanContent(
            all.command(), all.levels(), List.of(one, two), all.actions(), all.supplies());
    PlanContent after =
        new PlanContent(all.command(), all.levels(), List.of(one), all.actions(), all.supplies());
    assertThat(compare(before, after))
        .containsExactly(new Difference(Kind.REMOVED, "triggers", "暴雨 黄色预警", "Ⅲ级 · 乙", ""));
  }
}
