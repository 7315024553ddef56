package org.anlan.console.internal.stores;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.LotId;
import org.anlan.api.resources.Movement;
import org.anlan.api.resources.MovementId;
import org.anlan.api.resources.Stock;
import org.anlan.api.resources.Store;
import org.anlan.api.resources.StoreId;
import org.anlan.console.internal.stores.Supplies.Key;
import org.anlan.console.internal.table.DataTable;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Gathering;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.View;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The stock by item and store, what is done with it, and the whole of the selected line. */
final class StoresView implements View {
  private static final int WRAP = 560;

  private final Desk desk;
  private final Combo store;
  private final Combo which;
  private final Label note;
  private final DataTable<Stock> table;
  private final StoresDetail detail;
  private final Actions actions;
  private Supplies supplies = Supplies.NONE;
  private List<Store> stores = List.of();
  private boolean loaded;

  StoresView(Composite parent, Desk desk) {
    this.desk = desk;
    Looks looks = new Looks(desk.palette());
    SashForm sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
    looks.paint(sash, looks.palette().background(), looks.palette().text());
    Composite panel = looks.panel(sash, Words.of("stores.title"));
    actions = new Actions(panel, desk, looks, this::preset);
    table =
        new DataTable<>(
            panel, desk, looks, "stock", Key::of, StockColumns.of(looks.palette(), this::today));
    new LevelBar(looks.palette()).in(table.control(), StockColumns.LEVEL);
    Composite head = table.head(2);
    store = choice(looks, head, "stock-store", Words.of("stores.all"));
    which =
        choice(
            looks,
            head,
            "stock-which",
            Words.of("stores.which.all"),
            Words.of("stores.which.below"),
            Words.of("stores.which.expiring"),
            Words.of("stores.which.expired"));
    note = Looks.named(looks.wrapped(panel, " ", WRAP), "stock-note");
    note.setForeground(looks.palette().muted());
    detail = new StoresDetail(sash, desk, looks, actions);
    table.onSelect(line -> detail.show(supplies, line)).onOpen(line -> actions.issue());
    sash.setWeights(56, 44);
    Gathering reload = new Gathering(sash, this::load);
    desk.onChange(
        sash,
        change -> {
          if (change.entity().startsWith("resources/")) {
            reload.soon();
          }
        });
    load();
  }

  private Combo choice(Looks looks, Composite head, String id, String... words) {
    Combo combo = Looks.named(looks.choice(head, words), id);
    combo.select(0);
    combo.addListener(SWT.Selection, event -> chosen());
    return combo;
  }

  @Override
  public void focus() {
    table.focus();
  }

  @Override
  public void show(Link link) {
    switch (link.entity()) {
      case Stores.STORES -> showStore(new StoreId(link.id()));
      case Stores.ITEMS -> showItem(new ItemId(link.id()));
      case Stores.LOTS -> showLot(new LotId(link.id()));
      default -> showMovement(new MovementId(link.id()));
    }
  }

  private void load() {
    desk.load(
        table.control(),
        () -> Supplies.read(desk.client(), false),
        read -> {
          supplies = read;
          loaded = true;
          fillStores();
          arrange();
          detail.refresh(supplies);
        });
  }

  private void fillStores() {
    Optional<StoreId> before = shown().store();
    stores = supplies.stores().values().stream().sorted(Comparator.comparing(Store::name)).toList();
    store.removeAll();
    store.add(Words.of("stores.all"));
    stores.forEach(each -> store.add(each.name()));
    store.select(0);
    before.ifPresent(this::selectStore);
    store.requestLayout();
  }

  private void selectStore(StoreId id) {
    for (int i = 0; i < stores.size(); i++) {
      if (stores.get(i).id().equals(id)) {
        store.select(i + 1);
      }
    }
  }

  private Shown shown() {
    int place = store.getSelectionIndex() - 1;
    return new Shown(
        place >= 0 && place < stores.size()
            ? Optional.of(stores.get(place).id())
            : Optional.empty(),
        Shown.Which.values()[Math.max(0, which.getSelectionIndex())]);
  }

  private void chosen() {
    arrange();
    shown().store().ifPresent(id -> detail.show(supplies, supplies.stores().get(id)));
  }

  private void arrange() {
    List<Stock> lines = shown().of(supplies.stock(), today());
    table.show(lines);
    note.setText(Looks.escape(StockNote.of(supplies, shown(), lines, today(), loaded)));
    note.requestLayout();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(desk.clock().instant(), desk.zone());
  }

  /** What a new movement begins with: the selected line, or at least the chosen store. */
  private Preset preset() {
    return table
        .selected()
        .map(line -> new Preset(Optional.of(line.storeId()), Optional.of(line.itemId())))
        .orElseGet(() -> new Preset(shown().store(), Optional.empty()));
  }

  private void showStore(StoreId id) {
    everything();
    desk.load(
        table.control(),
        () -> Supplies.read(desk.client(), false),
        read -> {
          supplies = read;
          fillStores();
          selectStore(id);
          chosen();
        });
  }

  private void showItem(ItemId id) {
    everything();
    desk.load(
        table.control(),
        () -> Supplies.read(desk.client(), false),
        read ->
            read.of(id).stream()
                .findFirst()
                .ifPresentOrElse(
                    line -> select(read, Key.of(line)),
                    () -> desk.tell(Words.of("stores.nowhere", name(read, id)))));
  }

  private static String name(Supplies read, ItemId id) {
    return Optional.ofNullable(read.items().get(id)).map(item -> item.name()).orElse("?");
  }

  private void showLot(LotId id) {
    desk.load(table.control(), () -> desk.client().lots().get(id), lot -> showItem(lot.itemId()));
  }

  private void showMovement(MovementId id) {
    everything();
    desk.load(table.control(), () -> desk.client().stock().find(id), this::showLine);
  }

  private void showLine(Optional<Movement> movement) {
    movement.ifPresentOrElse(
        line ->
            desk.load(
                table.control(),
                () -> Supplies.read(desk.client(), false),
                read -> select(read, new Key(line.storeId(), line.itemId()))),
        () -> desk.tell(Words.of("stores.gone")));
  }

  private void select(Supplies read, Key key) {
    supplies = read;
    fillStores();
    arrange();
    table.select(key);
    table.focus();
  }

  /** Nothing that is hidden could be shown. */
  private void everything() {
    store.select(0);
    which.select(0);
    table.clearFilter();
  }
}
