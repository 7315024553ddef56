package org.anlan.console.internal.incidents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.incidents.IncidentState;
import org.anlan.api.incidents.TimelineEntry;
import org.anlan.api.log.LogKind;
import org.anlan.console.internal.quick.QuickBar;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.table.DataTable;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** What happened around it, newest first, and the line to write on. */
final class TimelineTab implements Tab {
  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Composite line;
  private final Combo kind;
  private final DataTable<TimelineEntry> table;
  private final Text text;
  private Optional<IncidentId> written = Optional.empty();
  private boolean open;
  private List<TimelineEntry> all = List.of();

  TimelineTab(Composite page, Desk desk, Looks looks, Times times) {
    this.desk = desk;
    this.looks = looks;
    this.times = times;
    line = looks.room(page, 1);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
    table =
        new DataTable<>(
            page, desk, looks, "incident-timeline", entry -> List.of(entry.at(), entry), columns());
    kind = Looks.named(looks.choice(table.head(1), Words.of("filter.kinds")), "timeline-kind");
    for (LogKind each : LogKind.values()) {
      kind.add(Words.of("kind", each));
    }
    kind.select(0);
    kind.addListener(SWT.Selection, event -> filter());
    text = new Text(page, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
    looks.paint(text, looks.palette().surface(), looks.palette().text());
    text.setMessage(Words.of("log.select"));
    GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 52).applyTo(text);
    Looks.named(text, "timeline-text");
    table.onSelect(entry -> text.setText(entry.text()));
    table.onOpen(entry -> desk.open(entry.link()));
  }

  private List<Column<TimelineEntry>> columns() {
    return List.of(
        Column.<TimelineEntry>of("at", Words.of("log.time"), 104, e -> times.full(e.at()))
            .by(TimelineEntry::at),
        Column.of("kind", Words.of("log.kind"), 64, e -> Words.or("kind." + e.kind(), e.kind())),
        Column.of("text", Words.of("log.text"), 380, TimelineEntry::text),
        Column.of("by", Words.of("log.by"), 88, TimelineEntry::by));
  }

  @Override
  public void show(Whole whole) {
    Incident incident = whole.incident();
    boolean goesOn = incident.state() == IncidentState.OPEN;
    if (open != goesOn || !written.equals(Optional.of(incident.id()))) {
      written = Optional.of(incident.id());
      open = goesOn;
      line(incident);
      text.setText("");
    }
    List<TimelineEntry> newest = new ArrayList<>(whole.timeline());
    Collections.reverse(newest);
    all = newest;
    filter();
  }

  @Override
  public int count(Whole whole) {
    return whole.timeline().size();
  }

  private void filter() {
    int chosen = kind.getSelectionIndex();
    String wanted =
        chosen <= 0
            ? ""
            : LogKind.values()[chosen - 1].name().toLowerCase(Locale.ROOT).replace('_', '-');
    table.show(all.stream().filter(e -> wanted.isEmpty() || wanted.equals(e.kind())).toList());
  }

  private void line(Incident incident) {
    for (Control old : line.getChildren()) {
      old.dispose();
    }
    if (incident.state() == IncidentState.OPEN) {
      QuickBar bar = new QuickBar(line, desk, looks, "incident-" + incident.id().value());
      bar.about(new Link("incidents", incident.id().value()), incident.drill());
      bar.named("incident-entry");
    } else {
      looks.muted(line, Words.of("incidents.closed.line"));
    }
    line.requestLayout();
  }
}
