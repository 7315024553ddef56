package org.anlan.plans.internal;

import java.util.List;
import org.anlan.api.Conflict;
import org.anlan.api.Grade;
import org.anlan.api.Invalid;
import org.anlan.api.Text;
import org.anlan.api.plans.Level;
import org.anlan.api.plans.Plan;
import org.anlan.api.plans.PlanContent;
import org.anlan.api.plans.PlanState;

/** What must hold before a plan can be started at a level. */
final class InForce {
  private InForce() {}

  /**
   * The number of the plan's version in force.
   *
   * @throws Conflict if there is none, or the plan is retired
   */
  static int number(Plan plan) {
    if (plan.state() == PlanState.RETIRED) {
      throw Conflict.state(Text.of("预案已停用，不能启动", "the plan is retired and can't be started"), plan);
    }
    return plan.approvedVersion()
        .orElseThrow(
            () ->
                Conflict.state(Text.of("预案没有已批准的版本", "no version of the plan is approved"), plan));
  }

  /**
   * Demands that the plan has the level.
   *
   * @throws Invalid naming those it has
   */
  static void requireLevel(PlanContent content, Grade level) {
    List<Grade> has = content.levels().stream().map(Level::grade).distinct().sorted().toList();
    if (!has.contains(level)) {
      throw Invalid.at(
          "/level",
          Text.of(
              "预案没有"
                  + Wording.level(level)
                  + "，只有 "
                  + String.join("、", has.stream().map(Wording::level).toList()),
              "the plan has no level " + level + ", only " + has));
    }
  }
}
