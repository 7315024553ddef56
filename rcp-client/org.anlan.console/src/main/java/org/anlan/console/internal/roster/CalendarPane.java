package org.anlan.console.internal.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.api.roster.DutyOverride;
import org.anlan.api.roster.Gap;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Post;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.ScheduleFilter;
import org.anlan.api.roster.ScheduleId;
import org.anlan.api.roster.Shift;
import org.anlan.api.roster.Swap;
import org.anlan.client.AnlanClient;
import org.anlan.console.internal.form.Question;
import org.anlan.console.internal.table.Pages;
import org.anlan.console.internal.text.Times;
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
  private static final int RETURN_DAYS = 62;

  private record Month(
      Schedule schedule,
      List<Shift> shifts,
      DutyGrid grid,
      List<DutyOverride> overrides,
      List<Swap> swaps) {}

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final People people;
  private final Composite panel;
  private final Combo which;
  private final Label title;
  private final Button change;
  private final MonthTable table;
  private final Label cellWords;
  private final Button standIn;
  private final Button swap;
  private final Button takeBack;
  private final SwapsPane swaps;
  private Forest forest = Forest.NONE;
  private List<Schedule> schedules = List.of();
  private Optional<ScheduleId> wanted = Optional.empty();
  private YearMonth month;
  private Optional<Month> shown = Optional.empty();
  private Optional<DutyGrid.Row> row = Optional.empty();
  private Optional<DutyGrid.Cell> cell = Optional.empty();
  private int turn;

  CalendarPane(Composite parent, Desk desk, Looks looks, People people) {
    this.desk = desk;
    this.looks = looks;
    this.people = people;
    this.times = new Times(desk.zone());
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
    GridDataFactory.swtDefaults().hint(128, SWT.DEFAULT).applyTo(title);
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
    table.listen(this::selected, this::standIn, this::key);
    Composite below = looks.room(panel, 4);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(below);
    cellWords = Looks.named(looks.label(below, ""), "cell");
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(cellWords);
    standIn = verb(below, "stand-in", this::standIn);
    swap = verb(below, "swap", this::swap);
    takeBack = verb(below, "take-back", this::takeBack);
    swaps = new SwapsPane(panel, desk, looks, people, this::load);
    load();
  }

  private Button verb(Composite bar, String what, Runnable does) {
    Button made = looks.button(bar, Words.of("roster.do." + what), does);
    made.setEnabled(false);
    return Looks.named(made, "cell-" + what);
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
      cellWords.setText(Words.of("roster.no-schedules"));
    }
    choose();
  }

  private void choose() {
    title.setText(
        DateTimeFormatter.ofPattern(Words.of("roster.format.month"), Words.locale()).format(month));
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
    shown = Optional.of(read);
    table.show(read.grid(), today());
    swaps.show(read.swaps());
    long missing = read.grid().missing();
    title.setForeground(missing > 0 ? looks.palette().red() : looks.palette().text());
    title.setText(
        (missing > 0 ? "⚠ " : "")
            + DateTimeFormatter.ofPattern(Words.of("roster.format.month"), Words.locale())
                .format(read.grid().month()));
    title.setToolTipText(missing > 0 ? Words.of("roster.gaps", missing) : "");
  }

  private void month(int by) {
    month = month.plusMonths(by);
    choose();
  }

  private void toToday() {
    month = YearMonth.from(today());
    choose();
  }

  private void selected(DutyGrid.Row at, DutyGrid.Cell of) {
    row = Optional.of(at);
    cell = Optional.of(of);
    boolean future = of.to().isAfter(desk.clock().instant());
    boolean someone = !of.pieces().isEmpty();
    standIn.setEnabled((someone && future) || of.missing());
    swap.setEnabled(
        someone
            && of.from().isAfter(desk.clock().instant())
            && at.post().rotation().stream().distinct().count() > 1);
    takeBack.setEnabled(
        future && of.pieces().stream().anyMatch(piece -> piece.replaces().isPresent()));
    cellWords.setForeground(of.missing() ? looks.palette().red() : looks.palette().text());
    cellWords.setText(Looks.escape(words(at, of)));
    cellWords.requestLayout();
  }

  private String words(DutyGrid.Row at, DutyGrid.Cell of) {
    String who =
        of.pieces().stream()
            .map(
                piece ->
                    people.name(piece.person())
                        + piece
                            .replaces()
                            .map(p -> Words.of("roster.for", people.name(p)))
                            .orElse("")
                        + " "
                        + times.full(piece.from())
                        + " – "
                        + times.full(piece.to()))
            .collect(Collectors.joining("；"));
    String missing = of.missing() ? "⚠ " + Words.of("roster.missing-here") + "  " : "";
    return missing + at.post().name() + " · " + (who.isEmpty() ? times.day(of.day()) : who);
  }

  private void key(Event event) {
    if (event.keyCode == SWT.PAGE_UP) {
      month(-1);
    } else if (event.keyCode == SWT.PAGE_DOWN) {
      month(1);
    } else if (event.keyCode == 's' && swap.isEnabled()) {
      swap();
    } else if (event.keyCode == SWT.DEL && takeBack.isEnabled()) {
      takeBack();
    }
  }

  private RosterTools tools() {
    return new RosterTools(desk, looks, people, forest);
  }

  /** The turn in the cell; of several pieces the one that is or comes next. */
  private Optional<Turn> turn() {
    Instant now = desk.clock().instant();
    return cell.flatMap(
            of -> of.pieces().stream().filter(piece -> piece.to().isAfter(now)).findFirst())
        .map(
            piece ->
                new Turn(
                    shown.orElseThrow().schedule(),
                    row.orElseThrow().post(),
                    piece.person(),
                    piece.replaces(),
                    piece.from(),
                    piece.to()));
  }

  /** Where nobody can be replaced, the post itself lacks people. */
  private void standIn() {
    if (!standIn.isEnabled()) {
      return;
    }
    turn()
        .ifPresentOrElse(
            of -> new StandInDialog(panel.getShell(), tools(), of, this::load).open(),
            () -> {
              desk.tell(Words.of("roster.post-lacks"));
              edit(chosen());
            });
  }

  private void swap() {
    turn()
        .ifPresent(
            of ->
                desk.load(
                    panel,
                    () -> returns(of),
                    turns ->
                        new SwapDialog(panel.getShell(), tools(), of, turns, this::load).open()));
  }

  /** The turns to come of the same post. */
  private List<Turn> returns(Turn of) {
    Instant now = desk.clock().instant();
    Instant until = now.atZone(desk.zone()).plusDays(RETURN_DAYS).toInstant();
    List<Turn> turns = new ArrayList<>();
    Post post = of.post();
    for (Shift shift : desk.client().schedules().shifts(of.schedule().id(), now, until)) {
      shift.places().stream()
          .filter(place -> place.post().equals(post.name()) && place.role() == post.role())
          .forEach(
              place ->
                  turns.add(
                      new Turn(
                          of.schedule(),
                          post,
                          place.personId(),
                          place.replaces(),
                          shift.from(),
                          shift.to())));
    }
    return turns;
  }

  private void takeBack() {
    Optional<DutyOverride> arranged =
        cell.stream()
            .flatMap(of -> of.pieces().stream())
            .filter(piece -> piece.replaces().isPresent())
            .findFirst()
            .flatMap(this::arranged);
    arranged.ifPresent(
        override -> {
          String question =
              Words.of(
                  "roster.take-back-ask",
                  people.name(override.by()),
                  people.name(override.replaces()),
                  times.full(override.from()),
                  times.full(override.to()));
          if (Question.ask(
              panel.getShell(),
              looks,
              Words.of("roster.take-back-title"),
              question,
              Words.of("roster.take-back-yes"))) {
            desk.run(
                panel,
                () ->
                    desk.client()
                        .schedules()
                        .removeOverride(
                            override.scheduleId(), override.id(), override.stamp().version()),
                this::load);
          }
        });
  }

  /** The newest arrangement by which somebody stands in here. */
  private Optional<DutyOverride> arranged(DutyGrid.Piece piece) {
    return shown.orElseThrow().overrides().stream()
        .filter(o -> o.by().equals(piece.person()))
        .filter(o -> o.from().isBefore(piece.to()) && o.to().isAfter(piece.from()))
        .reduce((older, newer) -> newer);
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
