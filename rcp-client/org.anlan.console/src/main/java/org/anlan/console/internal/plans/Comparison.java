package org.anlan.console.internal.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.anlan.api.plans.Action;
import org.anlan.api.plans.CommandRole;
import org.anlan.api.plans.Level;
import org.anlan.api.plans.PlanContent;
import org.anlan.api.plans.Supply;
import org.anlan.api.plans.Trigger;
import org.anlan.console.core.quick.Name;
import org.anlan.console.internal.text.Words;

/** In what two versions of a plan differ, in words a person would use. */
final class Comparison {
  /** What became of something. */
  enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    MOVED
  }

  /**
   * One difference.
   *
   * @param section the part of the plan
   * @param what what is different
   * @param before how it was; empty if it was not there
   * @param after how it is; empty if it is no more
   */
  record Difference(Kind kind, String section, String what, String before, String after) {}

  private final Function<UUID, Optional<Name>> names;
  private final List<Difference> found = new ArrayList<>();

  private Comparison(Function<UUID, Optional<Name>> names) {
    this.names = names;
  }

  /** Every difference, part by part. */
  static List<Difference> of(
      PlanContent before, PlanContent after, Function<UUID, Optional<Name>> names) {
    Comparison comparison = new Comparison(names);
    comparison.each(
        "command", before.command(), after.command(), CommandRole::name, comparison::role);
    comparison.each(
        "levels",
        before.levels(),
        after.levels(),
        level -> Words.of("grade", level.grade()),
        comparison::level);
    comparison.each(
        "triggers", before.triggers(), after.triggers(), Comparison::name, comparison::trigger);
    comparison.actions(before.actions(), after.actions());
    comparison.each(
        "supplies", before.supplies(), after.supplies(), comparison::name, comparison::supply);
    return List.copyOf(comparison.found);
  }

  /** Rows that are told apart by their name; those of one name are compared in their order. */
  private <T> void each(
      String section,
      List<T> before,
      List<T> after,
      Function<T, String> name,
      Function<T, Map<String, String>> facts) {
    Map<String, List<T>> old = byName(before, name);
    Map<String, List<T>> now = byName(after, name);
    now.forEach(
        (called, rows) -> {
          List<T> were = old.getOrDefault(called, List.of());
          for (int i = 0; i < rows.size(); i++) {
            Optional<T> was = i < were.size() ? Optional.of(were.get(i)) : Optional.empty();
            differ(section, called, was.map(facts), Optional.of(facts.apply(rows.get(i))));
          }
        });
    old.forEach(
        (called, rows) ->
            rows.stream()
                .skip(now.getOrDefault(called, List.of()).size())
                .forEach(
                    row ->
                        differ(section, called, Optional.of(facts.apply(row)), Optional.empty())));
  }

  private static <T> Map<String, List<T>> byName(List<T> rows, Function<T, String> name) {
    return rows.stream()
        .collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
  }

  /** Actions keep their key from version to version, whatever they are called. */
  private void actions(List<Action> before, List<Action> after) {
    Map<String, Action> old = new LinkedHashMap<>();
    before.forEach(action -> old.put(action.key(), action));
    Map<String, Action> now = new LinkedHashMap<>();
    after.forEach(action -> now.put(action.key(), action));
    now.forEach(
        (key, action) ->
            differ(
                "actions",
                action.title(),
                Optional.ofNullable(old.get(key)).map(this::action),
                Optional.of(action(action))));
    old.forEach(
        (key, action) -> {
          if (!now.containsKey(key)) {
            differ("actions", action.title(), Optional.of(action(action)), Optional.empty());
          }
        });
    moved(keys(before, now::containsKey), keys(after, old::containsKey), now);
  }

  private static List<String> keys(List<Action> actions, Predicate<String> which) {
    return actions.stream().map(Action::key).filter(which).toList();
  }

  private void moved(List<String> before, List<String> after, Map<String, Action> now) {
    List<String> left = new ArrayList<>(before);
    for (int i = 0; i < after.size(); i++) {
      String key = after.get(i);
      if (!left.get(i).equals(key)) {
        int was = before.indexOf(key) + 1;
        left.remove(key);
        left.add(i, key);
        if (before.indexOf(key) != i) {
          found.add(
              new Difference(
                  Kind.MOVED,
                  "actions",
                  now.get(key).title(),
                  Words.of("plans.place", was),
                  Words.of("plans.place", i + 1)));
        }
      }
    }
  }

  private void differ(
      String section,
      String called,
      Optional<Map<String, String>> before,
      Optional<Map<String, String>> after) {
    if (before.isEmpty() || after.isEmpty()) {
      Kind kind = before.isEmpty() ? Kind.ADDED : Kind.REMOVED;
      found.add(new Difference(kind, section, called, whole(called, before), whole(called, after)));
      return;
    }
    after
        .get()
        .forEach(
            (fact, value) -> {
              String was = before.get().get(fact);
              if (!Objects.equals(was, value)) {
                String what = called + " · " + Words.of("plans.fact." + fact);
                found.add(new Difference(Kind.CHANGED, section, what, was, value));
              }
            });
  }

  private static String whole(String called, Optional<Map<String, String>> facts) {
    return facts
        .map(
            all ->
                all.values().stream()
                    .filter(value -> !value.isEmpty() && !value.equals(called))
                    .collect(Collectors.joining(" · ")))
        .orElse("");
  }

  private Map<String, String> role(CommandRole role) {
    return facts("who", PlanWords.who(role.who(), names));
  }

  private Map<String, String> level(Level level) {
    return facts("name", level.name(), "description", level.description().orElse(""));
  }

  private static String name(Trigger trigger) {
    return String.join("、", trigger.events()) + " " + Words.of("plans.warning", colour(trigger));
  }

  private static String colour(Trigger trigger) {
    return Words.of("plans.colour", trigger.warning());
  }

  private Map<String, String> trigger(Trigger trigger) {
    return facts("level", Words.of("grade", trigger.level()), "note", trigger.note().orElse(""));
  }

  private Map<String, String> action(Action action) {
    Map<String, String> facts =
        facts("title", action.title(), "who", PlanWords.who(action.who(), names));
    facts.put("within", action.within().map(PlanWords::span).orElse(Words.of("plans.no-clock")));
    facts.put("levels", PlanWords.levels(action.levels()));
    facts.put("detail", action.detail().orElse(""));
    return facts;
  }

  private String name(Supply supply) {
    return names.apply(supply.itemId().value()).map(Name::name).orElse(Words.of("plans.unknown"))
        + supply
            .storeId()
            .flatMap(store -> names.apply(store.value()))
            .map(store -> " ← " + store.name())
            .orElse("");
  }

  private Map<String, String> supply(Supply supply) {
    return facts(
        "quantity",
        supply.quantity().stripTrailingZeros().toPlainString(),
        "levels",
        PlanWords.levels(supply.levels()));
  }

  private static Map<String, String> facts(String... pairs) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      facts.put(pairs[i], pairs[i + 1]);
    }
    return facts;
  }
}
