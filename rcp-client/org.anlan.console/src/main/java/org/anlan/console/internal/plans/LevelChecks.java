package org.anlan.console.internal.plans;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anlan.api.Grade;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A box to tick for each level, the lightest first. */
final class LevelChecks {
  /** The levels from the lightest up, as responses climb them. */
  static final List<Grade> CLIMBING = List.of(Grade.IV, Grade.III, Grade.II, Grade.I);

  private final Composite room;
  private final List<Button> boxes = new ArrayList<>();

  LevelChecks(Composite parent, Looks looks, String id, Set<Grade> ticked) {
    room = looks.room(parent, CLIMBING.size());
    for (Grade grade : CLIMBING) {
      Button box = new Button(room, SWT.CHECK);
      box.setText(Words.of("grade", grade));
      box.setSelection(ticked.contains(grade));
      looks.paint(box, parent.getBackground(), looks.palette().text());
      Looks.named(box, id + "-" + grade.name().toLowerCase(java.util.Locale.ROOT));
      boxes.add(box);
    }
  }

  Control control() {
    return room;
  }

  Set<Grade> ticked() {
    Set<Grade> ticked = EnumSet.noneOf(Grade.class);
    for (int i = 0; i < boxes.size(); i++) {
      if (boxes.get(i).getSelection()) {
        ticked.add(CLIMBING.get(i));
      }
    }
    return ticked;
  }
}
