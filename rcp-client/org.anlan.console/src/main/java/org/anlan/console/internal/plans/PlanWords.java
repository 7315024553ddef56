package org.anlan.console.internal.plans;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.api.Grade;
import org.anlan.api.plans.Plan;
import org.anlan.api.plans.PlanVersion;
import org.anlan.api.roster.Selector;
import org.anlan.console.core.quick.Name;
import org.anlan.console.internal.text.Words;

/** How what stands in a plan reads. */
final class PlanWords {
  private PlanWords() {}

  /** Who is meant. */
  static String who(Selector who, Function<UUID, Optional<Name>> names) {
    String what =
        who.id()
            .map(id -> names.apply(id).map(PlanWords::full).orElse(Words.of("plans.unknown")))
            .orElse("");
    String responsible = who.responsibility().map(r -> Words.of("responsibility", r)).orElse("");
    String each = who.unitKind().map(k -> Words.of("unit-kind", k)).orElse(Words.of("plans.unit"));
    return switch (who.kind()) {
      case UNIT, POSITION, PERSON, TEAM -> what;
      case RESPONSIBLE -> Words.of("plans.who.responsible", what, responsible);
      case EACH_UNIT_BELOW -> Words.of("plans.who.each", what, each);
      case RESPONSIBLE_FOR_EACH_BELOW ->
          Words.of("plans.who.responsible-each", what, each, responsible);
      case ON_DUTY ->
          what.isEmpty() ? Words.of("plans.who.duty") : Words.of("plans.who.duty-of", what);
    };
  }

  /** A position is nothing without its unit. */
  private static String full(Name name) {
    boolean position = name.link().entity().equals("roster/positions");
    return position && !name.hint().isEmpty()
        ? Words.of("plans.position", name.name(), name.hint())
        : name.name();
  }

  /** How long, in the largest units that fit. */
  static String span(Duration span) {
    StringBuilder words = new StringBuilder();
    append(words, "plans.days", span.toDays());
    append(words, "plans.hours", span.toHoursPart());
    append(words, "plans.minutes", span.toMinutesPart());
    append(words, "plans.seconds", span.toSecondsPart());
    return words.toString().strip();
  }

  private static void append(StringBuilder words, String key, long count) {
    if (count > 0) {
      words.append(Words.of(key, count)).append(Words.chinese() ? "" : " ");
    }
  }

  /** Some levels, gravest last, as they are climbed. */
  static String levels(Collection<Grade> levels) {
    return Arrays.stream(Grade.values())
        .sorted((a, b) -> b.compareTo(a))
        .filter(levels::contains)
        .map(grade -> Words.of("grade", grade))
        .collect(Collectors.joining(" "));
  }

  /** Which version of a plan this is and how far it is. */
  static String version(Plan plan, PlanVersion version) {
    boolean inForce = plan.approvedVersion().equals(Optional.of(version.number()));
    String state =
        inForce ? "plans.in-force" : version.approvedAt().isPresent() ? "plans.was-in-force" : "";
    String name = Words.of("plans.version", version.number());
    return state.isEmpty() ? name : name + " · " + Words.of(state);
  }
}
