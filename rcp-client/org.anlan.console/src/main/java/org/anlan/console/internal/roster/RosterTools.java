package org.anlan.console.internal.roster;

import java.util.List;
import org.anlan.console.core.quick.Name;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;

/** What the roster's dialogs have in common. */
record RosterTools(Desk desk, Looks looks, People people, Forest forest) {
  /** Those whose name, pinyin or initials fit what was typed. */
  List<Name> persons(String typed, int most) {
    return People.find(desk, typed, most);
  }
}
