package org.anlan.console.internal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogEntryId;
import org.anlan.api.log.LogFilter;
import org.anlan.console.core.live.LogMatch;
import org.anlan.console.core.live.Picture;
import org.anlan.console.core.live.Timeline;
import org.anlan.console.core.live.TimelineRow;
import org.anlan.console.internal.print.LogPrintDialog;
import org.anlan.console.internal.quick.QuickBar;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** The log, newest first, with the line to write into it and the whole of what is selected. */
final class TimelinePanel {
  private static final int PAGE = Paging.MOST;
  private static final int TEXT_COLUMN = 3;

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Timeline timeline = new Timeline();
  private final QuickBar quick;
  private final LogFilterBar filters;
  private final Table table;
  private final EntryDetail detail;
  private List<TimelineRow> rows = List.of();
  private LogFilter filter = LogFilter.ALL;
  private Optional<String> older = Optional.empty();
  private boolean loading;
  private boolean begun;

  TimelinePanel(Composite parent, Desk desk, Looks looks, Times times) {
    this.desk = desk;
    this.looks = looks;
    this.times = times;
    Composite panel = looks.panel(parent, Words.of("log.title"));
    quick = new QuickBar(panel, desk, looks, "desk-entry");
    filters = new LogFilterBar(panel, looks, this::filter);
    SashForm split = new SashForm(panel, SWT.VERTICAL | SWT.SMOOTH);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(split);
    looks.paint(split, looks.palette().background(), looks.palette().text());
    table = Looks.named(looks.list(split, SWT.VIRTUAL), "log");
    columns();
    table.addListener(SWT.SetData, this::fill);
    table.addListener(SWT.Selection, event -> select());
    detail = new EntryDetail(split, desk, looks, times, quick::correct, this::jump);
    split.setWeights(80, 20);
    desk.dispatch().addListener(this::outboxChanged);
    table.addListener(SWT.Dispose, event -> desk.dispatch().removeListener(this::outboxChanged));
  }

  void focus() {
    quick.focus();
  }

  /** Takes in what is newest. */
  void show(Picture picture) {
    picture.newest().stream()
        .filter(entry -> LogMatch.matches(filter, entry))
        .forEach(entry -> timeline.add(List.of(entry)));
    filters.authors(picture.newest().stream().map(LogEntry::by).distinct().sorted().toList());
    refresh();
    if (!begun && !picture.newest().isEmpty()) {
      begun = true;
      loadOlder();
    }
  }

  /** Selects an entry, loading it if it isn't here. */
  void reveal(UUID id) {
    if (!select(id)) {
      desk.load(
          table,
          () -> desk.client().log().get(new LogEntryId(id)),
          entry -> {
            timeline.add(List.of(entry));
            refresh();
            select(id);
          });
    }
  }

  /** Asks which part of the log to print, and prints it. */
  void print() {
    new LogPrintDialog(table.getShell(), desk, looks, filter).open();
  }

  private void columns() {
    table.setHeaderVisible(true);
    looks.column(table, Words.of("log.time"), 64);
    looks.column(table, Words.of("log.number"), 64);
    looks.column(table, Words.of("log.kind"), 72);
    looks.column(table, Words.of("log.text"), 420);
    looks.column(table, Words.of("log.by"), 88);
    table.addListener(SWT.Resize, event -> stretch());
  }

  private void stretch() {
    int others = 0;
    for (int i = 0; i < table.getColumnCount(); i++) {
      others += i == TEXT_COLUMN ? 0 : table.getColumn(i).getWidth();
    }
    int rest = table.getClientArea().width - others - 4;
    table.getColumn(TEXT_COLUMN).setWidth(Math.max(160, rest));
  }

  private void filter(LogFilter next) {
    filter = next;
    timeline.clear();
    older = Optional.empty();
    desk.live().picture().newest().stream()
        .filter(entry -> LogMatch.matches(filter, entry))
        .forEach(entry -> timeline.add(List.of(entry)));
    refresh();
    loadOlder();
  }

  private void loadOlder() {
    if (loading) {
      return;
    }
    loading = true;
    LogFilter of = filter;
    Paging paging = new Paging(PAGE, older);
    desk.load(
        table,
        () -> desk.client().log().list(of, paging),
        page -> took(of, page),
        why -> {
          loading = false;
          desk.tell(why);
        });
  }

  private void took(LogFilter of, Page<LogEntry> page) {
    loading = false;
    if (of.equals(filter)) {
      timeline.add(page.items());
      older = page.next();
      refresh();
    } else {
      loadOlder();
    }
  }

  private void outboxChanged() {
    if (!table.isDisposed()) {
      table
          .getDisplay()
          .asyncExec(
              () -> {
                if (!table.isDisposed()) {
                  refresh();
                }
              });
    }
  }

  /** What is looked at stays where it is, whatever comes above or below it. */
  private void refresh() {
    Optional<TimelineRow> selected = selected();
    int top = table.getTopIndex();
    Optional<TimelineRow> looked =
        top > 0 && top < rows.size() ? Optional.of(rows.get(top)) : Optional.empty();
    rows = timeline.rows(desk.dispatch().outbox().waiting(), desk.zone(), desk.clock().instant());
    table.setItemCount(rows.size());
    table.clearAll();
    selected.map(rows::indexOf).filter(i -> i >= 0).ifPresent(table::select);
    looked.map(rows::indexOf).filter(i -> i >= 0 && i != top).ifPresent(table::setTopIndex);
  }

  private Optional<TimelineRow> selected() {
    int index = table.getSelectionIndex();
    return index >= 0 && index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
  }

  private void fill(Event event) {
    TableItem item = (TableItem) event.item;
    if (event.index < 0 || event.index >= rows.size()) {
      return;
    }
    new RowPainter(looks, times).paint(item, rows.get(event.index));
    if (event.index >= rows.size() - 5 && older.isPresent()) {
      loadOlder();
    }
  }

  private void select() {
    selected().ifPresent(detail::show);
  }

  private boolean select(UUID id) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) instanceof TimelineRow.Written w && w.entry().id().value().equals(id)) {
        table.setSelection(i);
        select();
        return true;
      }
    }
    return false;
  }

  private void jump(long number) {
    List<TimelineRow> all = new ArrayList<>(rows);
    all.stream()
        .filter(TimelineRow.Written.class::isInstance)
        .map(TimelineRow.Written.class::cast)
        .filter(row -> row.entry().number() == number)
        .findFirst()
        .ifPresent(row -> select(row.entry().id().value()));
  }
}
