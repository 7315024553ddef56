package org.anlan.console.internal.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.anlan.api.roster.DutyOverride;
import org.anlan.api.roster.Post;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.Shift;
import org.anlan.console.internal.form.Question;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;

/** Says who has the turn in the cell the keyboard is on, and does what can be done about it. */
final class CellBar {
  private static final int RETURN_DAYS = 62;

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final People people;
  private final Supplier<RosterTools> tools;
  private final Runnable then;
  private final Runnable lacks;
  private final Composite room;
  private final Label said;
  private final Button standIn;
  private final Button swap;
  private final Button takeBack;
  private Optional<Schedule> schedule = Optional.empty();
  private List<DutyOverride> overrides = List.of();
  private Optional<DutyGrid.Row> row = Optional.empty();
  private Optional<DutyGrid.Cell> cell = Optional.empty();

  /**
   * Makes one.
   *
   * @param then is told when something was changed
   * @param lacks is told when a post has too few people
   */
  CellBar(Composite parent, Supplier<RosterTools> tools, Runnable then, Runnable lacks) {
    this.desk = tools.get().desk();
    this.looks = tools.get().looks();
    this.people = tools.get().people();
    this.times = new Times(desk.zone());
    this.tools = tools;
    this.then = then;
    this.lacks = lacks;
    room = looks.room(parent, 4);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(room);
    said = Looks.named(looks.label(room, ""), "cell");
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(said);
    standIn = verb("stand-in", this::standIn);
    swap = verb("swap", this::swap);
    takeBack = verb("take-back", this::takeBack);
  }

  private Button verb(String what, Runnable does) {
    Button made = looks.button(room, Words.of("roster.do." + what), does);
    made.setEnabled(false);
    return Looks.named(made, "cell-" + what);
  }

  /** Shows cells of this schedule from now on. */
  void show(Schedule of, List<DutyOverride> arranged) {
    schedule = Optional.of(of);
    overrides = arranged;
  }

  /** Says something while there is no cell. */
  void say(String words) {
    said.setText(Looks.escape(words));
  }

  /** The keyboard is on this cell now. */
  void selected(DutyGrid.Row at, DutyGrid.Cell of) {
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
    said.setForeground(of.missing() ? looks.palette().red() : looks.palette().text());
    said.setText(Looks.escape(words(at, of)));
    said.requestLayout();
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

  /** The turn in the cell; of several pieces the one that is or comes next. */
  private Optional<Turn> turn() {
    Instant now = desk.clock().instant();
    return cell.flatMap(
            of -> of.pieces().stream().filter(piece -> piece.to().isAfter(now)).findFirst())
        .map(
            piece ->
                new Turn(
                    schedule.orElseThrow(),
                    row.orElseThrow().post(),
                    piece.person(),
                    piece.replaces(),
                    piece.from(),
                    piece.to()));
  }

  /** Has somebody stand in; where nobody can be replaced, the post itself lacks people. */
  void standIn() {
    if (!standIn.isEnabled()) {
      return;
    }
    turn()
        .ifPresentOrElse(
            of -> new StandInDialog(room.getShell(), tools.get(), of, then).open(),
            () -> {
              desk.tell(Words.of("roster.post-lacks"));
              lacks.run();
            });
  }

  private void swap() {
    turn()
        .ifPresent(
            of ->
                desk.load(
                    room,
                    () -> returns(of),
                    turns -> new SwapDialog(room.getShell(), tools.get(), of, turns, then).open()));
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
              room.getShell(),
              looks,
              Words.of("roster.take-back-title"),
              question,
              Words.of("roster.take-back-yes"))) {
            desk.run(
                room,
                () ->
                    desk.client()
                        .schedules()
                        .removeOverride(
                            override.scheduleId(), override.id(), override.stamp().version()),
                then);
          }
        });
  }

  /** The newest arrangement by which somebody stands in here. */
  private Optional<DutyOverride> arranged(DutyGrid.Piece piece) {
    return overrides.stream()
        .filter(o -> o.by().equals(piece.person()))
        .filter(o -> o.from().isBefore(piece.to()) && o.to().isAfter(piece.from()))
        .reduce((older, newer) -> newer);
  }

  /** What a key does to the cell it is on. */
  void key(Event event) {
    if (event.keyCode == 's' && swap.isEnabled()) {
      swap();
    } else if (event.keyCode == SWT.DEL && takeBack.isEnabled()) {
      takeBack();
    }
  }
}
