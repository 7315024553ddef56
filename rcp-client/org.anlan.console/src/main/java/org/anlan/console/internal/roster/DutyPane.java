package org.anlan.console.internal.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.api.roster.OnDuty;
import org.anlan.api.roster.UnitId;
import org.anlan.console.internal.form.PickField;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.table.DataTable;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.PhoneLine;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Who is on duty, now or at any time, in one unit or everywhere. */
final class DutyPane {
  private static final int MOMENT_WIDTH = 136;
  private static final int UNIT_WIDTH = 240;
  private static final int FRESH_MS = 60_000;

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final SashForm sash;
  private final Text moment;
  private final PickField unit;
  private final Label said;
  private final DataTable<OnDuty.Entry> table;
  private final Composite detail;
  private Forest forest = Forest.NONE;
  private Optional<OnDuty.Entry> shown = Optional.empty();
  private boolean now = true;
  private int turn;

  DutyPane(Composite parent, Desk desk, Looks looks) {
    this.desk = desk;
    this.looks = looks;
    this.times = new Times(desk.zone());
    sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
    looks.paint(sash, looks.palette().background(), looks.palette().text());
    Composite left = looks.panel(sash, Words.of("roster.on-duty"));
    Composite row = looks.room(left, 7);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    beside(looks.label(row, Words.of("roster.at")));
    moment = Looks.named(looks.field(row, "", SWT.NONE), "duty-moment");
    GridDataFactory.swtDefaults()
        .align(SWT.BEGINNING, SWT.BEGINNING)
        .hint(MOMENT_WIDTH, SWT.DEFAULT)
        .applyTo(moment);
    moment.addListener(SWT.DefaultSelection, event -> typed());
    step(row, "roster.day-back", Duration.ofDays(-1), "duty-back");
    step(row, "roster.day-on", Duration.ofDays(1), "duty-on");
    top(Looks.named(looks.button(row, Words.of("roster.now"), this::toNow), "duty-now"));
    beside(looks.label(row, Words.of("roster.unit")));
    unit = new PickField(row, looks, "duty-unit", (typed, most) -> forest.names(typed, most));
    GridDataFactory.swtDefaults().hint(UNIT_WIDTH, SWT.DEFAULT).applyTo(unit.control());
    unit.onPick(this::load);
    said = Looks.named(looks.wrapped(left, "", 480), "duty-said");
    table =
        new DataTable<>(
            left,
            desk,
            looks,
            "duty",
            e -> e.scheduleId() + " " + e.post() + " " + e.personId(),
            columns());
    detail = Looks.named(looks.panel(sash, Words.of("roster.select-person")), "duty-person");
    table.onSelect(this::show);
    sash.setWeights(70, 30);
    load();
    sash.getDisplay().timerExec(FRESH_MS, this::tick);
  }

  private static void top(Control control) {
    GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(control);
  }

  private static void beside(Control label) {
    GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 8).applyTo(label);
  }

  private void step(Composite row, String words, Duration by, String id) {
    top(Looks.named(looks.button(row, Words.of(words), () -> step(by)), id));
  }

  Composite control() {
    return sash;
  }

  private List<Column<OnDuty.Entry>> columns() {
    return List.of(
        Column.<OnDuty.Entry>of(
                "role", Words.of("roster.role"), 112, e -> Words.of("role", e.role()))
            .by(OnDuty.Entry::role),
        Column.of("post", Words.of("roster.post"), 112, OnDuty.Entry::post),
        Column.of("name", Words.of("roster.name"), 120, OnDuty.Entry::name),
        Column.of("phones", Words.of("roster.phones"), 152, e -> String.join("、", e.phones())),
        Column.of("unit", Words.of("roster.unit"), 160, e -> forest.name(e.unitId())),
        Column.<OnDuty.Entry>of("since", Words.of("roster.since"), 104, e -> times.full(e.since()))
            .by(OnDuty.Entry::since),
        Column.<OnDuty.Entry>of("until", Words.of("roster.until"), 104, e -> times.full(e.until()))
            .by(OnDuty.Entry::until));
  }

  private void step(Duration by) {
    Instant from = Moment.read(moment.getText(), desk.zone()).orElse(desk.clock().instant());
    moment.setText(Moment.say(from.plus(by), desk.zone()));
    typed();
  }

  private void typed() {
    now = false;
    load();
  }

  private void toNow() {
    now = true;
    load();
  }

  /** Reads it anew; now means now. */
  void load() {
    if (now) {
      moment.setText(Moment.say(desk.clock().instant(), desk.zone()));
    }
    Optional<Instant> at = Moment.read(moment.getText(), desk.zone());
    if (at.isEmpty()) {
      say("⚠ " + desk.say(Moment.NO_MOMENT), true);
      return;
    }
    Optional<UnitId> in = unit.id().map(UnitId::new);
    int mine = ++turn;
    desk.load(
        sash,
        () -> desk.client().schedules().onDuty(at.get(), in),
        found -> {
          if (mine == turn) {
            show(found);
          }
        },
        why -> say("⚠ " + why, true));
  }

  private void say(String words, boolean wrong) {
    said.setForeground(wrong ? looks.palette().red() : looks.palette().muted());
    said.setText(Looks.escape(words));
    said.requestLayout();
  }

  private void show(OnDuty found) {
    table.show(found.entries());
    table.selectFirst();
    String modes =
        found.modes().stream()
            .map(m -> forest.name(m.unitId()) + " " + Words.of("duty-mode", m.mode()))
            .reduce((a, b) -> a + "、" + b)
            .map(all -> " · " + Words.of("roster.modes", all))
            .orElse("");
    boolean nobody = found.entries().isEmpty();
    say(
        nobody
            ? "⚠ " + Words.of("roster.nobody-on-duty") + modes
            : Words.of("roster.on-duty-count", found.entries().size()) + modes,
        nobody);
  }

  private void show(OnDuty.Entry entry) {
    if (shown.equals(Optional.of(entry))) {
      return;
    }
    shown = Optional.of(entry);
    for (Control old : detail.getChildren()) {
      old.dispose();
    }
    Label name = looks.heading(detail, entry.name());
    name.setFont(looks.sized(name, 3, SWT.BOLD));
    looks.muted(detail, Words.of("role", entry.role()) + " · " + entry.post());
    looks.muted(detail, times.full(entry.since()) + " – " + times.full(entry.until()));
    entry.phones().forEach(phone -> PhoneLine.in(detail, desk, looks, phone));
    looks.button(
        detail,
        Words.of("roster.whole-person"),
        () -> desk.open(new org.anlan.api.Link(Roster.PERSONS, entry.personId().value())));
    detail.layout(true, true);
  }

  /** Shows these units' names. */
  void show(Forest units) {
    forest = units;
    table.refresh();
  }

  private void tick() {
    if (!sash.isDisposed()) {
      if (now && !moment.isFocusControl() && sash.isVisible()) {
        load();
      }
      sash.getDisplay().timerExec(FRESH_MS, this::tick);
    }
  }

  void focus() {
    moment.setFocus();
    moment.selectAll();
  }
}
