package org.anlan.plans.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.api.Grade;
import org.anlan.api.Text;
import org.anlan.api.plans.Level;

/** How grades, colours, levels and titles are written in sentences. */
final class Wording {
  private static final Map<Grade, String> ROMAN =
      Map.of(Grade.I, "Ⅰ", Grade.II, "Ⅱ", Grade.III, "Ⅲ", Grade.IV, "Ⅳ");
  private static final Map<Grade, Text> COLOURS =
      Map.of(
          Grade.I, Text.of("红色", "red"),
          Grade.II, Text.of("橙色", "orange"),
          Grade.III, Text.of("黄色", "yellow"),
          Grade.IV, Text.of("蓝色", "blue"));

  /** How a plan may call a level without saying more than its grade. */
  private static final Map<Grade, Set<String>> PLAIN =
      Map.of(
          Grade.I, Set.of("", "Ⅰ", "I", "一", "1"),
          Grade.II, Set.of("", "Ⅱ", "II", "二", "2"),
          Grade.III, Set.of("", "Ⅲ", "III", "三", "3"),
          Grade.IV, Set.of("", "Ⅳ", "IV", "四", "4"));

  private Wording() {}

  /** 橙色, orange. */
  static Text colour(Grade grade) {
    return COLOURS.get(grade);
  }

  /** Ⅱ级. */
  static String level(Grade grade) {
    return ROMAN.get(grade) + "级";
  }

  /** Ⅱ级响应, and what the plan itself calls the level if that says something else. */
  static Text response(Grade grade, List<Level> levels) {
    String own =
        levels.stream()
            .filter(l -> l.grade() == grade && !plain(l))
            .findFirst()
            .map(Level::name)
            .orElse("");
    return Text.of(
        level(grade) + "响应" + (own.isEmpty() ? "" : "（" + own + "）"),
        "level " + grade + " response" + (own.isEmpty() ? "" : " (" + own + ")"));
  }

  /** 《…》, but not twice. */
  static String quoted(String title) {
    return title.startsWith("《") ? title : "《" + title + "》";
  }

  private static boolean plain(Level level) {
    String bare = level.name().replaceAll("(?i)级|响应|应急|level|response|\\s", "");
    return PLAIN.get(level.grade()).contains(bare);
  }
}
