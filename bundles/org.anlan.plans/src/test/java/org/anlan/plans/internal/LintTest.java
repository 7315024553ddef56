package org.anlan.plans.internal;

import static org.anlan.plans.internal.Samples.action;
import static org.anlan.plans.internal.Samples.content;
import static org.anlan.plans.internal.Samples.levels;
import static org.anlan.plans.internal.Samples.position;
import static org.anlan.plans.internal.Samples.trigger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.api.Grade;
import org.anlan.api.Party;
import org.anlan.api.Text;
import org.anlan.api.plans.Action;
import org.anlan.api.plans.Finding;
import org.anlan.api.plans.Level;
import org.anlan.api.plans.PlanContent;
import org.anlan.api.plans.Supply;
import org.anlan.api.plans.Trigger;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.StoreId;
import org.anlan.api.roster.Selector;
import org.anlan.plans.internal.Surroundings.Stocked;
import org.junit.jupiter.api.Test;

class LintTest {
  private static final Selector HELD = position(UUID.randomUUID());
  private static final Selector VACANT = position(UUID.randomUUID());
  private static final List<Level> LEVELS = levels(Grade.II, Grade.III);
  private static final List<Trigger> ROWS = List.of(trigger(Grade.II, Grade.II, "11B03"));
  private static final List<Action> ACTIONS = List.of(action("a", HELD, Grade.II, Grade.III));
  private static final Supply WATER = supply(100, Grade.II);

  private final Map<Supply, Stocked> stock = new HashMap<>();

  @Test
  void aSoundPlanHasNoFindings() {
    stock.put(WATER, new Stocked(Optional.of("饮用水"), true, BigDecimal.valueOf(100)));
    assertThat(findings(content(HELD, LEVELS, ROWS, ACTIONS, WATER))).isEmpty();
  }

  @Test
  void somebodyMustCommand() {
    PlanContent nobody = new PlanContent(List.of(), LEVELS, ROWS, ACTIONS, List.of());
    expect(nobody, true, "/command", "没有指挥长", "nobody commands");
  }

  @Test
  void theCommanderMustBeSomebody() {
    expect(
        content(VACANT, LEVELS, ROWS, ACTIONS),
        true,
        "/command/0/who",
        "“指挥长”无人担任：岗位“闸口”",
        "nobody is 指挥长: position “闸口”");
  }

  @Test
  void everyLevelNeedsActions() {
    expect(
        content(HELD, levels(Grade.I, Grade.II, Grade.III), ROWS, ACTIONS),
        true,
        "/levels/0",
        "Ⅰ级没有任何措施",
        "level I has no actions");
  }

  @Test
  void aLevelIsThereOnce() {
    expect(
        content(HELD, levels(Grade.II, Grade.III, Grade.II), ROWS, ACTIONS),
        false,
        "/levels/2/grade",
        "Ⅱ级重复",
        "level II is there twice");
  }

  @Test
  void somethingMustStartIt() {
    expect(
        content(HELD, LEVELS, List.of(), ACTIONS),
        false,
        "/triggers",
        "没有启动条件，任何预警都不会提示启动",
        "no trigger: no warning will ever propose it");
  }

  @Test
  void triggersNameLevelsThePlanHas() {
    List<Trigger> rows = List.of(ROWS.get(0), trigger(Grade.I, Grade.I, "11B03"));
    expect(
        content(HELD, LEVELS, rows, ACTIONS),
        true,
        "/triggers/1/level",
        "预案没有Ⅰ级",
        "the plan has no level I");
  }

  @Test
  void triggersDoNotContradictEachOther() {
    List<Trigger> rows = List.of(ROWS.get(0), trigger(Grade.II, Grade.III, "暴雨", "11B03"));
    expect(
        content(HELD, LEVELS, rows, ACTIONS),
        false,
        "/triggers/1/events/1",
        "同一事件的橙色预警对应两个级别，取较高的",
        "the same event's orange warning starts two levels; the graver is taken");
  }

  @Test
  void actionsNameLevelsThePlanHas() {
    List<Action> actions = List.of(ACTIONS.get(0), action("b", HELD, Grade.IV, Grade.III));
    expect(
        content(HELD, LEVELS, ROWS, actions),
        true,
        "/actions/1/levels",
        "预案没有Ⅳ级",
        "the plan has no level IV");
  }

  @Test
  void everyActionNeedsSomebody() {
    List<Action> actions = List.of(ACTIONS.get(0), action("b", VACANT, Grade.III));
    expect(
        content(HELD, LEVELS, ROWS, actions),
        true,
        "/actions/1/who",
        "“措施b”无人承担：岗位“闸口”",
        "nobody to do “措施b”: position “闸口”");
  }

  @Test
  void theItemMustBeThere() {
    stock.put(WATER, new Stocked(Optional.empty(), true, BigDecimal.ZERO));
    expect(
        content(HELD, LEVELS, ROWS, ACTIONS, WATER),
        true,
        "/supplies/0/itemId",
        "物资不存在",
        "there is no such item");
  }

  @Test
  void theStoreMustBeThere() {
    stock.put(WATER, new Stocked(Optional.of("饮用水"), false, BigDecimal.ZERO));
    expect(
        content(HELD, LEVELS, ROWS, ACTIONS, WATER),
        true,
        "/supplies/0/storeId",
        "储备点不存在",
        "there is no such store");
  }

  @Test
  void thereMustBeEnough() {
    stock.put(WATER, new Stocked(Optional.of("饮用水"), true, new BigDecimal("99.50")));
    expect(
        content(HELD, LEVELS, ROWS, ACTIONS, WATER),
        true,
        "/supplies/0/quantity",
        "饮用水库存不足：需 100，现有 99.5",
        "not enough 饮用水: needs 100, has 99.5");
  }

  @Test
  void saysWhenSuppliesCannotBeChecked() {
    List<Finding> found =
        Lint.findings(
            content(HELD, LEVELS, ROWS, ACTIONS, WATER),
            new Surroundings(meant(), Optional.empty()));
    assertThat(found)
        .extracting(Finding::severe, Finding::pointer)
        .containsExactly(tuple(false, "/supplies"));
  }

  @Test
  void namesAllAtOnce() {
    PlanContent bad =
        new PlanContent(
            List.of(),
            levels(Grade.I),
            List.of(),
            List.of(action("a", VACANT, Grade.II)),
            List.of());
    assertThat(findings(bad))
        .extracting(Finding::pointer)
        .containsExactly(
            "/command", "/levels/0", "/triggers", "/actions/0/levels", "/actions/0/who");
  }

  @Test
  void whatAStartWouldLeaveUndoneIsOnlyWhatTheLevelWants() {
    Supply everywhere = supply(5);
    Supply other = supply(5, Grade.III);
    for (Supply s : List.of(everywhere, other)) {
      stock.put(s, new Stocked(Optional.of("泵"), true, BigDecimal.ONE));
    }
    List<Action> actions = List.of(action("a", VACANT, Grade.III), action("b", VACANT, Grade.II));
    PlanContent content = content(HELD, LEVELS, List.of(), actions, other, everywhere);
    assertThat(Lint.undone(content, Grade.II, now()))
        .extracting(Finding::pointer)
        .containsExactly("/actions/1/who", "/supplies/1/quantity");
  }

  private void expect(PlanContent content, boolean severe, String pointer, String zh, String en) {
    assertThat(findings(content)).containsExactly(new Finding(severe, pointer, Text.of(zh, en)));
  }

  private List<Finding> findings(PlanContent content) {
    return Lint.findings(content, now());
  }

  private Surroundings now() {
    return new Surroundings(meant(), Optional.of(stock));
  }

  private static Map<Selector, Meant> meant() {
    return Map.of(
        HELD,
        new Meant(List.of(Samples.somebody(Party.Kind.POSITION, "指挥长")), List.of()),
        VACANT,
        new Meant(List.of(), List.of(Text.of("岗位“闸口”", "position “闸口”"))));
  }

  private static Supply supply(int quantity, Grade... levels) {
    return new Supply(
        Set.of(levels),
        new ItemId(UUID.randomUUID()),
        Optional.of(new StoreId(UUID.randomUUID())),
        BigDecimal.valueOf(quantity));
  }
}
