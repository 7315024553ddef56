package org.anlan.console.internal.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.Link;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitId;
import org.anlan.console.core.quick.Name;
import org.anlan.console.core.quick.Names;
import org.anlan.console.core.quick.Sign;

/** The organisation tree as far as the account may see it. Immutable. */
final class Forest {
  private static final Comparator<Unit> ORDER =
      Comparator.comparing((Unit unit) -> unit.code().isEmpty())
          .thenComparing(unit -> unit.code().orElse(""))
          .thenComparing(Unit::name);

  /** No units. */
  static final Forest NONE = new Forest(List.of());

  private final Map<UnitId, Unit> units = new HashMap<>();
  private final Map<UnitId, List<Unit>> below = new HashMap<>();
  private final List<Unit> roots = new ArrayList<>();
  private final Names names;

  /** Of these units; one whose parent isn't among them stands at the top. */
  Forest(List<Unit> all) {
    all.forEach(unit -> units.put(unit.id(), unit));
    all.stream().sorted(ORDER).forEach(this::place);
    names = new Names(Map.of(Sign.WHO, all.stream().map(this::named).toList()));
  }

  private void place(Unit unit) {
    Optional<UnitId> parent = unit.parentId().filter(units::containsKey);
    parent.ifPresentOrElse(
        p -> below.computeIfAbsent(p, id -> new ArrayList<>()).add(unit), () -> roots.add(unit));
  }

  private Name named(Unit unit) {
    String above = unit.parentId().map(this::name).orElse("");
    return Name.of(new Link(Roster.UNITS, unit.id().value()), unit.name(), above);
  }

  /** Those at the top: by code, then name. */
  List<Unit> roots() {
    return List.copyOf(roots);
  }

  /** Those directly below a unit: by code, then name. */
  List<Unit> below(UnitId unit) {
    return List.copyOf(below.getOrDefault(unit, List.of()));
  }

  /** The unit. */
  Optional<Unit> of(UnitId id) {
    return Optional.ofNullable(units.get(id));
  }

  /** What the unit is called. */
  String name(UnitId id) {
    return of(id).map(Unit::name).orElse("");
  }

  /** The unit and all below it. */
  Set<UnitId> subtree(UnitId top) {
    Set<UnitId> found = new HashSet<>();
    List<UnitId> open = new ArrayList<>(List.of(top));
    while (!open.isEmpty()) {
      UnitId next = open.remove(open.size() - 1);
      if (found.add(next)) {
        below(next).forEach(unit -> open.add(unit.id()));
      }
    }
    return found;
  }

  /** From the top down to the unit. */
  List<Unit> path(UnitId id) {
    List<Unit> path = new ArrayList<>();
    Set<UnitId> seen = new HashSet<>();
    Optional<Unit> at = of(id);
    while (at.isPresent() && seen.add(at.get().id())) {
      path.add(0, at.get());
      at = at.get().parentId().flatMap(this::of);
    }
    return path;
  }

  /** Those whose name, pinyin, initials or code fit what was typed, best first. */
  List<Unit> find(String typed, int most) {
    String query = typed.strip().toLowerCase(Locale.ROOT);
    if (query.matches("\\d+")) {
      return units.values().stream()
          .filter(unit -> unit.code().filter(code -> code.startsWith(query)).isPresent())
          .sorted(ORDER)
          .limit(most)
          .toList();
    }
    return names(query, most).stream()
        .map(name -> units.get(new UnitId(name.link().id())))
        .toList();
  }

  /** As {@link #find}, for fields in which one is picked. */
  List<Name> names(String typed, int most) {
    return names.find(Sign.WHO, typed, most);
  }

  /** The unit as something to be picked. */
  Optional<Name> named(UnitId id) {
    return of(id).map(this::named);
  }

  /** How many there are. */
  int size() {
    return units.size();
  }
}
