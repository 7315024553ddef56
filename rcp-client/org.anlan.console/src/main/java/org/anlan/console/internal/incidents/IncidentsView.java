package org.anlan.console.internal.incidents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Link;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentFilter;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.incidents.IncidentState;
import org.anlan.console.internal.print.IncidentPrintDialog;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.table.DataTable;
import org.anlan.console.internal.table.Pages;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Gathering;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.View;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The incidents, newest first, and the selected one. */
final class IncidentsView implements View {
  /** What a report is called in a link. */
  static final String REPORTS = "incidents/reports";

  private static final int MOST = 5000;
  private static final int OPEN = 0;

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Label count;
  private final Combo which;
  private final DataTable<Incident> table;
  private final IncidentDetail detail;

  IncidentsView(Composite parent, Desk desk) {
    this.desk = desk;
    this.looks = new Looks(desk.palette());
    this.times = new Times(desk.zone());
    SashForm sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
    looks.paint(sash, looks.palette().background(), looks.palette().text());
    Composite panel = looks.panel(sash, Words.of("incidents.title"));
    count = Looks.named(looks.muted(panel, ""), "incidents-loaded");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
    table = new DataTable<>(panel, desk, looks, "incidents", Incident::id, columns());
    Composite head = table.head(2);
    Looks.named(looks.button(head, Words.of("incidents.new.short"), this::add), "incident-new");
    which =
        Looks.named(
            looks.choice(head, Words.of("incidents.which.open"), Words.of("incidents.which.all")),
            "incidents-which");
    which.select(OPEN);
    which.addListener(SWT.Selection, event -> load());
    detail = new IncidentDetail(sash, desk, looks, times, this::add);
    table.onSelect(incident -> detail.show(incident.id()));
    sash.setWeights(36, 64);
    Gathering reload = new Gathering(sash, this::load);
    desk.onChange(
        sash,
        change -> {
          if (change.entity().equals("incidents")) {
            reload.soon();
          }
        });
    load();
  }

  private List<Column<Incident>> columns() {
    return List.of(
        Column.<Incident>of(
                "grade", Words.of("incidents.grade"), 64, i -> "● " + Words.of("grade", i.grade()))
            .by(Incident::grade)
            .coloured(i -> Optional.of(looks.palette().of(i.grade()))),
        Column.of(
            "what",
            Words.of("incidents.what"),
            208,
            i -> (i.drill() ? Words.of("log.drill") + " " : "") + i.title()),
        Column.<Incident>of(
                "since", Words.of("incidents.since"), 104, i -> times.full(i.occurredAt()))
            .by(Incident::occurredAt),
        Column.<Incident>of(
                "state", Words.of("tasks.state"), 72, i -> Words.of("incident-state", i.state()))
            .by(Incident::state),
        Column.<Incident>of("where", Words.of("incidents.where"), 160, i -> i.location().orElse(""))
            .hidden(),
        Column.<Incident>of(
                "category",
                Words.of("incidents.category"),
                104,
                i -> Words.of("category", i.category()))
            .hidden());
  }

  @Override
  public void focus() {
    table.focus();
  }

  @Override
  public void show(Link link) {
    if (link.entity().equals(REPORTS)) {
      desk.load(
          table.control(),
          () -> ofReport(link.id()),
          found ->
              found.ifPresent(
                  id -> {
                    table.select(id);
                    detail.showReport(id, link.id());
                  }));
    } else {
      IncidentId id = new IncidentId(link.id());
      table.select(id);
      detail.show(id);
    }
  }

  @Override
  public boolean print() {
    Optional<Incident> incident = table.selected();
    incident.ifPresent(
        i -> new IncidentPrintDialog(table.control().getShell(), desk, looks, i).open());
    return incident.isPresent();
  }

  /** A link to a report doesn't say of which incident: it is one of those that are here. */
  private Optional<IncidentId> ofReport(UUID report) {
    return Pages.all(paging -> desk.client().incidents().list(filter(), paging), MOST).stream()
        .map(Incident::id)
        .filter(
            id ->
                desk.client().reports().of(id).stream()
                    .anyMatch(r -> r.id().value().equals(report)))
        .findFirst();
  }

  private void add() {
    new IncidentDialog(table.control().getShell(), desk, looks, Optional.empty(), this::added)
        .open();
  }

  private void added(Incident incident) {
    table.select(incident.id());
    load();
  }

  private void load() {
    IncidentFilter filter = which.getSelectionIndex() == OPEN ? open() : filter();
    desk.load(
        table.control(),
        () -> Pages.all(paging -> desk.client().incidents().list(filter, paging), MOST),
        this::show);
  }

  private static IncidentFilter open() {
    return filter(Optional.of(IncidentState.OPEN));
  }

  private static IncidentFilter filter() {
    return filter(Optional.empty());
  }

  private static IncidentFilter filter(Optional<IncidentState> state) {
    return new IncidentFilter(
        state,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private void show(List<Incident> all) {
    table.show(all);
    long open = all.stream().filter(i -> i.state() == IncidentState.OPEN).count();
    count.setText(
        all.isEmpty()
            ? Words.of("incidents.none")
            : Words.of("incidents.open-of", open, all.size()));
    count.requestLayout();
  }
}
