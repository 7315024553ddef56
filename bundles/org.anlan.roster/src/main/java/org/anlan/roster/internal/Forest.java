package org.anlan.roster.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitTree;

/** All units at one time, as trees; never changes, so any thread may read it. */
final class Forest {
  /** How many levels there may be, so that a tree can be written and read as JSON. */
  static final int DEEPEST = 20;

  private static final Comparator<Unit> ORDER =
      Comparator.comparing((Unit unit) -> unit.code().isEmpty())
          .thenComparing(unit -> unit.code().orElse(""))
          .thenComparing(Unit::name)
          .thenComparing(unit -> unit.id().value().toString());

  private final Map<UnitId, Unit> units;
  private final Map<UnitId, List<Unit>> below = new HashMap<>();
  private final Map<String, Unit> byCode = new HashMap<>();
  private final Map<UnitId, Set<UnitId>> subtrees = new ConcurrentHashMap<>();

  private Forest(Map<UnitId, Unit> units) {
    this.units = units;
    for (Unit unit : units.values()) {
      unit.parentId().ifPresent(p -> below.computeIfAbsent(p, x -> new ArrayList<>()).add(unit));
      unit.code().ifPresent(code -> byCode.put(code, unit));
    }
    below.values().forEach(children -> children.sort(ORDER));
  }

  static Forest of(Collection<Unit> units) {
    Map<UnitId, Unit> all = new HashMap<>();
    units.forEach(unit -> all.put(unit.id(), unit));
    return new Forest(all);
  }

  /** This with some units put in or replaced, but for those it knows a newer version of. */
  Forest with(Collection<Unit> changed) {
    Map<UnitId, Unit> all = new HashMap<>(units);
    changed.forEach(unit -> all.merge(unit.id(), unit, Forest::newer));
    return new Forest(all);
  }

  Forest without(UnitId gone) {
    Map<UnitId, Unit> all = new HashMap<>(units);
    all.remove(gone);
    return new Forest(all);
  }

  Optional<Unit> find(UnitId id) {
    return Optional.ofNullable(units.get(id));
  }

  Optional<Unit> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  Collection<Unit> all() {
    return Collections.unmodifiableCollection(units.values());
  }

  /** The unit and all below it, from the top down; remembered, as each request asks for it. */
  Set<UnitId> subtree(UnitId id) {
    return units.containsKey(id) ? subtrees.computeIfAbsent(id, this::collect) : Set.of();
  }

  /** The units from the top down to this one. */
  List<UnitId> path(UnitId id) {
    LinkedList<UnitId> path = new LinkedList<>();
    Optional<Unit> unit = find(id);
    while (unit.isPresent()) {
      path.addFirst(unit.get().id());
      unit = unit.get().parentId().flatMap(this::find);
    }
    return List.copyOf(path);
  }

  Optional<UnitTree> tree(UnitId id) {
    return find(id).map(this::tree);
  }

  /** How many levels are below a unit. */
  int height(UnitId id) {
    return children(id).stream().mapToInt(child -> 1 + height(child.id())).max().orElse(0);
  }

  /** Those without a unit above them. */
  List<Unit> tops() {
    return units.values().stream().filter(u -> u.parentId().isEmpty()).sorted(ORDER).toList();
  }

  private UnitTree tree(Unit unit) {
    return new UnitTree(unit, children(unit.id()).stream().map(this::tree).toList());
  }

  private Set<UnitId> collect(UnitId top) {
    Set<UnitId> found = new LinkedHashSet<>();
    Deque<UnitId> open = new ArrayDeque<>(List.of(top));
    while (!open.isEmpty()) {
      UnitId next = open.remove();
      found.add(next);
      children(next).forEach(child -> open.add(child.id()));
    }
    return Collections.unmodifiableSet(found);
  }

  private List<Unit> children(UnitId id) {
    return below.getOrDefault(id, List.of());
  }

  private static Unit newer(Unit known, Unit other) {
    return other.stamp().version() > known.stamp().version() ? other : known;
  }
}
