package org.anlan.console.internal.stores;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.anlan.api.Fault;
import org.anlan.api.Faults;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.ItemDraft;
import org.anlan.console.internal.form.EntryDialog;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.EntryRows;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Makes or changes a kind of supply. */
final class ItemDialog extends EntryDialog<Item> {
  private Text name;
  private Text code;
  private Text measure;
  private Text note;

  private ItemDialog(Shell parent, Desk desk, Looks looks, Optional<Item> before) {
    super(
        parent,
        desk,
        looks,
        Words.of(before.isEmpty() ? "stores.item.title.new" : "stores.item.title"),
        "item",
        before);
  }

  static EntryDialog<Item> add(Shell parent, Desk desk, Looks looks) {
    return new ItemDialog(parent, desk, looks, Optional.empty());
  }

  static EntryDialog<Item> edit(Shell parent, Desk desk, Looks looks, Item item) {
    return new ItemDialog(parent, desk, looks, Optional.of(item));
  }

  @Override
  protected void rows(EntryRows rows, Composite area) {
    name = rows.text("/name", Words.of("stores.name"), "");
    code = rows.text("/code", Words.of("stores.code"), Words.of("stores.code.hint"));
    measure = rows.text("/measure", Words.of("stores.measure"), Words.of("stores.measure.hint"));
    note = rows.text("/note", Words.of("stores.move.note"), "");
  }

  @Override
  protected Map<String, String> texts(Item item) {
    return Map.of(
        "/name", item.name(),
        "/code", item.code().orElse(""),
        "/measure", item.measure(),
        "/note", item.note().orElse(""));
  }

  @Override
  protected List<Fault> faults() {
    Faults faults = new Faults();
    draft().check(faults);
    return faults.found();
  }

  @Override
  protected LongFunction<Item> request() {
    ItemDraft draft = draft();
    return version ->
        before()
            .map(item -> desk().client().items().update(item.id(), version, draft))
            .orElseGet(() -> desk().client().items().add(draft));
  }

  @Override
  protected Item newest(Item old) {
    return desk().client().items().get(old.id());
  }

  private ItemDraft draft() {
    return new ItemDraft(
        name.getText().strip(), words(code), measure.getText().strip(), words(note));
  }

  private static Optional<String> words(Text field) {
    return Optional.of(field.getText().strip()).filter(text -> !text.isEmpty());
  }
}
