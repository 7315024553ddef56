package org.anlan.console.internal.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentState;
import org.anlan.console.internal.frame.DrillStripes;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What, where, how grave, since when and for how long; and what can be done with it. */
final class IncidentHead {
  private static final int WRAP = 420;

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Runnable changed;
  private final Composite room;
  private Optional<Whole> shown = Optional.empty();
  private Label lasting;

  IncidentHead(Composite parent, Desk desk, Looks looks, Times times, Runnable changed) {
    this.desk = desk;
    this.looks = looks;
    this.times = times;
    this.changed = changed;
    room = Looks.named(looks.room(parent, 1), "incident-head");
    GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(room);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(room);
  }

  void show(Whole whole) {
    boolean same =
        shown
            .filter(w -> w.incident().equals(whole.incident()) && w.unit().equals(whole.unit()))
            .isPresent();
    shown = Optional.of(whole);
    if (same) {
      return;
    }
    for (Control old : room.getChildren()) {
      old.dispose();
    }
    Incident incident = whole.incident();
    if (incident.drill()) {
      GridDataFactory.fillDefaults()
          .grab(true, false)
          .applyTo(new DrillStripes(room, looks.palette()));
    }
    title(incident);
    looks.wrapped(room, facts(whole), WRAP).setForeground(looks.palette().muted());
    lasting = looks.wrapped(room, " ", WRAP);
    Looks.named(lasting, "incident-lasting");
    incident
        .description()
        .ifPresent(words -> looks.wrapped(room, words.lines().collect(lines()), WRAP));
    incident
        .closing()
        .filter(words -> incident.state() == IncidentState.CLOSED)
        .ifPresent(words -> looks.wrapped(room, Words.of("incidents.ended", words), WRAP));
    tick();
    room.requestLayout();
  }

  /** Says anew for how long it has gone on. */
  void tick() {
    if (shown.isEmpty() || lasting.isDisposed()) {
      return;
    }
    Incident incident = shown.get().incident();
    List<String> parts = new ArrayList<>();
    parts.add(Words.of("incident-state", incident.state()));
    parts.add(IncidentWords.lasting(incident, desk.clock().instant()));
    String heads = IncidentWords.heads(incident.casualties());
    if (!heads.isEmpty()) {
      parts.add(heads);
    }
    String words = Looks.escape(String.join(" · ", parts));
    if (!words.equals(lasting.getText())) {
      lasting.setText(words);
      lasting.requestLayout();
    }
  }

  private void title(Incident incident) {
    Composite row = looks.room(room, 4);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    Label grade = looks.heading(row, "● " + Words.of("grade", incident.grade()));
    grade.setFont(looks.sized(grade, 3, SWT.BOLD));
    grade.setForeground(looks.palette().of(incident.grade()));
    String drill = incident.drill() ? Words.of("log.drill") + " " : "";
    Label title = looks.wrapped(row, drill + incident.title(), WRAP / 2);
    title.setFont(looks.sized(title, 3, SWT.BOLD));
    GridDataFactory.fillDefaults()
        .grab(true, false)
        .align(SWT.FILL, SWT.CENTER)
        .hint(WRAP / 2, SWT.DEFAULT)
        .applyTo(title);
    Looks.named(title, "incident-name");
    boolean open = incident.state() == IncidentState.OPEN;
    if (open) {
      Looks.named(looks.button(row, Words.of("incidents.edit"), this::edit), "incident-edit");
    }
    String words = open ? "incidents.close" : "incidents.reopen";
    Looks.named(looks.button(row, Words.of(words), this::end), "incident-end");
  }

  private String facts(Whole whole) {
    Incident incident = whole.incident();
    List<String> facts = new ArrayList<>();
    facts.add(Words.of("category", incident.category()));
    facts.add(whole.unit());
    incident.location().ifPresent(facts::add);
    facts.add(Words.of("incidents.at", times.full(incident.occurredAt())));
    facts.add(Words.of("incidents.received", times.full(incident.receivedAt())));
    incident.source().ifPresent(facts::add);
    whole.activations().forEach(a -> facts.add(Words.of("incidents.response", a.title())));
    return facts.stream().filter(fact -> !fact.isBlank()).collect(Collectors.joining(" · "));
  }

  private static java.util.stream.Collector<CharSequence, ?, String> lines() {
    return Collectors.joining(" ");
  }

  private void edit() {
    new IncidentDialog(room.getShell(), desk, looks, shown, stored -> changed.run()).open();
  }

  private void end() {
    new ClosingDialog(room.getShell(), desk, looks, shown.orElseThrow(), changed).open();
  }
}
