package org.anlan.console.internal.plans;

import static org.anlan.console.internal.plans.Samples.action;
import static org.anlan.console.internal.plans.Samples.content;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anlan.api.Grade;
import org.anlan.api.Text;
import org.anlan.api.plans.Action;
import org.anlan.api.plans.Finding;
import org.anlan.api.plans.PlanContent;
import org.junit.jupiter.api.Test;

class MarksTest {
  private static final Text WHY = Text.of("无人承担", "nobody");
  private static final Action FIRST = action("a", "集结队伍", Grade.III);
  private static final Action SECOND = action("b", "疏通排水", Grade.III);

  @Test
  void aFindingStaysWithItsRowWhereverItIsMoved() {
    Finding found = new Finding(true, "/actions/1/who", WHY);
    Marks marks = Marks.of(content(FIRST, SECOND), List.of(found));
    assertThat(marks.at(SECOND)).containsExactly(found);
    assertThat(marks.at(FIRST)).isEmpty();
    assertThat(marks.at(action("b", "疏通排水", Grade.III))).as("changed since").isEmpty();
    assertThat(Marks.count(content(SECOND, FIRST), "actions", marks)).isEqualTo(1);
  }

  @Test
  void aFindingOfNoRowIsThePartsOwn() {
    List<Finding> found =
        List.of(
            new Finding(false, "/triggers", WHY),
            new Finding(true, "/actions/7", WHY),
            new Finding(true, "", WHY));
    Marks marks = Marks.of(content(FIRST), found);
    assertThat(marks.in("triggers")).hasSize(1);
    assertThat(marks.in("actions")).hasSize(1);
    assertThat(marks.all()).isEqualTo(found);
  }

  @Test
  void whatIsWrongInItselfIsSeenWithoutAServer() {
    PlanContent twice = content(FIRST, action("a", " ", Grade.III));
    assertThat(Marks.local(twice).at(twice.actions().get(1))).hasSize(2);
    assertThat(Marks.local(content(FIRST)).all()).isEmpty();
  }

  @Test
  void severeOnesHaveASignAndNoneIsSaidTwice() {
    List<Finding> found =
        List.of(
            new Finding(true, "/actions/0/who", WHY),
            new Finding(true, "/actions/0/who", WHY),
            new Finding(false, "/actions/0", Text.of("重复", "twice")));
    assertThat(Marks.say(found, Text::zh)).isEqualTo("⚠ 无人承担  · 重复");
  }
}
