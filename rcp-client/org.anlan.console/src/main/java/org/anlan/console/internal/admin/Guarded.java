package org.anlan.console.internal.admin;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.anlan.api.Forbidden;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A room whose content is only for some; all others read what it is for. */
final class Guarded {
  private static final int WRAP = 520;

  private final Desk desk;
  private final Composite room;
  private final StackLayout layout = new StackLayout();
  private final Composite content;
  private final Composite refusal;

  Guarded(Composite parent, Desk desk, Looks looks, String title, String why, String id) {
    this.desk = desk;
    room = new Composite(parent, SWT.NONE);
    looks.paint(room, looks.palette().background(), looks.palette().text());
    room.setLayout(layout);
    content = looks.panel(room, title);
    refusal = looks.panel(room, title);
    Label words = Looks.named(looks.wrapped(refusal, why, WRAP), id + "-refused");
    words.setForeground(looks.palette().muted());
    layout.topControl = content;
  }

  Composite control() {
    return room;
  }

  Composite content() {
    return content;
  }

  /** Reads off the UI thread and shows it to those who may see it. */
  <T> void load(Supplier<T> work, Consumer<T> show) {
    desk.load(
        room,
        () -> {
          try {
            return Optional.of(work.get());
          } catch (Forbidden e) {
            return Optional.<T>empty();
          }
        },
        read -> {
          bring(read.isPresent() ? content : refusal);
          read.ifPresent(show);
        },
        why -> desk.tell(Words.of("admin.failed", why)));
  }

  private void bring(Composite top) {
    if (layout.topControl != top) {
      layout.topControl = top;
      room.layout(true, true);
    }
  }
}
