package org.anlan.console.internal.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.api.roster.PersonId;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TableCursor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** A month of duty: posts down, days across; the arrow keys go from cell to cell. */
final class MonthTable {
  private static final int HEAD = 136;
  private static final int DAY = 84;

  /** How many days beyond the one the keyboard is on are brought into view. */
  private static final int AHEAD = 6;

  private final Looks looks;
  private final Composite room;
  private final Function<PersonId, String> names;
  private BiConsumer<DutyGrid.Row, DutyGrid.Cell> onSelect = (row, cell) -> {};
  private Runnable onOpen = () -> {};
  private Consumer<Event> onKey = event -> {};
  private Optional<DutyGrid> grid = Optional.empty();
  private Table table;
  private TableCursor cursor;

  /** Fills its parent's grid. */
  MonthTable(Composite parent, Looks looks, Function<PersonId, String> names) {
    this.looks = looks;
    this.names = names;
    room = looks.room(parent, 1);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(room);
    Listener before = this::beforeCursor;
    room.getDisplay().addFilter(SWT.KeyDown, before);
    room.addListener(SWT.Dispose, event -> room.getDisplay().removeFilter(SWT.KeyDown, before));
  }

  /** The cursor would go to the last row by a key that turns the page here. */
  private void beforeCursor(Event event) {
    boolean page = event.keyCode == SWT.PAGE_UP || event.keyCode == SWT.PAGE_DOWN;
    if (page && event.widget == cursor && (event.stateMask & SWT.MODIFIER_MASK) == 0) {
      onKey.accept(event);
      event.type = SWT.None;
    }
  }

  /** Tells which cell the keyboard is on, that it was opened, and other keys. */
  void listen(BiConsumer<DutyGrid.Row, DutyGrid.Cell> select, Runnable open, Consumer<Event> key) {
    onSelect = select;
    onOpen = open;
    onKey = key;
  }

  /** Shows a month; the keyboard stays in its cell, or begins at today. */
  void show(DutyGrid now, LocalDate today) {
    boolean had = cursor != null && !cursor.isDisposed() && cursor.isFocusControl();
    boolean same = grid.filter(old -> old.month().equals(now.month())).isPresent();
    int row = same && cursor.getRow() != null ? table.indexOf(cursor.getRow()) : 0;
    int column = same ? cursor.getColumn() : first(now, today);
    grid = Optional.of(now);
    if (table != null) {
      table.dispose();
    }
    build(now, today);
    if (!now.rows().isEmpty()) {
      select(Math.min(Math.max(0, row), now.rows().size() - 1), Math.max(1, column));
    }
    room.layout(true, true);
    Table mine = table;
    int ahead = Math.min(now.month().lengthOfMonth(), column + AHEAD);
    room.getDisplay().asyncExec(() -> reveal(mine, ahead));
    if (had) {
      cursor.setFocus();
    }
  }

  /** Only once everything has its size does a table know what can be seen. */
  private static void reveal(Table table, int column) {
    if (!table.isDisposed()) {
      table.showColumn(table.getColumn(column));
    }
  }

  private static int first(DutyGrid grid, LocalDate today) {
    return YearMonth.from(today).equals(grid.month()) ? today.getDayOfMonth() : 1;
  }

  private void build(DutyGrid now, LocalDate today) {
    table = Looks.named(looks.list(room, SWT.NONE), "calendar");
    table.setHeaderVisible(true);
    table.setLinesVisible(true);
    looks.column(table, Words.of("roster.post"), HEAD).setMoveable(false);
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern(Words.of("roster.format.day"), Words.locale());
    for (int day = 1; day <= now.month().lengthOfMonth(); day++) {
      LocalDate date = now.month().atDay(day);
      String mark = date.equals(today) ? "● " : "";
      TableColumn column = looks.column(table, mark + format.format(date), DAY);
      column.setMoveable(false);
    }
    boolean slots = now.rows().stream().map(DutyGrid.Row::begin).distinct().count() > 1;
    now.rows().forEach(row -> fill(new TableItem(table, SWT.NONE), row, slots, today));
    cursor = Looks.named(new TableCursor(table, SWT.NONE), "calendar-cursor");
    cursor.setBackground(looks.palette().accent());
    cursor.setForeground(looks.palette().onAccent());
    cursor.addListener(SWT.Selection, event -> selected());
    cursor.addListener(SWT.DefaultSelection, event -> onOpen.run());
    cursor.addListener(SWT.MouseDoubleClick, event -> onOpen.run());
    cursor.addListener(SWT.KeyDown, event -> onKey.accept(event));
  }

  private void fill(TableItem item, DutyGrid.Row row, boolean slots, LocalDate today) {
    item.setText(0, head(row, slots));
    for (int i = 0; i < row.cells().size(); i++) {
      DutyGrid.Cell cell = row.cells().get(i);
      item.setText(i + 1, text(cell));
      if (cell.missing()) {
        item.setForeground(i + 1, looks.palette().red());
        item.setFont(i + 1, looks.bold(table));
      } else if (cell.day().isBefore(today)) {
        item.setForeground(i + 1, looks.palette().muted());
      }
      if (cell.day().equals(today)) {
        item.setBackground(i + 1, looks.palette().selected());
      } else if (weekend(cell.day())) {
        item.setBackground(i + 1, looks.palette().background());
      }
    }
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static String head(DutyGrid.Row row, boolean slots) {
    String place = row.post().count() > 1 ? " " + (row.place() + 1) : "";
    return row.post().name() + place + (slots ? "  " + row.begin() : "");
  }

  private String text(DutyGrid.Cell cell) {
    if (!cell.exists()) {
      return "";
    }
    String who =
        cell.pieces().stream()
            .map(
                piece ->
                    piece.replaces().isPresent()
                        ? Words.of("roster.stands-in", names.apply(piece.person()))
                        : names.apply(piece.person()))
            .collect(Collectors.joining("/"));
    return cell.missing() ? "⚠ " + (who.isEmpty() ? Words.of("roster.missing") : who) : who;
  }

  /** Puts the keyboard on a cell. */
  void select(int row, int column) {
    cursor.setSelection(row, column);
    selected();
  }

  private void selected() {
    if (grid.isPresent() && cursor.getRow() != null && cursor.getColumn() > 0) {
      DutyGrid.Row row = grid.get().rows().get(table.indexOf(cursor.getRow()));
      List<DutyGrid.Cell> cells = row.cells();
      if (cursor.getColumn() <= cells.size()) {
        onSelect.accept(row, cells.get(cursor.getColumn() - 1));
      }
    }
  }

  void focus() {
    if (cursor != null && !cursor.isDisposed()) {
      cursor.setFocus();
    }
  }
}
