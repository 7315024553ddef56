package org.anlan.plans.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.anlan.api.Grade;
import org.anlan.api.Text;
import org.anlan.api.plans.Level;
import org.anlan.api.plans.Signal;
import org.anlan.api.plans.Trigger;

/** Why a signal proposes a level, in words a person can check. */
final class Reason {
  private static final Predicate<String> HAN = Pattern.compile("\\p{IsHan}").asPredicate();
  private static final Pattern SAID_ANYWAY =
      Pattern.compile("(?i)[红橙黄蓝]色|预警(信号)?|\\b(red|orange|yellow|blue|warning)\\b");

  private Reason() {}

  static Text of(Signal signal, String title, Trigger row, Grade level, List<Level> levels) {
    Text what = warning(signal, row);
    Text rule = rule(signal, title, row, level, levels);
    return Text.of(what.zh() + "；" + rule.zh(), what.en() + "; " + rule.en());
  }

  /** 橙色暴雨预警（11B03），覆盖碑林区. */
  private static Text warning(Signal signal, Trigger row) {
    Text colour = Wording.colour(signal.grade().orElseThrow());
    String code = code(signal.events(), row).orElse("");
    String area = signal.area().strip();
    return Text.of(
        colour.zh()
            + name(signal.events(), HAN)
            + "预警"
            + (code.isEmpty() ? "" : "（" + code + "）")
            + (area.isEmpty() ? "，覆盖范围不明" : "，覆盖" + area),
        (capital(colour.en()) + " " + name(signal.events(), HAN.negate())).strip()
            + " warning"
            + (code.isEmpty() ? "" : " (" + code + ")")
            + (area.isEmpty() ? ", area unknown" : " for " + area));
  }

  /** 预案《…》规定橙色预警启动Ⅱ级响应. */
  private static Text rule(
      Signal signal, String title, Trigger row, Grade level, List<Level> levels) {
    Text from = Wording.colour(row.warning());
    boolean above = signal.grade().orElseThrow() != row.warning();
    Text wanted = Wording.response(row.level(), levels);
    Text taken = Wording.response(level, levels);
    boolean other = level != row.level();
    return Text.of(
        "预案"
            + Wording.quoted(title)
            + "规定"
            + from.zh()
            + (above ? "及以上预警启动" : "预警启动")
            + wanted.zh()
            + (other ? "，但预案无此级别，取" + taken.zh() : "")
            + row.note().map(n -> "（" + n + "）").orElse(""),
        "the plan “"
            + title
            + "” says that "
            + from.en()
            + (above ? " and graver warnings start its " : " warnings start its ")
            + wanted.en()
            + (other ? ", a level it doesn't have, so its " + taken.en() + " is taken" : "")
            + row.note().map(n -> " (" + n + ")").orElse(""));
  }

  /** The code the row matched, else the first there is. */
  private static Optional<String> code(List<String> events, Trigger row) {
    Predicate<String> matched =
        e -> row.events().stream().anyMatch(wanted -> TriggerMatcher.speaks(wanted, List.of(e)));
    List<String> codes = events.stream().filter(TriggerMatcher::isCode).toList();
    return codes.stream().filter(matched).findFirst().or(() -> codes.stream().findFirst());
  }

  /**
   * The event's name in the language wanted, else in any, without what the sentence says itself.
   */
  private static String name(List<String> events, Predicate<String> language) {
    List<String> names = events.stream().filter(e -> !TriggerMatcher.isCode(e)).toList();
    return names.stream()
        .filter(language)
        .findFirst()
        .or(() -> names.stream().findFirst())
        .map(n -> SAID_ANYWAY.matcher(n).replaceAll("").strip())
        .orElse("");
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
