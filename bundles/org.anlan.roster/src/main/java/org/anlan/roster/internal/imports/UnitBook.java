package org.anlan.roster.internal.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitId;

/** All units known while a file is read, to be found by code or name. */
final class UnitBook {
  private final Map<UnitId, UnitEntry> byId = new LinkedHashMap<>();
  private final Map<String, UnitEntry> byCode = new HashMap<>();
  private final Map<String, List<UnitEntry>> byName = new HashMap<>();

  UnitBook(List<Unit> units) {
    for (Unit unit : units) {
      UnitEntry entry = new UnitEntry(unit.id(), Optional.of(unit));
      put(entry, unit.name());
      unit.code().ifPresent(code -> byCode.put(code, entry));
    }
    for (UnitEntry entry : byId.values()) {
      entry.parent(entry.before().flatMap(Unit::parentId).map(byId::get));
    }
  }

  void put(UnitEntry entry, String name) {
    byId.put(entry.id(), entry);
    byName.computeIfAbsent(name, n -> new ArrayList<>()).add(entry);
  }

  void code(String code, UnitEntry entry) {
    byCode.put(code, entry);
  }

  List<UnitEntry> all() {
    return List.copyOf(byId.values());
  }

  Optional<UnitEntry> byId(UnitId id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<UnitEntry> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Those of this name, whether it is new or old. */
  List<UnitEntry> named(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** Those a cell may mean: the one of this code, else all of this name. */
  List<UnitEntry> meant(String text) {
    return byCode(text).map(List::of).orElseGet(() -> named(text));
  }
}
