package org.anlan.console.internal.stores;

import java.util.List;
import java.util.Optional;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.ItemFilter;
import org.anlan.console.internal.form.EntryDialog;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.table.DataTable;
import org.anlan.console.internal.table.Pages;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Gathering;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.PlainDialog;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** All kinds of supplies, also those that lie nowhere yet, to be made and changed. */
final class CatalogueDialog extends PlainDialog {
  private static final int MOST = 20_000;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 400;
  private static final ItemFilter ALL = new ItemFilter(Optional.empty(), Optional.empty());

  private final Desk desk;
  private DataTable<Item> table;

  CatalogueDialog(Shell parent, Desk desk, Looks looks) {
    super(parent, looks, Words.of("stores.catalogue.title"));
    this.desk = desk;
  }

  @Override
  protected void fill(Composite area) {
    GridLayoutFactory.fillDefaults().margins(16, 16).spacing(8, 8).applyTo(area);
    GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(area);
    table =
        new DataTable<>(
            area,
            desk,
            looks(),
            "items",
            Item::id,
            List.of(
                Column.of("name", Words.of("stores.name"), 216, Item::name),
                Column.of("code", Words.of("stores.code"), 128, item -> item.code().orElse("—")),
                Column.of("measure", Words.of("stores.measure"), 80, Item::measure),
                Column.of(
                    "note", Words.of("stores.move.note"), 176, item -> item.note().orElse(""))));
    Composite head = table.head(2);
    Looks.named(looks().button(head, Words.of("stores.item.new"), this::add), "items-new");
    Looks.named(looks().button(head, Words.of("stores.item.edit"), this::edit), "items-edit");
    table.onOpen(item -> edit());
    Gathering reload = new Gathering(area, this::load);
    desk.onChange(
        area,
        change -> {
          if (change.entity().equals(Stores.ITEMS)) {
            reload.soon();
          }
        });
    load();
  }

  private void add() {
    show(ItemDialog.add(getShell(), desk, looks()));
  }

  private void edit() {
    table.selected().ifPresent(item -> show(ItemDialog.edit(getShell(), desk, looks(), item)));
  }

  private void show(EntryDialog<Item> dialog) {
    dialog
        .then(
            item -> {
              table.select(item.id());
              load();
            })
        .open();
  }

  private void load() {
    desk.load(
        table.control(),
        () -> Pages.all(paging -> desk.client().items().list(ALL, paging), MOST),
        table::show);
  }
}
