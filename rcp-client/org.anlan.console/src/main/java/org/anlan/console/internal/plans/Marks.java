package org.anlan.console.internal.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.api.Fault;
import org.anlan.api.Faults;
import org.anlan.api.Text;
import org.anlan.api.plans.Finding;
import org.anlan.api.plans.PlanContent;

/**
 * The defects of a plan by the place they concern. They stay with the very row they were found at,
 * also when rows are moved, and leave when the row is changed.
 */
final class Marks {
  /** No defects. */
  static final Marks NONE = new Marks();

  /** The parts of a plan that have rows. */
  static final List<String> SECTIONS =
      List.of("command", "levels", "triggers", "actions", "supplies");

  private final Map<Object, List<Finding>> rows = new IdentityHashMap<>();
  private final Map<String, List<Finding>> sections = new HashMap<>();
  private final List<Finding> all = new ArrayList<>();

  private Marks() {}

  /** What was found in this content. */
  static Marks of(PlanContent content, List<Finding> findings) {
    Marks marks = new Marks();
    for (Finding finding : findings) {
      marks.put(content, finding);
    }
    return marks;
  }

  /** What can be seen to be wrong with this content without a server. */
  static Marks local(PlanContent content) {
    Faults faults = new Faults();
    content.check(faults);
    return of(content, faults.found().stream().map(Marks::finding).toList());
  }

  private static Finding finding(Fault fault) {
    return new Finding(true, fault.pointer(), fault.message());
  }

  private void put(PlanContent content, Finding finding) {
    String[] parts = finding.pointer().split("/");
    String section = parts.length > 1 ? parts[1] : "";
    all.add(finding);
    List<?> list = rows(content, section);
    int place = parts.length > 2 && parts[2].matches("\\d{1,6}") ? Integer.parseInt(parts[2]) : -1;
    if (place >= 0 && place < list.size()) {
      rows.computeIfAbsent(list.get(place), row -> new ArrayList<>()).add(finding);
    } else {
      sections.computeIfAbsent(section, s -> new ArrayList<>()).add(finding);
    }
  }

  private static List<?> rows(PlanContent content, String section) {
    return switch (section) {
      case "command" -> content.command();
      case "levels" -> content.levels();
      case "triggers" -> content.triggers();
      case "actions" -> content.actions();
      case "supplies" -> content.supplies();
      default -> List.of();
    };
  }

  /** What was found at this row. */
  List<Finding> at(Object row) {
    return rows.getOrDefault(row, List.of());
  }

  /** What was found in a part as a whole. */
  List<Finding> in(String section) {
    return sections.getOrDefault(section, List.of());
  }

  /** Everything. */
  List<Finding> all() {
    return List.copyOf(all);
  }

  /** How many there are in a part, its rows included. */
  static long count(PlanContent content, String section, Marks... several) {
    long count = 0;
    for (Marks marks : several) {
      count += marks.in(section).size();
      for (Object row : rows(content, section)) {
        count += marks.at(row).size();
      }
    }
    return count;
  }

  /** These in words, severe ones with a sign. */
  static String say(List<Finding> findings, Function<Text, String> language) {
    return findings.stream()
        .map(f -> (f.severe() ? "⚠ " : "· ") + language.apply(f.message()))
        .distinct()
        .collect(Collectors.joining("  "));
  }
}
