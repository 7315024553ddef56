package org.anlan.plans.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.anlan.api.Grade;
import org.anlan.api.Text;
import org.anlan.api.plans.Action;
import org.anlan.api.plans.CommandRole;
import org.anlan.api.plans.Finding;
import org.anlan.api.plans.Level;
import org.anlan.api.plans.PlanContent;
import org.anlan.api.plans.Supply;
import org.anlan.api.plans.Trigger;

/** The defects of a plan that a person should mend, in the order of its content. */
final class Lint {
  private final PlanContent content;
  private final Surroundings now;
  private final Set<Grade> levels = EnumSet.noneOf(Grade.class);
  private final List<Finding> found = new ArrayList<>();

  private Lint(PlanContent content, Surroundings now) {
    this.content = content;
    this.now = now;
    content.levels().forEach(level -> levels.add(level.grade()));
  }

  /** Every defect. */
  static List<Finding> findings(PlanContent content, Surroundings now) {
    Lint lint = new Lint(content, now);
    lint.command();
    lint.levels();
    lint.triggers();
    lint.actions();
    lint.supplies();
    return List.copyOf(lint.found);
  }

  /** What starting it at this level would leave undone. */
  static List<Finding> undone(PlanContent content, Grade level, Surroundings now) {
    Lint lint = new Lint(content, now);
    lint.command();
    for (int i = 0; i < content.actions().size(); i++) {
      if (content.actions().get(i).levels().contains(level)) {
        lint.people(i);
      }
    }
    for (int i = 0; i < content.supplies().size(); i++) {
      if (wanted(content.supplies().get(i), level)) {
        lint.supply(i);
      }
    }
    return List.copyOf(lint.found);
  }

  /** Whether a supply is wanted at a level; one that names none is wanted at each. */
  static boolean wanted(Supply supply, Grade level) {
    return supply.levels().isEmpty() || supply.levels().contains(level);
  }

  private void command() {
    if (content.command().isEmpty()) {
      severe("/command", "没有指挥长", "nobody commands");
    }
    for (int i = 0; i < content.command().size(); i++) {
      CommandRole role = content.command().get(i);
      Meant meant = now.meant().get(role.who());
      if (!meant.missing().isEmpty()) {
        Text who = meant.missingInWords();
        severe(
            "/command/" + i + "/who",
            "“" + role.name() + "”无人担任：" + who.zh(),
            "nobody is " + role.name() + ": " + who.en());
      }
    }
  }

  private void levels() {
    Set<Grade> seen = EnumSet.noneOf(Grade.class);
    for (int i = 0; i < content.levels().size(); i++) {
      Level level = content.levels().get(i);
      String named = Wording.level(level.grade());
      if (!seen.add(level.grade())) {
        light(
            "/levels/" + i + "/grade", named + "重复", "level " + level.grade() + " is there twice");
      } else if (content.actions().stream().noneMatch(a -> a.levels().contains(level.grade()))) {
        severe("/levels/" + i, named + "没有任何措施", "level " + level.grade() + " has no actions");
      }
    }
  }

  private void triggers() {
    if (content.triggers().isEmpty()) {
      light("/triggers", "没有启动条件，任何预警都不会提示启动", "no trigger: no warning will ever propose it");
    }
    Map<String, Trigger> rows = new HashMap<>();
    for (int i = 0; i < content.triggers().size(); i++) {
      Trigger row = content.triggers().get(i);
      level("/triggers/" + i + "/level", row.level());
      for (int e = 0; e < row.events().size(); e++) {
        Trigger before = rows.put(row.warning() + " " + row.events().get(e).trim(), row);
        if (before != null && before.level() != row.level()) {
          Text colour = Wording.colour(row.warning());
          light(
              "/triggers/" + i + "/events/" + e,
              "同一事件的" + colour.zh() + "预警对应两个级别，取较高的",
              "the same event's "
                  + colour.en()
                  + " warning starts two levels; the graver is taken");
        }
      }
    }
  }

  private void actions() {
    for (int i = 0; i < content.actions().size(); i++) {
      for (Grade level : new TreeSet<>(content.actions().get(i).levels())) {
        level("/actions/" + i + "/levels", level);
      }
      people(i);
    }
  }

  private void people(int i) {
    Action action = content.actions().get(i);
    Meant meant = now.meant().get(action.who());
    if (!meant.missing().isEmpty()) {
      Text who = meant.missingInWords();
      severe(
          "/actions/" + i + "/who",
          "“" + action.title() + "”无人承担：" + who.zh(),
          "nobody to do “" + action.title() + "”: " + who.en());
    }
  }

  private void supplies() {
    if (now.stocked().isEmpty() && !content.supplies().isEmpty()) {
      light(
          "/supplies", "物资模块未运行，无法核对物资", "stores are not kept here, so supplies can't be checked");
    }
    for (int i = 0; i < content.supplies().size(); i++) {
      for (Grade level : new TreeSet<>(content.supplies().get(i).levels())) {
        level("/supplies/" + i + "/levels", level);
      }
      supply(i);
    }
  }

  private void supply(int i) {
    if (now.stocked().isEmpty()) {
      return;
    }
    Supply supply = content.supplies().get(i);
    Surroundings.Stocked there = now.stocked().get().get(supply);
    String at = "/supplies/" + i;
    if (there.item().isEmpty()) {
      severe(at + "/itemId", "物资不存在", "there is no such item");
    } else if (!there.store()) {
      severe(at + "/storeId", "储备点不存在", "there is no such store");
    } else if (there.quantity().compareTo(supply.quantity()) < 0) {
      String has = there.quantity().stripTrailingZeros().toPlainString();
      String needs = supply.quantity().stripTrailingZeros().toPlainString();
      String item = there.item().get();
      severe(
          at + "/quantity",
          item + "库存不足：需 " + needs + "，现有 " + has,
          "not enough " + item + ": needs " + needs + ", has " + has);
    }
  }

  private void level(String pointer, Grade level) {
    if (!levels.contains(level)) {
      severe(pointer, "预案没有" + Wording.level(level), "the plan has no level " + level);
    }
  }

  private void severe(String pointer, String zh, String en) {
    found.add(new Finding(true, pointer, Text.of(zh, en)));
  }

  private void light(String pointer, String zh, String en) {
    found.add(new Finding(false, pointer, Text.of(zh, en)));
  }
}
