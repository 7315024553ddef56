package org.anlan.console.internal.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.anlan.api.Conflict;
import org.anlan.api.roster.DutyMode;
import org.anlan.api.roster.Post;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.ScheduleDraft;
import org.anlan.api.roster.UnitId;
import org.anlan.console.internal.form.FormDialog;
import org.anlan.console.internal.form.ListPane;
import org.anlan.console.internal.form.Parts;
import org.anlan.console.internal.form.PickField;
import org.anlan.console.internal.form.Unfinished;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.text.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A schedule to be made or changed: whose, from when, how long a shift is, which posts. */
final class ScheduleDialog extends FormDialog<Schedule> {
  private static final List<Integer> HOURS = List.of(24, 12, 8, 6, 4, 3, 2, 1);
  private static final int POSTS_HEIGHT = 152;

  private final RosterTools tools;
  private Optional<Schedule> before;
  private final Consumer<Schedule> then;
  private Text name;
  private PickField unit;
  private Combo mode;
  private Text from;
  private Text until;
  private Text start;
  private Combo length;
  private ListPane<Post> posts;

  ScheduleDialog(
      Shell parent, RosterTools tools, Optional<Schedule> before, Consumer<Schedule> then) {
    super(
        parent,
        tools.desk(),
        tools.looks(),
        Words.of(before.isPresent() ? "roster.schedule" : "roster.schedule-new"),
        "schedule-form");
    this.tools = tools;
    this.before = before;
    this.then = then;
  }

  @Override
  protected void fields(Composite area) {
    name =
        field(
            area, Words.of("roster.schedule-name"), "/name", before.map(Schedule::name).orElse(""));
    unit = pick(area, Words.of("roster.unit"), "/unitId", tools.forest()::names);
    before.flatMap(s -> tools.forest().named(s.unitId())).ifPresent(unit::set);
    mode =
        choice(
            area,
            Words.of("roster.mode"),
            "/mode",
            Arrays.stream(DutyMode.values()).map(m -> Words.of("duty-mode", m)).toList(),
            before.map(s -> s.mode().ordinal()).orElse(0));
    String today = LocalDate.now(desk().clock().withZone(desk().zone())).toString();
    from =
        field(
            area,
            Words.of("roster.from"),
            "/from",
            before.map(s -> s.from().toString()).orElse(today));
    until =
        field(
            area,
            Words.of("roster.until-day"),
            "/until",
            before.flatMap(Schedule::until).map(LocalDate::toString).orElse(""));
    until.setMessage(Words.of("roster.until-hint"));
    start =
        field(
            area,
            Words.of("roster.shift-start"),
            "/shiftStart",
            before.map(s -> s.shiftStart().toString()).orElse("08:00"));
    length =
        choice(
            area,
            Words.of("roster.shift-length"),
            "/shiftLength",
            HOURS.stream().map(h -> Words.of("roster.hours", h)).toList(),
            before.map(ScheduleDialog::hours).orElse(0));
    place(area, Words.of("roster.posts"), "/posts", () -> posts(area));
  }

  private Composite posts(Composite area) {
    posts =
        new ListPane<>(
            area,
            looks(),
            "schedule-form-posts",
            List.of(
                Column.of("name", Words.of("roster.post"), 112, Post::name),
                Column.<Post>of("count", Words.of("roster.places"), 56, p -> "" + p.count())
                    .number(),
                Column.of("rotation", Words.of("roster.rotation"), 320, this::rotation)));
    posts.editable((was, taken) -> new PostDialog(getShell(), tools, was, taken).open(), now -> {});
    GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, POSTS_HEIGHT).applyTo(posts.room());
    posts.show(before.map(Schedule::posts).orElse(List.of()));
    return posts.room();
  }

  private String rotation(Post post) {
    return post.rotation().stream().map(tools.people()::name).collect(Collectors.joining("、"));
  }

  @Override
  protected Supplier<Schedule> work() {
    ScheduleDraft draft =
        new ScheduleDraft(
            name.getText().strip(),
            new UnitId(unit.required("/unitId")),
            DutyMode.values()[mode.getSelectionIndex()],
            before.map(Schedule::zone).orElse(desk().zone()),
            Moment.day(from.getText()).orElseThrow(() -> Unfinished.at("/from", Moment.NO_DAY)),
            words(until)
                .map(
                    text ->
                        Moment.day(text).orElseThrow(() -> Unfinished.at("/until", Moment.NO_DAY))),
            Moment.time(start.getText())
                .orElseThrow(() -> Unfinished.at("/shiftStart", Moment.NO_TIME)),
            Duration.ofHours(HOURS.get(length.getSelectionIndex())),
            posts.rows());
    long seen = before.map(was -> was.stamp().version()).orElse(0L);
    return () ->
        before
            .map(s -> desk().client().schedules().update(s.id(), seen, draft))
            .orElseGet(() -> desk().client().schedules().add(draft));
  }

  @Override
  protected void stale(Conflict conflict) {
    Schedule was = before.orElseThrow();
    desk()
        .load(
            getShell(),
            () -> desk().client().schedules().get(was.id()),
            now -> {
              if (decided(was, now, parts())) {
                before = Optional.of(now);
                okPressed();
              }
            });
  }

  private Parts<Schedule> parts() {
    return new Parts<Schedule>()
        .text(Words.of("roster.schedule-name"), Schedule::name, name)
        .pick(Words.of("roster.unit"), s -> tools.forest().named(s.unitId()), unit)
        .choice(Words.of("roster.mode"), s -> s.mode().ordinal(), mode)
        .text(Words.of("roster.from"), s -> s.from().toString(), from)
        .text(
            Words.of("roster.until-day"), s -> s.until().map(LocalDate::toString).orElse(""), until)
        .text(Words.of("roster.shift-start"), s -> s.shiftStart().toString(), start)
        .choice(Words.of("roster.shift-length"), ScheduleDialog::hours, length)
        .add(
            Words.of("roster.posts"),
            s -> each(s.posts()),
            () -> each(posts.rows()),
            s -> posts.show(s.posts()));
  }

  private static int hours(Schedule schedule) {
    return Math.max(0, HOURS.indexOf((int) schedule.shiftLength().toHours()));
  }

  private String each(List<Post> all) {
    return all.stream()
        .map(post -> post.name() + " × " + post.count() + "：" + rotation(post))
        .collect(Collectors.joining("\n"));
  }

  @Override
  protected void done(Schedule schedule) {
    then.accept(schedule);
  }
}
