package org.anlan.console.internal.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/**
 * The state of a table's columns: order, width, which are shown, by which it is sorted; kept as
 * {@code id:width} from left to right, width 0 for those not shown, then {@code /id:up}.
 */
final class Remembered<T> {
  private final Desk desk;
  private final String name;
  private final Table table;
  private final List<Column<T>> columns;
  private boolean restoring;

  Remembered(Desk desk, String id, Table table, List<Column<T>> columns) {
    this.desk = desk;
    this.name = "table." + id;
    this.table = table;
    this.columns = columns;
  }

  /** Brings the table's columns into the state that was kept. */
  void restore() {
    restoring = true;
    for (int i = 0; i < columns.size(); i++) {
      width(i, columns.get(i).shown() ? Looks.wide(columns.get(i).width()) : 0);
    }
    String[] kept = desk.remembered(name).split("/", 2);
    List<Integer> order = new ArrayList<>();
    for (String part : kept[0].split(",")) {
      String[] pair = part.split(":", 2);
      place(pair[0])
          .filter(i -> pair.length == 2 && !order.contains(i))
          .ifPresent(
              i -> {
                order.add(i);
                width(i, Integer.parseInt(pair[1]));
              });
    }
    for (int i = 0; i < columns.size(); i++) {
      if (!order.contains(i)) {
        order.add(Math.min(i, order.size()), i);
      }
    }
    table.setColumnOrder(order.stream().mapToInt(Integer::intValue).toArray());
    sort(kept.length == 2 ? kept[1] : "");
    restoring = false;
  }

  private void sort(String kept) {
    String[] pair = kept.split(":", 2);
    Optional<Integer> by = place(pair[0]);
    table.setSortColumn(by.map(table::getColumn).orElse(null));
    boolean down = pair.length == 2 && pair[1].equals("down");
    table.setSortDirection(by.isEmpty() ? SWT.NONE : down ? SWT.DOWN : SWT.UP);
  }

  /** Keeps the state it is in. */
  void keep() {
    if (restoring) {
      return;
    }
    String state =
        Arrays.stream(table.getColumnOrder())
            .mapToObj(i -> columns.get(i).id() + ":" + table.getColumn(i).getWidth())
            .collect(Collectors.joining(","));
    String sort =
        sorted()
            .map(c -> "/" + c.id() + ":" + (table.getSortDirection() == SWT.DOWN ? "down" : "up"))
            .orElse("");
    desk.remember(name, state + sort);
  }

  /** Forgets what was kept and goes back to the beginning. */
  void reset() {
    desk.remember(name, "");
    restore();
  }

  /** By which column the table is sorted. */
  Optional<Column<T>> sorted() {
    return Optional.ofNullable(table.getSortColumn()).map(c -> columns.get(table.indexOf(c)));
  }

  /** The columns that are shown, from left to right. */
  List<Column<T>> shown() {
    return Arrays.stream(table.getColumnOrder())
        .filter(i -> table.getColumn(i).getWidth() > 0)
        .mapToObj(columns::get)
        .toList();
  }

  /** All columns in the order they were made. */
  List<Column<T>> columns() {
    return columns;
  }

  /** Whether a column is shown. */
  boolean isShown(Column<T> column) {
    return table.getColumn(columns.indexOf(column)).getWidth() > 0;
  }

  /** Shows a column or hides it. */
  void show(Column<T> column, boolean shown) {
    width(columns.indexOf(column), shown ? Looks.wide(column.width()) : 0);
    keep();
  }

  /** A column without width can't be pulled open by accident. */
  private void width(int place, int width) {
    TableColumn column = table.getColumn(place);
    column.setWidth(width);
    column.setResizable(width > 0);
  }

  private Optional<Integer> place(String id) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).id().equals(id)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
