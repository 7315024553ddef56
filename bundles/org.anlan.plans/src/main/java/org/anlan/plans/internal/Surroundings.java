package org.anlan.plans.internal;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.anlan.api.plans.Supply;
import org.anlan.api.roster.Selector;

/**
 * What a plan is held against: whom its selectors mean now and what lies in the stores.
 *
 * @param meant an entry for each of the plan's selectors
 * @param stocked an entry for each of its supplies; empty if nobody keeps stores here
 */
record Surroundings(Map<Selector, Meant> meant, Optional<Map<Supply, Stocked>> stocked) {
  /**
   * What there is of a supply.
   *
   * @param item the item's name, if there is such an item
   * @param store whether the store it names is there; also if it names none
   * @param quantity how much lies there
   */
  record Stocked(Optional<String> item, boolean store, BigDecimal quantity) {}

  Surroundings {
    meant = Map.copyOf(meant);
    stocked = stocked.map(Map::copyOf);
  }
}
