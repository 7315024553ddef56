package org.anlan.console.internal.incidents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Link;
import org.anlan.api.Paging;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentFilter;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.incidents.IncidentState;
import org.anlan.console.internal.print.IncidentPrintDialog;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.View;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** The incidents, newest first, and the selected one. */
final class IncidentsView implements View {
  /** What a report is called in a link. */
  static final String REPORTS = "incidents/reports";

  private static final IncidentFilter ALL =
      new IncidentFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Label count;
  private final Table table;
  private final IncidentDetail detail;
  private List<Incident> incidents = List.of();
  private Optional<IncidentId> wanted = Optional.empty();

  IncidentsView(Composite parent, Desk desk) {
    this.desk = desk;
    this.looks = new Looks(desk.palette());
    this.times = new Times(desk.zone());
    SashForm sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
    looks.paint(sash, looks.palette().background(), looks.palette().text());
    Composite panel = looks.panel(sash, Words.of("incidents.title"));
    Composite row = looks.room(panel, 2);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    Looks.named(
        looks.button(
            row,
            Words.of("incidents.new"),
            () -> new IncidentDialog(row.getShell(), desk, looks, this::added).open()),
        "incident-new");
    count = looks.muted(row, "");
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
    table = Looks.named(looks.list(panel, SWT.VIRTUAL), "incidents");
    table.setHeaderVisible(true);
    looks.column(table, Words.of("incidents.grade"), 64);
    looks.column(table, Words.of("incidents.what"), 240);
    looks.column(table, Words.of("incidents.since"), 120);
    looks.column(table, Words.of("tasks.state"), 80);
    table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
    table.addListener(SWT.Selection, event -> selected().ifPresent(this::detail));
    detail = new IncidentDetail(sash, desk, looks, times);
    sash.setWeights(42, 58);
    desk.onChange(
        table,
        change -> {
          if (change.entity().startsWith("incidents")) {
            load();
          }
        });
    load();
  }

  @Override
  public void focus() {
    table.setFocus();
  }

  @Override
  public void show(Link link) {
    if (link.entity().equals(REPORTS)) {
      desk.load(table, () -> ofReport(link.id()), found -> found.ifPresent(i -> show(link(i))));
    } else {
      wanted = Optional.of(new IncidentId(link.id()));
      load();
    }
  }

  @Override
  public boolean print() {
    Optional<Incident> incident = selected();
    incident.ifPresent(i -> new IncidentPrintDialog(table.getShell(), desk, looks, i).open());
    return incident.isPresent();
  }

  private static Link link(IncidentId id) {
    return new Link("incidents", id.value());
  }

  /** A link to a report doesn't say of which incident: it is one of those that are here. */
  private Optional<IncidentId> ofReport(UUID report) {
    return desk.client().incidents().list(ALL, Paging.first(200)).items().stream()
        .map(Incident::id)
        .filter(
            id ->
                desk.client().reports().of(id).stream()
                    .anyMatch(r -> r.id().value().equals(report)))
        .findFirst();
  }

  private void added(Incident incident) {
    wanted = Optional.of(incident.id());
    load();
  }

  private void detail(Incident incident) {
    detail.show(incident);
  }

  private void load() {
    desk.load(
        table, () -> desk.client().incidents().list(ALL, Paging.first(200)).items(), this::show);
  }

  private void show(List<Incident> all) {
    if (wanted.isEmpty()) {
      wanted = selected().map(Incident::id);
    }
    incidents = all;
    table.setItemCount(incidents.size());
    table.clearAll();
    long open = incidents.stream().filter(i -> i.state() == IncidentState.OPEN).count();
    count.setText(
        incidents.isEmpty()
            ? Words.of("incidents.none")
            : Words.of("incidents.count", incidents.size(), open));
    selectWanted();
  }

  private void selectWanted() {
    for (int i = 0; i < incidents.size(); i++) {
      if (wanted.equals(Optional.of(incidents.get(i).id()))) {
        wanted = Optional.empty();
        table.setSelection(i);
        detail(incidents.get(i));
        return;
      }
    }
  }

  private Optional<Incident> selected() {
    int index = table.getSelectionIndex();
    return index >= 0 && index < incidents.size()
        ? Optional.of(incidents.get(index))
        : Optional.empty();
  }

  private void fill(TableItem item, int index) {
    if (index < 0 || index >= incidents.size()) {
      return;
    }
    Incident incident = incidents.get(index);
    String drill = incident.drill() ? Words.of("log.drill") + " " : "";
    item.setText(
        new String[] {
          "● " + Words.of("grade", incident.grade()),
          drill + incident.title().replace('\n', ' '),
          times.full(incident.occurredAt()),
          Words.of("incident-state", incident.state())
        });
    item.setForeground(0, looks.palette().of(incident.grade()));
  }
}
