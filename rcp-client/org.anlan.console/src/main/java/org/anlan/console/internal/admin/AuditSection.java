package org.anlan.console.internal.admin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.access.AuditEntry;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.table.DataTable;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Who did what when, and what was refused; older entries come on demand. */
final class AuditSection implements Section {
  private static final int WRAP = 800;
  private static final int DETAIL_HEIGHT = 112;

  private record Read(List<AuditEntry> entries, boolean more) {}

  private final Desk desk;
  private final Times times;
  private final Looks looks;
  private final Guarded room;
  private final Text by;
  private final Combo action;
  private final Combo outcome;
  private final Text from;
  private final Text to;
  private final DataTable<AuditEntry> table;
  private final Button older;
  private final Label note;
  private final Text detail;
  private final Button open;
  private List<AuditEntry> entries = List.of();
  private Optional<Trail> trail = Optional.empty();

  AuditSection(Composite parent, Desk desk, Looks looks) {
    this.desk = desk;
    this.looks = looks;
    this.times = new Times(desk.zone());
    room = new Guarded(parent, desk, looks, title(), Words.of("admin.audit.what"), "audit");
    Composite content = room.content();
    Composite filters = looks.room(content, 8);
    by = field(filters, "audit-by", Words.of("admin.audit.by"), 112);
    looks.label(filters, Words.of("admin.audit.action"));
    action = Looks.named(new Combo(filters, SWT.DROP_DOWN), "audit-action");
    looks.paint(action, looks.palette().surface(), looks.palette().text());
    action.setItems(AuditWords.known().toArray(String[]::new));
    action.setToolTipText(Words.of("admin.audit.action"));
    GridDataFactory.swtDefaults().hint(208, SWT.DEFAULT).applyTo(action);
    action.addListener(SWT.Selection, event -> shown());
    action.addListener(SWT.DefaultSelection, event -> shown());
    outcome =
        Looks.named(
            looks.choice(
                filters,
                Words.of("admin.outcome.all"),
                Words.of("admin.outcome.done"),
                Words.of("admin.outcome.refused")),
            "audit-outcome");
    outcome.select(0);
    outcome.addListener(SWT.Selection, event -> shown());
    from = field(filters, "audit-from", Words.of("admin.audit.from"), 112);
    to = field(filters, "audit-to", Words.of("admin.audit.to"), 112);
    Looks.named(looks.button(filters, Words.of("admin.audit.show"), this::shown), "audit-show");
    table = new DataTable<>(content, desk, looks, "audit", AuditEntry::id, columns());
    table.onSelect(this::detail);
    older =
        Looks.named(
            looks.button(table.head(1), Words.of("stores.older"), this::older), "audit-older");
    note = Looks.named(looks.wrapped(content, " ", WRAP), "audit-note");
    note.setForeground(looks.palette().muted());
    detail =
        Looks.named(looks.field(content, "", SWT.MULTI | SWT.WRAP | SWT.READ_ONLY), "audit-detail");
    GridDataFactory.fillDefaults().grab(true, false).hint(WRAP, DETAIL_HEIGHT).applyTo(detail);
    open =
        Looks.named(looks.button(content, Words.of("admin.audit.open"), this::open), "audit-open");
    open.setEnabled(false);
  }

  private Text field(Composite row, String id, String hint, int width) {
    Text field = Looks.named(looks.field(row, hint, SWT.NONE), id);
    field.setToolTipText(hint);
    GridDataFactory.swtDefaults().hint(width, SWT.DEFAULT).applyTo(field);
    field.addListener(SWT.DefaultSelection, event -> shown());
    return field;
  }

  private List<Column<AuditEntry>> columns() {
    return List.of(
        Column.<AuditEntry>of("at", Words.of("stores.at"), 128, entry -> at(entry))
            .by(AuditEntry::at),
        Column.of("by", Words.of("admin.audit.by"), 104, AuditEntry::by),
        Column.<AuditEntry>of(
                "outcome",
                Words.of("admin.outcome"),
                88,
                entry -> Words.of("admin.outcome.sign", Outcome.of(entry)))
            .by(Outcome::of)
            .coloured(
                entry ->
                    Outcome.of(entry) == Outcome.REFUSED
                        ? Optional.of(looks.palette().red())
                        : Optional.empty()),
        Column.of("action", Words.of("admin.audit.action"), 208, e -> AuditWords.of(e.action())),
        Column.of("target", Words.of("admin.audit.target"), 232, e -> e.target().orElse("")),
        Column.of("detail", Words.of("admin.audit.detail"), 200, e -> e.detail().orElse("")),
        Column.of("address", Words.of("admin.audit.address"), 112, e -> e.address().orElse("")));
  }

  private String at(AuditEntry entry) {
    return times.full(entry.at()) + times.seconds(entry.at()).substring(5);
  }

  @Override
  public String title() {
    return Words.of("admin.audit");
  }

  @Override
  public Control control() {
    return room.control();
  }

  @Override
  public void shown() {
    Optional<AuditQuery> query = query();
    if (query.isEmpty()) {
      return;
    }
    Trail fresh =
        new Trail(
            (filter, paging) -> desk.client().audit(filter, paging),
            query.get().filters(desk.zone()),
            query.get().wanted());
    trail = Optional.of(fresh);
    entries = List.of();
    read(fresh);
  }

  private void older() {
    trail.ifPresent(this::read);
  }

  private void read(Trail of) {
    older.setEnabled(false);
    room.load(
        () -> new Read(of.more(), of.hasMore()),
        read -> {
          if (trail.equals(Optional.of(of))) {
            become(read);
          }
        });
  }

  private void become(Read read) {
    List<AuditEntry> all = new ArrayList<>(entries);
    all.addAll(read.entries());
    entries = List.copyOf(all);
    table.show(entries);
    older.setEnabled(read.more());
    String more = Words.of(read.more() ? "admin.audit.more" : "admin.audit.all");
    note.setForeground(looks.palette().muted());
    note.setText(
        entries.isEmpty()
            ? Words.of("admin.audit.none")
            : Words.of("admin.audit.count", entries.size()) + more);
  }

  private Optional<AuditQuery> query() {
    try {
      int chosen = outcome.getSelectionIndex();
      return Optional.of(
          new AuditQuery(
              words(by.getText()),
              words(action.getText()).map(AuditWords::action),
              chosen <= 0 ? Optional.empty() : Optional.of(Outcome.values()[chosen - 1]),
              words(from.getText()).map(LocalDate::parse),
              words(to.getText()).map(LocalDate::parse)));
    } catch (DateTimeException e) {
      note.setForeground(looks.palette().red());
      note.setText(Words.of("admin.audit.bad-day"));
      return Optional.empty();
    }
  }

  private void detail(AuditEntry entry) {
    detail.setText(
        Words.of(
            "admin.audit.whole",
            at(entry),
            entry.by(),
            Words.of("admin.outcome.sign", Outcome.of(entry)),
            AuditWords.of(entry.action()),
            entry.action(),
            entry.target().orElse("—"),
            entry.detail().orElse("—"),
            entry.address().orElse("—")));
    open.setEnabled(link().isPresent());
  }

  private Optional<Link> link() {
    return table.selected().flatMap(AuditEntry::target).flatMap(AuditWords::link);
  }

  private void open() {
    link().ifPresent(desk::open);
  }

  private static Optional<String> words(String typed) {
    return Optional.of(typed.strip()).filter(text -> !text.isEmpty());
  }
}
