package org.anlan.console.internal.map;

import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What is known of the selected row, with the way into its workspace. */
final class ThingDetail {
  private static final int WRAP = 200;

  private final Desk desk;
  private final Looks looks;
  private final ScrolledComposite scroll;
  private final Composite room;

  ThingDetail(Composite parent, Desk desk, Looks looks) {
    this.desk = desk;
    this.looks = looks;
    scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    looks.paint(scroll, looks.palette().background(), looks.palette().text());
    room = Looks.named(looks.room(scroll, 1), "map-detail");
    GridLayoutFactory.fillDefaults().margins(8, 8).spacing(8, 4).applyTo(room);
    scroll.setContent(room);
    scroll.addListener(SWT.Resize, event -> fit());
    looks.muted(room, Words.of("map.select"));
  }

  /** Shows it. */
  void show(Row row) {
    for (Control old : room.getChildren()) {
      old.dispose();
    }
    looks.muted(room, row.kind());
    Label title = looks.wrapped(room, row.title(), WRAP);
    title.setFont(looks.bold(title));
    row.thing().ifPresentOrElse(this::facts, () -> looks.wrapped(room, row.note(), WRAP));
    if (!row.link().entity().equals(Scene.PLACES)) {
      String words = Words.of("map.open", Words.or("entity." + row.link().entity(), ""));
      Button open = looks.button(room, words, () -> desk.open(row.link()));
      GridDataFactory.swtDefaults().applyTo(Looks.named(open, "map-open"));
    }
    fit();
  }

  private void facts(Thing thing) {
    Composite facts = looks.room(room, 2);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);
    if (thing.shape().isEmpty()) {
      looks.wrapped(room, Words.of("map.unplaced"), WRAP);
    }
    thing
        .facts()
        .forEach(
            (name, value) -> {
              looks.muted(facts, name);
              looks.wrapped(facts, value, WRAP);
            });
  }

  private void fit() {
    room.layout(true, true);
    int width = scroll.getClientArea().width;
    scroll.setMinHeight(room.computeSize(width, SWT.DEFAULT).y);
  }
}
