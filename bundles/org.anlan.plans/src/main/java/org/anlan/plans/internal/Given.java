package org.anlan.plans.internal;

import java.util.List;
import org.anlan.api.roster.Assignee;

/**
 * What a step of a response gave out and took back.
 *
 * @param issued how many tasks were given out
 * @param standIns those of them that only ask somebody to see to it
 * @param substitute who was asked
 * @param withdrawn how many tasks were taken back
 */
record Given(int issued, List<Order> standIns, Assignee substitute, int withdrawn) {
  Given {
    standIns = List.copyOf(standIns);
  }
}
