package org.anlan.plans.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.api.Text;
import org.anlan.api.roster.ResponsibilityKind;
import org.anlan.api.roster.Selector;

/** Whom a selector means, in words. */
final class Named {
  private static final Map<ResponsibilityKind, Text> IN_WHAT_WAY =
      new EnumMap<>(
          Map.of(
              ResponsibilityKind.LEADER_IN_CHARGE, Text.of("包抓领导", "leader in charge"),
              ResponsibilityKind.PREVENTION_RESPONSIBLE, Text.of("防灾责任人", "prevention responsible"),
              ResponsibilityKind.MONITOR, Text.of("监测人", "monitor"),
              ResponsibilityKind.FIRST_RESPONSIBLE, Text.of("第一责任人", "first responsible person"),
              ResponsibilityKind.CASE_OWNER, Text.of("包案人", "case owner"),
              ResponsibilityKind.LIAISON, Text.of("联络员", "liaison")));

  private Named() {}

  /**
   * The selector in words.
   *
   * @param name of the party or unit it speaks of; empty if the roster doesn't know it any more
   */
  static Text of(Selector selector, Optional<String> name) {
    return switch (selector.kind()) {
      case UNIT -> party("单位", "unit", name);
      case POSITION -> party("岗位", "position", name);
      case PERSON -> party("人员", "person", name);
      case TEAM -> party("队伍", "team", name);
      case RESPONSIBLE -> responsible(selector, name);
      case EACH_UNIT_BELOW -> below(name);
      case RESPONSIBLE_FOR_EACH_BELOW -> {
        Text what = responsibility(selector);
        Text units = below(name);
        yield Text.of(units.zh() + "的" + what.zh(), what.en() + " of " + units.en());
      }
      case ON_DUTY -> Text.of("值班人员", "whoever is on duty");
    };
  }

  /** The one who answers for something in the selector's way, as in 甲社区的包抓领导. */
  static Text responsible(Selector selector, Optional<String> name) {
    Text what = responsibility(selector);
    return Text.of(
        name.map(n -> "“" + n + "”").orElse("所指对象") + "的" + what.zh(),
        what.en() + " of " + name.map(n -> "“" + n + "”").orElse("what it speaks of"));
  }

  /** A position, team … of this name. */
  static Text party(String zh, String en, Optional<String> name) {
    return name.map(n -> Text.of(zh + "“" + n + "”", en + " “" + n + "”"))
        .orElseGet(() -> Text.of("已不存在的" + zh, "a " + en + " that is gone"));
  }

  private static Text below(Optional<String> name) {
    return name.map(n -> Text.of("“" + n + "”下属单位", "the units below “" + n + "”"))
        .orElseGet(() -> Text.of("已不存在的单位的下属单位", "the units below one that is gone"));
  }

  private static Text responsibility(Selector selector) {
    return selector
        .responsibility()
        .map(IN_WHAT_WAY::get)
        .orElseGet(() -> Text.of("责任人", "responsible person"));
  }
}
