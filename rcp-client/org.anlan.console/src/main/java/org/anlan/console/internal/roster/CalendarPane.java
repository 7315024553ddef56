package org.anlan.console.internal.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.api.roster.DutyOverride;
import org.anlan.api.roster.Gap;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.ScheduleFilter;
import org.anlan.api.roster.ScheduleId;
import org.anlan.api.roster.Shift;
import org.anlan.api.roster.Swap;
import org.anlan.client.AnlanClient;
import org.anlan.console.internal.table.Pages;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;

/** The duty calendar: a month of a schedule, its gaps, stand-ins and swaps. */
final class CalendarPane {
  private static final int MOST = 500;
  private static final int MONTH_WIDTH = 176;

  private record Month(
      Schedule schedule,
      List<Shift> shifts,
      DutyGrid grid,
      List<DutyOverride> overrides,
      List<Swap> swaps) {}

  private final Desk desk;
  private final Looks looks;
  private final People people;
  private final Composite panel;
  private final Combo which;
  private final Label title;
  private final Button change;
  private final MonthTable table;
  private final CellBar cell;
  private final SwapsPane swaps;
  private Forest forest = Forest.NONE;
  private List<Schedule> schedules = List.of();
  private Optional<ScheduleId> wanted = Optional.empty();
  private YearMonth month;
  private Optional<YearMonth> shown = Optional.empty();
  private int turn;

  CalendarPane(Composite parent, Desk desk, Looks looks, People people) {
    this.desk = desk;
    this.looks = looks;
    this.people = people;
    this.month = YearMonth.from(today());
    panel = looks.room(parent, 1);
    GridLayoutFactory.fillDefaults().margins(8, 8).spacing(8, 8).applyTo(panel);
    Composite bar = looks.room(panel, 8);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    which = Looks.named(looks.choice(bar), "schedule");
    GridDataFactory.swtDefaults().hint(240, SWT.DEFAULT).applyTo(which);
    which.addListener(SWT.Selection, event -> choose());
    Looks.named(looks.button(bar, "◀", () -> month(-1)), "month-back");
    title = Looks.named(looks.heading(bar, ""), "month");
    GridDataFactory.swtDefaults().hint(MONTH_WIDTH, SWT.DEFAULT).applyTo(title);
    title.setAlignment(SWT.CENTER);
    Looks.named(looks.button(bar, "▶", () -> month(1)), "month-on");
    Looks.named(looks.button(bar, Words.of("roster.today"), this::toToday), "month-today");
    Label room = looks.label(bar, "");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(room);
    change =
        Looks.named(
            looks.button(bar, Words.of("roster.change-schedule"), () -> edit(chosen())),
            "schedule-edit");
    Looks.named(
        looks.button(bar, Words.of("roster.new-schedule"), () -> edit(Optional.empty())),
        "schedule-new");
    table = new MonthTable(panel, looks, people::name);
    cell = new CellBar(panel, this::tools, this::load, () -> edit(chosen()));
    table.listen(cell::selected, cell::standIn, this::key);
    swaps = new SwapsPane(panel, desk, looks, people, this::load);
    load();
  }

  Composite control() {
    return panel;
  }

  private LocalDate today() {
    return LocalDate.now(desk.clock().withZone(desk.zone()));
  }

  /** Shows these units' names. */
  void show(Forest now) {
    forest = now;
  }

  /** Chooses a schedule. */
  void reveal(ScheduleId schedule) {
    wanted = Optional.of(schedule);
    load();
  }

  private Optional<Schedule> chosen() {
    int index = which.getSelectionIndex();
    return index >= 0 && index < schedules.size()
        ? Optional.of(schedules.get(index))
        : Optional.empty();
  }

  /** Reads the schedules and the month anew. */
  void load() {
    ScheduleFilter all = new ScheduleFilter(Optional.empty(), Optional.empty(), Optional.empty());
    desk.load(
        panel,
        () -> Pages.all(paging -> desk.client().schedules().list(all, paging), MOST),
        this::schedules);
  }

  private void schedules(List<Schedule> all) {
    Optional<ScheduleId> keep = wanted.or(() -> chosen().map(Schedule::id));
    wanted = Optional.empty();
    schedules = all;
    which.setItems(
        all.stream()
            .map(s -> s.name() + " · " + Words.of("duty-mode", s.mode()))
            .toArray(String[]::new));
    which.select(0);
    for (int i = 0; i < all.size(); i++) {
      if (keep.equals(Optional.of(all.get(i).id()))) {
        which.select(i);
      }
    }
    change.setEnabled(!all.isEmpty());
    if (all.isEmpty()) {
      cell.say(Words.of("roster.no-schedules"));
    }
    choose();
  }

  private void choose() {
    if (!shown.equals(Optional.of(month))) {
      title.setText(words(month));
    }
    chosen()
        .ifPresent(
            schedule -> {
              int mine = ++turn;
              YearMonth of = month;
              desk.load(
                  panel,
                  () -> read(schedule, of),
                  read -> {
                    if (mine == turn) {
                      show(read);
                    }
                  });
            });
  }

  private Month read(Schedule schedule, YearMonth of) {
    AnlanClient client = desk.client();
    Instant from = of.atDay(1).minusDays(1).atStartOfDay(schedule.zone()).toInstant();
    Instant to = of.atEndOfMonth().plusDays(2).atStartOfDay(schedule.zone()).toInstant();
    List<Shift> shifts = client.schedules().shifts(schedule.id(), from, to);
    List<Gap> gaps = client.schedules().gaps(schedule.id(), from, to);
    List<DutyOverride> overrides = client.schedules().overrides(schedule.id());
    List<Swap> all = client.swaps().list(schedule.id());
    List<PersonId> needed = new ArrayList<>();
    schedule.posts().forEach(post -> needed.addAll(post.rotation()));
    shifts.forEach(shift -> shift.places().forEach(place -> needed.add(place.personId())));
    all.forEach(each -> needed.addAll(List.of(each.asker(), each.other())));
    people.need(client, needed);
    return new Month(schedule, shifts, DutyGrid.of(schedule, of, shifts, gaps), overrides, all);
  }

  private void show(Month read) {
    shown = Optional.of(read.grid().month());
    cell.show(read.schedule(), read.overrides());
    table.show(read.grid(), today());
    swaps.show(read.swaps());
    long missing = read.grid().missing();
    title.setForeground(missing > 0 ? looks.palette().red() : looks.palette().text());
    title.setText((missing > 0 ? "⚠ " : "") + words(read.grid().month()));
    title.setToolTipText(missing > 0 ? Words.of("roster.gaps", missing) : "");
  }

  private static String words(YearMonth of) {
    return DateTimeFormatter.ofPattern(Words.of("roster.format.month"), Words.locale()).format(of);
  }

  private void month(int by) {
    month = month.plusMonths(by);
    choose();
  }

  private void toToday() {
    month = YearMonth.from(today());
    choose();
  }

  private void key(Event event) {
    if (event.keyCode == SWT.PAGE_UP) {
      month(-1);
    } else if (event.keyCode == SWT.PAGE_DOWN) {
      month(1);
    } else {
      cell.key(event);
    }
  }

  private RosterTools tools() {
    return new RosterTools(desk, looks, people, forest);
  }

  private void edit(Optional<Schedule> schedule) {
    new ScheduleDialog(
            panel.getShell(),
            tools(),
            schedule,
            saved -> {
              wanted = Optional.of(saved.id());
              load();
            })
        .open();
  }

  void focus() {
    table.focus();
  }
}
