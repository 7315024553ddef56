package org.anlan.console.internal.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * A short list in an order that means something; if it can be edited: with buttons and keys to add,
 * change, remove and move.
 */
public final class ListPane<T> {
  /** Asks a person for one of the things. */
  @FunctionalInterface
  public interface Asks<T> {
    /**
     * Opens a dialog.
     *
     * @param before what is to be changed; empty: a new one
     * @param then is told what was made of it
     */
    void ask(Optional<T> before, Consumer<T> then);
  }

  private final Looks looks;
  private final String id;
  private final List<Column<T>> columns;
  private final Composite room;
  private final Table table;
  private Consumer<List<T>> changed = rows -> {};
  private Optional<Asks<T>> asks = Optional.empty();
  private List<T> rows = List.of();

  /** Makes one that fills its parent's grid. */
  public ListPane(Composite parent, Looks looks, String id, List<Column<T>> columns) {
    this.looks = looks;
    this.id = id;
    this.columns = List.copyOf(columns);
    room = looks.room(parent, 1);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(room);
    table = Looks.named(looks.list(room, SWT.NONE), id);
    table.setHeaderVisible(true);
    for (Column<T> column : columns) {
      TableColumn made = looks.column(table, column.title(), column.width());
      made.setMoveable(false);
      made.setAlignment(column.right() ? SWT.RIGHT : SWT.LEFT);
    }
  }

  /** Lets people change it and tells the list after each change. */
  public ListPane<T> editable(Asks<T> how, Consumer<List<T>> listener) {
    asks = Optional.of(how);
    changed = listener;
    Composite bar = looks.room(room, 5);
    button(bar, "add", this::add);
    button(bar, "edit", this::edit);
    button(bar, "remove", this::remove);
    button(bar, "up", () -> move(-1));
    button(bar, "down", () -> move(1));
    table.addListener(SWT.DefaultSelection, event -> edit());
    table.addListener(SWT.KeyDown, this::key);
    return this;
  }

  private void button(Composite bar, String what, Runnable does) {
    var button = looks.button(bar, Words.of("form." + what), does);
    button.setToolTipText(Words.of("form." + what + ".key"));
    Looks.named(button, id + "-" + what);
  }

  private void key(Event event) {
    boolean alt = (event.stateMask & SWT.ALT) != 0;
    switch (event.keyCode) {
      case SWT.INSERT -> add();
      case SWT.DEL -> remove();
      case SWT.ARROW_UP -> event.doit = !(alt && move(-1));
      case SWT.ARROW_DOWN -> event.doit = !(alt && move(1));
      default -> {}
    }
  }

  /** Asks for a new one, which comes after the selected one. */
  public void add() {
    int place = table.getSelectionIndex() < 0 ? rows.size() : table.getSelectionIndex() + 1;
    asks.ifPresent(
        a -> a.ask(Optional.empty(), one -> become(Listed.inserted(rows, place, one), place)));
  }

  /** Asks for a change of the selected one. */
  public void edit() {
    int place = table.getSelectionIndex();
    if (place >= 0) {
      asks.ifPresent(
          a ->
              a.ask(
                  Optional.of(rows.get(place)),
                  one -> become(Listed.with(rows, place, one), place)));
    }
  }

  private void remove() {
    int place = table.getSelectionIndex();
    if (place >= 0) {
      become(Listed.without(rows, place), Math.min(place, rows.size() - 2));
    }
  }

  private boolean move(int by) {
    int place = table.getSelectionIndex();
    if (place >= 0) {
      List<T> moved = Listed.moved(rows, place, by);
      become(moved, moved.equals(rows) ? place : place + by);
    }
    return true;
  }

  private void become(List<T> now, int selected) {
    show(now);
    if (selected >= 0) {
      table.setSelection(selected);
    }
    changed.accept(now);
  }

  /** Shows these; the selected place stays. */
  public void show(List<T> now) {
    int selected = table.getSelectionIndex();
    rows = List.copyOf(now);
    table.setItemCount(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      TableItem item = table.getItem(i);
      for (int c = 0; c < columns.size(); c++) {
        item.setText(c, columns.get(c).text().apply(rows.get(i)).replace('\n', ' '));
        item.setForeground(c, columns.get(c).colour().apply(rows.get(i)).orElse(null));
      }
    }
    if (selected >= 0 && selected < rows.size()) {
      table.setSelection(selected);
    }
  }

  /** What it shows. */
  public List<T> rows() {
    return rows;
  }

  /** The table itself. */
  public Table table() {
    return table;
  }

  /** Where everything of it is, to be laid out. */
  public Composite room() {
    return room;
  }
}
