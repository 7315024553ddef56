package org.anlan.console.internal.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/**
 * A table as all of ours are: sorted by a click on a heading, filtered, its columns chosen, copied
 * and exported, and all that remembered. A large table is arranged off the UI thread; everything
 * else is for the UI thread.
 */
public final class DataTable<T> {
  private static final int AT_ONCE = 1000;

  /** A longer table holds the window up when it is emptied; nobody reads on, one filters. */
  private static final int MOST = 4000;

  private final Desk desk;
  private final Looks looks;
  private final List<Column<T>> columns;
  private final Function<T, ?> key;
  private final Composite head;
  private final Text filter;
  private final Label count;
  private final Table table;
  private final Remembered<T> remembered;
  private Predicate<T> strong = row -> false;
  private Consumer<T> onSelect = row -> {};
  private List<T> all = List.of();
  private List<T> seen = List.of();
  private Optional<Object> wanted = Optional.empty();
  private Optional<T> told = Optional.empty();
  private int turn;

  /**
   * Makes one that fills its parent's grid.
   *
   * @param id its name for ever: tests find it by this, and its state is remembered by it
   * @param key what tells one row from all others
   */
  public DataTable(
      Composite parent,
      Desk desk,
      Looks looks,
      String id,
      Function<T, ?> key,
      List<Column<T>> columns) {
    this.desk = desk;
    this.looks = looks;
    this.key = key;
    this.columns = List.copyOf(columns);
    Composite room = looks.room(parent, 1);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(room);
    Composite line = looks.room(room, 4);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
    // what a view says may be cut off where there is little room, the filter never
    head = looks.room(line, 1);
    GridDataFactory.fillDefaults().grab(true, false).minSize(1, SWT.DEFAULT).applyTo(head);
    count = Looks.named(looks.muted(line, ""), id + "-count");
    filter =
        Looks.named(
            looks.field(line, Words.of("table.filter"), SWT.SEARCH | SWT.ICON_CANCEL),
            id + "-filter");
    GridDataFactory.swtDefaults().hint(152, SWT.DEFAULT).applyTo(filter);
    table = Looks.named(looks.list(room, SWT.VIRTUAL | SWT.MULTI), id);
    table.setHeaderVisible(true);
    remembered = new Remembered<>(desk, id, table, this.columns);
    this.columns.forEach(this::column);
    remembered.restore();
    new TableMenu<>(desk, looks, this, line, id);
    listen();
  }

  private void column(Column<T> column) {
    TableColumn made = looks.column(table, column.title(), column.width());
    if (column.right()) {
      made.setAlignment(SWT.RIGHT);
    }
    made.addListener(SWT.Selection, event -> sortBy(made));
    made.addListener(SWT.DefaultSelection, event -> sortBy(made));
    made.addListener(SWT.Move, event -> remembered.keep());
    made.addListener(SWT.Resize, event -> remembered.keep());
  }

  private void listen() {
    filter.addListener(SWT.Modify, event -> arrange());
    filter.addListener(SWT.DefaultSelection, event -> table.setFocus());
    table.addListener(SWT.SetData, this::fill);
    table.addListener(SWT.Selection, event -> selected().ifPresent(this::tell));
  }

  /** Where a view puts its own buttons and choices, left of the filter. */
  public Composite head(int places) {
    ((org.eclipse.swt.layout.GridLayout) head.getLayout()).numColumns = places;
    return head;
  }

  /** Writes the rows of which this is true in bold. */
  public DataTable<T> strong(Predicate<T> which) {
    strong = which;
    return this;
  }

  /** Tells which row was selected, by hand or by {@link #select}, and when it has changed. */
  public DataTable<T> onSelect(Consumer<T> listener) {
    onSelect = listener;
    return this;
  }

  /** Tells which row was opened by Enter or a double click. */
  public DataTable<T> onOpen(Consumer<T> listener) {
    table.addListener(SWT.DefaultSelection, event -> selected().ifPresent(listener));
    return this;
  }

  /** Shows these rows; what was selected stays so, if it is still there. */
  public void show(List<T> rows) {
    if (wanted.isEmpty()) {
      wanted = selected().map(key);
    }
    all = List.copyOf(rows);
    arrange();
  }

  /** Selects the row with this key, now or as soon as it comes. */
  public void select(Object which) {
    wanted = Optional.of(which);
    told = Optional.empty();
    selectWanted();
  }

  /** Selects the first row if there is one and none is selected. */
  public void selectFirst() {
    if (!seen.isEmpty() && selected().isEmpty()) {
      select(key.apply(seen.get(0)));
    }
  }

  /** Writes anew what has changed in the rows that can be seen, as clocks need it. */
  public void refresh() {
    int first = table.getTopIndex();
    int rows = table.getClientArea().height / Math.max(1, table.getItemHeight()) + 1;
    for (int i = first; i < Math.min(table.getItemCount(), first + rows); i++) {
      fill(table.getItem(i), seen.get(i));
    }
  }

  /** Filters nothing out any more. */
  public void clearFilter() {
    filter.setText("");
  }

  /** The selected row. */
  public Optional<T> selected() {
    int index = table.getSelectionIndex();
    return index >= 0 && index < seen.size() ? Optional.of(seen.get(index)) : Optional.empty();
  }

  /** The selected rows from top to bottom. */
  public List<T> selection() {
    return Arrays.stream(table.getSelectionIndices())
        .sorted()
        .filter(i -> i < seen.size())
        .mapToObj(seen::get)
        .toList();
  }

  /** Puts the keyboard on it. */
  public void focus() {
    table.setFocus();
  }

  /** The table itself, to hang things on; its items have their rows as data. */
  public Table control() {
    return table;
  }

  /** Puts the keyboard into the filter. */
  void focusFilter() {
    filter.setFocus();
    filter.selectAll();
  }

  /** Rows as cells, in the columns that are shown and as they stand now, headings first. */
  List<List<String>> cells(List<T> rows) {
    List<Column<T>> shown = remembered.shown();
    List<List<String>> cells = new ArrayList<>();
    cells.add(shown.stream().map(Column::title).toList());
    rows.forEach(row -> cells.add(shown.stream().map(column -> column.cell(row)).toList()));
    return cells;
  }

  /** All rows that the filter lets through. */
  List<T> seen() {
    return seen;
  }

  /** Which columns there are and which are shown. */
  Remembered<T> remembered() {
    return remembered;
  }

  private void sortBy(TableColumn column) {
    if (table.getSortColumn() != column) {
      table.setSortColumn(column);
      table.setSortDirection(SWT.UP);
    } else if (table.getSortDirection() == SWT.UP) {
      table.setSortDirection(SWT.DOWN);
    } else {
      table.setSortColumn(null);
      table.setSortDirection(SWT.NONE);
    }
    remembered.keep();
    show(all);
  }

  /** Filters and sorts anew; only the newest answer counts. */
  void arrange() {
    int mine = ++turn;
    List<T> rows = all;
    Arrangement<T> arrangement =
        new Arrangement<>(
            columns, filter.getText(), remembered.sorted(), table.getSortDirection() == SWT.DOWN);
    if (rows.size() <= AT_ONCE) {
      become(arrangement.of(rows));
    } else {
      desk.load(
          table,
          () -> arrangement.of(rows),
          arranged -> {
            if (mine == turn) {
              become(arranged);
            }
          });
    }
  }

  private void become(List<T> rows) {
    if (wanted.isEmpty()) {
      wanted = selected().map(key);
    }
    seen = rows;
    table.deselectAll();
    table.setItemCount(Math.min(MOST, seen.size()));
    table.clearAll();
    boolean whole = table.getItemCount() == all.size();
    count.setText(whole ? "" : Words.of("table.count", table.getItemCount(), all.size()));
    count.requestLayout();
    selectWanted();
  }

  private void selectWanted() {
    for (int i = 0; wanted.isPresent() && i < seen.size(); i++) {
      if (wanted.get().equals(key.apply(seen.get(i)))) {
        wanted = Optional.empty();
        table.setItemCount(Math.max(i + 1, table.getItemCount()));
        table.setSelection(i);
        tellIfNew(seen.get(i));
      }
    }
  }

  private void tellIfNew(T row) {
    if (!told.equals(Optional.of(row))) {
      tell(row);
    }
  }

  private void tell(T row) {
    told = Optional.of(row);
    onSelect.accept(row);
  }

  private void fill(Event event) {
    if (event.index >= 0 && event.index < seen.size()) {
      TableItem item = (TableItem) event.item;
      fill(item, seen.get(event.index));
    }
  }

  private void fill(TableItem item, T row) {
    item.setData(row);
    for (int i = 0; i < columns.size(); i++) {
      String words = columns.get(i).cell(row);
      if (!words.equals(item.getText(i))) {
        item.setText(i, words);
      }
      item.setForeground(i, columns.get(i).colour().apply(row).orElse(null));
    }
    item.setFont(strong.test(row) ? looks.bold(table) : null);
  }
}
