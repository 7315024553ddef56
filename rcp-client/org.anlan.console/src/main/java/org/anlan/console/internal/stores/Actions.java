package org.anlan.console.internal.stores;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.anlan.api.resources.MovementKind;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/** What can be done with supplies: by buttons, and by keys as long as they are in front. */
final class Actions {
  private final Composite row;
  private final Desk desk;
  private final Looks looks;
  private final Supplier<Preset> preset;
  private final Map<Integer, MovementKind> keys = new TreeMap<>();

  Actions(Composite panel, Desk desk, Looks looks, Supplier<Preset> preset) {
    this.desk = desk;
    this.looks = looks;
    this.preset = preset;
    this.row = new Composite(panel, SWT.NONE);
    looks.paint(row, looks.palette().background(), looks.palette().text());
    RowLayout layout = new RowLayout();
    layout.spacing = 8;
    layout.marginLeft = 0;
    layout.marginTop = 0;
    layout.marginBottom = 0;
    row.setLayout(layout);
    move(MovementKind.ISSUE, SWT.F6);
    move(MovementKind.RECEIVE, SWT.F7);
    move(MovementKind.RETURN, SWT.F8);
    move(MovementKind.TRANSFER, SWT.F9);
    Looks.named(
        looks.button(row, Words.of("stores.catalogue"), this::catalogue), "stores-catalogue");
    Looks.named(
        looks.button(row, Words.of("stores.store.new"), this::newStore), "stores-new-store");
    listen();
  }

  /** Issues of what is selected. */
  void issue() {
    move(MovementKind.ISSUE);
  }

  /** Opens the dialog of a movement of what is selected. */
  void move(MovementKind kind) {
    move(kind, preset.get());
  }

  private void move(MovementKind kind, Preset begin) {
    new MoveDialog(row.getShell(), desk, looks, kind, begin).open();
  }

  private void move(MovementKind kind, int key) {
    String words = Words.of("move.button", kind) + "  " + "F" + (key - SWT.F1 + 1);
    Button button = looks.button(row, words, () -> move(kind));
    Looks.named(button, "stores-" + kind.name().toLowerCase(java.util.Locale.ROOT));
    button.setToolTipText(Words.of("move.button.hint", "F" + (key - SWT.F1 + 1)));
    keys.put(key, kind);
  }

  private void catalogue() {
    new CatalogueDialog(row.getShell(), desk, looks).open();
  }

  private void newStore() {
    StoreDialog.add(row.getShell(), desk, looks).open();
  }

  private void listen() {
    Display display = row.getDisplay();
    Listener listener = this::key;
    display.addFilter(SWT.KeyDown, listener);
    row.addListener(SWT.Dispose, event -> display.removeFilter(SWT.KeyDown, listener));
  }

  private void key(Event event) {
    boolean mine = row.isVisible() && row.getDisplay().getActiveShell() == row.getShell();
    MovementKind kind = keys.get(event.keyCode);
    int modifiers = event.stateMask & SWT.MODIFIER_MASK;
    if (mine && kind != null && (modifiers == 0 || modifiers == SWT.SHIFT)) {
      event.doit = false;
      event.type = SWT.None;
      Preset begin = modifiers == 0 ? preset.get() : Preset.NONE;
      row.getDisplay().asyncExec(() -> move(kind, begin));
    }
  }
}
