package org.anlan.api.roster;

import java.util.Optional;

/**
 * Which units are wanted.
 *
 * @param q part of the name or code
 */
public record UnitFilter(
    Optional<UnitKind> kind,
    Optional<String> name,
    Optional<String> code,
    Optional<UnitId> parentId,
    Optional<String> q) {
  /** All units. */
  public static final UnitFilter ALL =
      new UnitFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
