package org.anlan.api.plans;

import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.roster.Selector;

/** One role of the command structure: commander, deputy, head of a working group. */
public record CommandRole(String name, Selector who) implements Draft {
  @Override
  public void check(Faults faults) {
    faults.text("/name", name, 100).required("/who", who).nested("/who", who);
  }
}
