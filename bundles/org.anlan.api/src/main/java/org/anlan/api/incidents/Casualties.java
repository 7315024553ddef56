package org.anlan.api.incidents;

import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Text;

/** Heads counted so far. */
public record Casualties(int dead, int missing, int injured, int trapped, int moved)
    implements Draft {
  /** Nobody so far. */
  public static final Casualties NONE = new Casualties(0, 0, 0, 0, 0);

  @Override
  public void check(Faults faults) {
    Text negative = Text.of("不能为负", "must not be negative");
    faults
        .when(dead < 0, "/dead", negative)
        .when(missing < 0, "/missing", negative)
        .when(injured < 0, "/injured", negative)
        .when(trapped < 0, "/trapped", negative)
        .when(moved < 0, "/moved", negative);
  }
}
