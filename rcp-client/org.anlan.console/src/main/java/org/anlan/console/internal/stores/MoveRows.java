package org.anlan.console.internal.stores;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Fault;
import org.anlan.api.Party;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.LotId;
import org.anlan.api.resources.MovementKind;
import org.anlan.api.resources.Stock;
import org.anlan.api.resources.Store;
import org.anlan.api.resources.StoreId;
import org.anlan.console.core.quick.Choices.Choice;
import org.anlan.console.core.quick.Finder;
import org.anlan.console.core.supplies.Lent;
import org.anlan.console.core.supplies.Quantity;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.EntryRows;
import org.anlan.console.internal.widgets.Picker;
import org.eclipse.swt.widgets.Text;

/** The fields of a movement's dialog: those its kind needs, in the order they are filled in. */
final class MoveRows {
  private final MovementKind kind;
  private final EntryRows rows;
  private final Optional<Picker<Lent>> issue;
  private final Optional<Picker<ItemId>> item;
  private final Picker<StoreId> store;
  private final Optional<Picker<StoreId>> to;
  private final Optional<Picker<LotId>> lot;
  private final Optional<Text> number;
  private final Optional<Text> expires;
  private final Text quantity;
  private final Optional<Picker<Party>> recipient;
  private final Optional<Picker<Purpose>> purpose;
  private final Text note;
  private Supplies supplies = Supplies.NONE;

  MoveRows(EntryRows rows, MovementKind kind) {
    this.rows = rows;
    this.kind = kind;
    boolean back = kind == MovementKind.RETURN;
    boolean in = kind == MovementKind.RECEIVE;
    boolean out = kind == MovementKind.ISSUE;
    issue = when(back, () -> picker("/returnOf", "lent"));
    item = when(!back, () -> picker("/itemId", "item"));
    store = picker("/storeId", kind == MovementKind.TRANSFER ? "from" : "store");
    to = when(kind == MovementKind.TRANSFER, () -> picker("/toStoreId", "to-store"));
    lot = when(!back && !in, () -> picker("/lotId", "lot"));
    number = when(in, () -> text("/number", "number"));
    expires = when(in, () -> text("/expiresOn", "expires"));
    quantity = text("/quantity", kind == MovementKind.ADJUST ? "counted" : "quantity");
    recipient = when(out, () -> picker("/recipient", "recipient"));
    purpose = when(out, () -> picker("/origin", "purpose"));
    note = text("/note", "note");
    item.ifPresent(picker -> picker.onChange(this::itemChosen));
    store.onChange(this::offerLots);
    issue.ifPresent(picker -> picker.onChange(this::issueChosen));
  }

  private static <T> Optional<T> when(boolean wanted, java.util.function.Supplier<T> make) {
    return wanted ? Optional.of(make.get()) : Optional.empty();
  }

  private <T> Picker<T> picker(String pointer, String words) {
    return rows.picker(pointer, label(words), hint(words));
  }

  private Text text(String pointer, String words) {
    return rows.text(pointer, label(words), hint(words));
  }

  private static String label(String words) {
    return Words.of("stores.move." + words);
  }

  private static String hint(String words) {
    return Words.or("stores.move." + words + ".hint", "");
  }

  /** What can be chosen from now on. */
  void choices(Supplies all, MoveChoices others) {
    supplies = all;
    issue.ifPresent(picker -> picker.choices(new Finder<>(others.lent())));
    item.ifPresent(picker -> picker.choices(new Finder<>(items())));
    store.choices(new Finder<>(stores()));
    to.ifPresent(picker -> picker.choices(new Finder<>(stores())));
    recipient.ifPresent(picker -> picker.choices(others.parties()));
    purpose.ifPresent(picker -> picker.choices(others.purposes()));
    offerLots();
  }

  /** Begins with what was selected; the keyboard goes to the first field that is empty. */
  void begin(Preset preset) {
    preset
        .item()
        .map(supplies.items()::get)
        .ifPresent(i -> item.ifPresent(picker -> picker.choose(choice(i))));
    preset.store().map(supplies.stores()::get).ifPresent(s -> store.choose(choice(s)));
    boolean known = item.map(Picker::chosen).isPresent() && store.chosen().isPresent();
    boolean chosen = known && item.flatMap(Picker::chosen).isPresent();
    if (kind == MovementKind.TRANSFER && chosen) {
      rows.focus("/toStoreId");
    } else if (kind == MovementKind.RECEIVE && chosen) {
      rows.focus("/number");
    } else if (chosen) {
      rows.focus("/quantity");
    } else {
      rows.focus(kind == MovementKind.RETURN ? "/returnOf" : "/itemId");
    }
  }

  /** Empties what is different for the next item of the same errand. */
  void next() {
    item.ifPresent(Picker::clear);
    lot.ifPresent(Picker::clear);
    issue.ifPresent(Picker::clear);
    number.ifPresent(field -> field.setText(""));
    expires.ifPresent(field -> field.setText(""));
    quantity.setText("");
    rows.focus(kind == MovementKind.RETURN ? "/returnOf" : "/itemId");
  }

  /** Whether it was chosen for a drill. */
  boolean isForDrill() {
    return purpose.flatMap(Picker::chosen).map(Purpose::drill).orElse(false)
        || issue.flatMap(Picker::chosen).map(lent -> lent.issue().drill()).orElse(false);
  }

  /** What the fields say now. */
  MoveInput read(boolean drill) {
    Optional<Item> what = itemId().map(supplies.items()::get);
    Optional<Store> where = store.chosen().map(supplies.stores()::get);
    List<Fault> unreadable = new ArrayList<>();
    return new MoveInput(
        kind,
        what,
        where,
        what.flatMap(i -> where.flatMap(s -> supplies.stock(s.id(), i.id()))),
        to.flatMap(Picker::chosen).map(supplies.stores()::get),
        lot.flatMap(Picker::chosen),
        number.flatMap(MoveRows::words),
        expires(unreadable),
        quantity(what, unreadable),
        recipient.flatMap(Picker::choice),
        purpose.flatMap(Picker::choice),
        issue.flatMap(Picker::chosen),
        drill,
        words(note),
        unknown(unreadable));
  }

  private Optional<ItemId> itemId() {
    return item.isPresent()
        ? item.get().chosen()
        : issue.flatMap(Picker::chosen).map(lent -> lent.issue().itemId());
  }

  private Optional<LocalDate> expires(List<Fault> faults) {
    Optional<String> typed = expires.flatMap(MoveRows::words);
    try {
      return typed.map(Days::read);
    } catch (DateTimeException e) {
      faults.add(new Fault("/expiresOn", MoveInput.said(Words.of("stores.bad.day", typed.get()))));
      return Optional.empty();
    }
  }

  private Optional<BigDecimal> quantity(Optional<Item> what, List<Fault> faults) {
    Optional<String> typed = words(quantity);
    Optional<BigDecimal> read =
        typed.flatMap(text -> Quantity.read(text, what.map(Item::measure).orElse("")));
    if (typed.isPresent() && read.isEmpty()) {
      faults.add(
          new Fault("/quantity", MoveInput.said(Words.of("stores.bad.quantity", typed.get()))));
    }
    return read;
  }

  private List<Fault> unknown(List<Fault> faults) {
    unknown(Optional.of(store), "/storeId", faults);
    unknown(item, "/itemId", faults);
    unknown(to, "/toStoreId", faults);
    unknown(lot, "/lotId", faults);
    unknown(issue, "/returnOf", faults);
    unknown(recipient, "/recipient", faults);
    unknown(purpose, "/origin", faults);
    return List.copyOf(faults);
  }

  private static void unknown(
      Optional<? extends Picker<?>> picker, String pointer, List<Fault> faults) {
    if (picker.isPresent() && picker.get().unknown()) {
      String typed = picker.get().control().getText().strip();
      faults.add(new Fault(pointer, MoveInput.said(Words.of("stores.bad.unknown", typed))));
    }
  }

  /** Where all of it lies in one store, that one is meant. */
  private void itemChosen() {
    Optional<ItemId> what = itemId();
    if (what.isPresent() && store.control().getText().isBlank() && kind != MovementKind.RECEIVE) {
      List<Stock> there =
          supplies.of(what.get()).stream().filter(s -> s.quantity().signum() > 0).toList();
      if (there.size() == 1) {
        store.choose(choice(supplies.stores().get(there.get(0).storeId())));
      }
    }
    offerLots();
  }

  private void issueChosen() {
    issue
        .flatMap(Picker::chosen)
        .ifPresent(
            lent -> {
              if (quantity.getText().isBlank()) {
                quantity.setText(Quantity.plain(lent.out()));
              }
              Store from = supplies.stores().get(lent.issue().storeId());
              if (store.control().getText().isBlank() && from != null) {
                store.choose(choice(from));
              }
            });
  }

  private void offerLots() {
    lot.ifPresent(picker -> picker.choices(new Finder<>(lots())));
  }

  private List<Choice<LotId>> lots() {
    Optional<Stock> here =
        itemId().flatMap(what -> store.chosen().flatMap(where -> supplies.stock(where, what)));
    return here.map(Stock::lots).orElse(List.of()).stream()
        .filter(there -> there.lotId().isPresent())
        .map(
            there ->
                Choice.of(
                    there.lotId().get(),
                    supplies.lotNumber(there.lotId()),
                    Quantity.with(there.quantity(), here.get().measure())
                        + there.expiresOn().map(day -> " · " + day).orElse("")))
        .toList();
  }

  private List<Choice<ItemId>> items() {
    return supplies.items().values().stream()
        .sorted(Comparator.comparing(Item::name))
        .map(MoveRows::choice)
        .toList();
  }

  private List<Choice<StoreId>> stores() {
    return supplies.stores().values().stream()
        .sorted(Comparator.comparing(Store::name))
        .map(MoveRows::choice)
        .toList();
  }

  private static Choice<ItemId> choice(Item what) {
    return new Choice<>(what.id(), what.name(), what.measure(), what.code());
  }

  private static Choice<StoreId> choice(Store where) {
    return Choice.of(where.id(), where.name(), where.address().orElse(""));
  }

  private static Optional<String> words(Text field) {
    return Optional.of(field.getText().strip()).filter(text -> !text.isEmpty());
  }
}
