package org.anlan.console.internal.stores;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.resources.Store;
import org.anlan.api.roster.Person;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Where a store is and who keeps it, with the number to call. */
final class StoreCard {
  private static final int WRAP = 340;

  /** What has to be looked up for it. */
  private record Found(String unit, Optional<Person> keeper) {
    List<String> phones() {
      return keeper.map(Person::phones).orElse(List.of());
    }
  }

  private final Desk desk;
  private final Composite panel;
  private final Label where;
  private final Label keeper;
  private final Button copy;
  private final Button dial;
  private final Button place;
  private Optional<Store> shown = Optional.empty();
  private Found found = new Found("", Optional.empty());

  StoreCard(Composite parent, Desk desk, Looks looks) {
    this.desk = desk;
    panel = new Composite(parent, SWT.NONE);
    looks.paint(panel, looks.palette().surface(), looks.palette().text());
    GridLayoutFactory.fillDefaults().margins(8, 8).spacing(8, 4).applyTo(panel);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(panel);
    where = Looks.named(looks.wrapped(panel, "", WRAP), "store-where");
    keeper = Looks.named(looks.wrapped(panel, "", WRAP), "store-keeper");
    Composite row = new Composite(panel, SWT.NONE);
    looks.paint(row, looks.palette().surface(), looks.palette().text());
    GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(row);
    copy = button(looks, row, "duty.copy", "store-copy", this::copy);
    dial = button(looks, row, "duty.dial", "store-dial", this::dial);
    place = button(looks, row, "stores.place", "store-place", this::place);
    button(looks, row, "stores.store.edit", "store-edit", this::edit);
  }

  private static Button button(Looks looks, Composite row, String words, String id, Runnable does) {
    return Looks.named(looks.button(row, Words.of(words), does), id);
  }

  void show(Store store) {
    boolean another = shown.filter(s -> s.id().equals(store.id())).isEmpty();
    shown = Optional.of(store);
    if (another) {
      found = new Found("", Optional.empty());
    }
    fill(store);
    desk.load(
        panel,
        () -> look(store),
        seen -> {
          if (shown.equals(Optional.of(store))) {
            found = seen;
            fill(store);
          }
        });
  }

  private Found look(Store store) {
    return new Found(
        desk.client().units().find(store.unitId()).map(unit -> unit.name()).orElse(""),
        store.keeperId().flatMap(id -> desk.client().persons().find(id)));
  }

  private void fill(Store store) {
    String address = store.address().map(a -> " · " + a).orElse("");
    String unit = found.unit().isEmpty() ? "" : " · " + found.unit();
    where.setText(Looks.escape(store.name() + unit + address));
    String phones = found.phones().isEmpty() ? "" : "  ☎ " + String.join("  ", found.phones());
    keeper.setText(
        Looks.escape(
            found
                .keeper()
                .map(person -> Words.of("stores.keeper", person.name()) + phones)
                .orElse(Words.of("stores.keeper.none"))));
    copy.setEnabled(!found.phones().isEmpty());
    dial.setEnabled(!found.phones().isEmpty());
    place.setEnabled(store.placeId().isPresent());
    panel.requestLayout();
  }

  private void copy() {
    String phone = found.phones().get(0);
    Clipboard clipboard = new Clipboard(panel.getDisplay());
    clipboard.setContents(new Object[] {phone}, new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
    desk.tell(Words.of("duty.copied", phone));
  }

  private void dial() {
    Program.launch("tel:" + found.phones().get(0).replaceAll("[^+0-9*#]", ""));
  }

  private void place() {
    shown.flatMap(Store::placeId).ifPresent(id -> desk.open(new Link("places", id.value())));
  }

  private void edit() {
    shown.ifPresent(
        store -> StoreDialog.edit(panel.getShell(), desk, new Looks(desk.palette()), store).open());
  }
}
