package org.anlan.plans.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anlan.api.Grade;
import org.anlan.api.plans.ActivationId;
import org.anlan.api.plans.Level;
import org.anlan.api.plans.Match;
import org.anlan.api.plans.PlanContent;
import org.anlan.api.plans.PlanId;
import org.anlan.api.plans.Signal;
import org.anlan.api.plans.Trigger;

/**
 * Which plans in force a warning's signal speaks to, by their trigger tables: of the rows for its
 * event, the one with the gravest warning that is not graver than the signal's.
 */
final class TriggerMatcher {
  /** A code has digits and nothing but Latin letters besides: 11B03, or its beginning. */
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]*[0-9][0-9A-Za-z]*");

  private static final Comparator<Trigger> GRAVEST =
      Comparator.comparing(Trigger::warning).thenComparing(Trigger::level);

  /**
   * A plan in force, as far as signals look at it.
   *
   * @param division the code of the division it answers for; empty: unknown, so it is never left
   *     out
   * @param running its response that runs, of the signal's kind
   */
  record Candidate(
      PlanId id,
      String title,
      Optional<String> division,
      PlanContent content,
      Optional<ActivationId> running) {}

  private TriggerMatcher() {}

  /** The plans the signal speaks to, gravest level first, then by title. */
  static List<Match> match(Signal signal, Collection<Candidate> plans) {
    return plans.stream()
        .flatMap(plan -> match(signal, plan).stream())
        .sorted(Comparator.comparing(Match::level).thenComparing(Match::title))
        .toList();
  }

  private static Optional<Match> match(Signal signal, Candidate plan) {
    if (!plan.division().map(d -> Divisions.relatedToAny(d, signal.divisions())).orElse(true)) {
      return Optional.empty();
    }
    return signal
        .grade()
        .flatMap(grade -> row(signal.events(), grade, plan.content().triggers()))
        .map(row -> match(signal, plan, row));
  }

  private static Optional<Trigger> row(List<String> events, Grade grade, List<Trigger> rows) {
    return rows.stream()
        .filter(row -> !row.warning().graverThan(grade))
        .filter(row -> row.events().stream().anyMatch(wanted -> speaks(wanted, events)))
        .min(GRAVEST);
  }

  private static Match match(Signal signal, Candidate plan, Trigger row) {
    Grade level = nearest(row.level(), plan.content().levels());
    return new Match(
        plan.id(),
        plan.title(),
        level,
        Reason.of(signal, plan.title(), row, level, plan.content().levels()),
        plan.running());
  }

  /** The level, or where the plan doesn't have it the next graver one it has, or the gravest. */
  private static Grade nearest(Grade wanted, List<Level> levels) {
    return levels.stream()
        .map(Level::grade)
        .filter(g -> !wanted.graverThan(g))
        .max(Comparator.naturalOrder())
        .or(() -> levels.stream().map(Level::grade).min(Comparator.naturalOrder()))
        .orElse(wanted);
  }

  /**
   * Whether what a row names is among the signal's events: codes by prefix, words by containment.
   */
  static boolean speaks(String wanted, List<String> events) {
    String word = wanted.trim().toLowerCase(Locale.ROOT);
    return events.stream()
        .map(event -> event.trim().toLowerCase(Locale.ROOT))
        .anyMatch(event -> isCode(word) ? event.startsWith(word) : event.contains(word));
  }

  static boolean isCode(String event) {
    return CODE.matcher(event.trim()).matches();
  }
}
