package org.anlan.api.roster;

import java.util.List;

/** A unit with all below it, each level sorted by code, then name. */
public record UnitTree(Unit unit, List<UnitTree> children) {
  public UnitTree {
    children = List.copyOf(children);
  }
}
