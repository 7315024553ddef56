package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Paging;
import org.anlan.api.roster.DutyMode;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonFilter;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.ScheduleFilter;
import org.anlan.api.roster.Swap;
import org.anlan.api.roster.SwapState;
import org.anlan.client.AnlanClient;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Units and people are found and changed, a schedule is made, and its turns are taken over and
 * swapped.
 */
@ExtendWith(Stage.class)
class RosterTest {
  private static final ZoneId ZONE = ZoneId.systemDefault();

  private final Screen screen;
  private final Runtime runtime;

  RosterTest(Screen screen, Runtime runtime) {
    this.screen = screen;
    this.runtime = runtime;
  }

  @ParameterizedTest
  @CsvSource({"zh_CN,true", "en,false", "zh_CN,false", "en,true"})
  void theRosterIsKept(String language, boolean dark, @TempDir Path home) {
    String name = language.substring(0, 2) + (dark ? "-dark" : "-light");
    AnlanClient leader = runtime.client("leader");
    try (ConsoleWindow window =
        new ConsoleWindow(screen, home, language, "-Danlan.console.dark=" + dark)) {
      window.signIn(runtime, "leader");
      window.ask("click", "id", "workspace-org.anlan.roster");
      eventually(() -> assertThat(window.rows("calendar")).hasSize(3));
      window.picture(name + "-roster-calendar");
      String large = window.ask("bounds", "id", "calendar");
      window.ask("size", "width", "1280", "height", "720");
      eventually(() -> assertThat(window.ask("bounds", "id", "calendar")).isNotEqualTo(large));
      window.picture(name + "-roster-small");
      window.ask("size", "width", "1440", "height", "900");
      people(window, leader, name);
      onDuty(window, name);
      teams(window, name);
      calendar(window, leader, name);
    } finally {
      schedule(leader, name).ifPresent(s -> leader.schedules().remove(s.id(), s.stamp().version()));
    }
  }

  private static void people(ConsoleWindow window, AnlanClient leader, String name) {
    window.ask("tab", "id", "roster", "place", "2");
    eventually(() -> assertThat(window.rows("units").get(0)).contains("碑林区").contains("610103"));
    eventually(() -> assertThat(window.rows("persons")).hasSizeGreaterThan(100));
    window.ask("expand", "id", "units", "text", "文艺路街道");
    eventually(() -> assertThat(window.rows("units")).anyMatch(r -> r.startsWith("    ")));
    window.fill("unit-search", "wyljdyjb");
    eventually(() -> assertThat(window.rows("units").get(0)).startsWith("文艺路街道应急办"));
    window.key("Return");
    eventually(() -> assertThat(window.text("unit-heading")).contains("文艺路街道应急办"));
    eventually(() -> assertThat(window.rows("persons")).hasSizeBetween(1, 10));
    window.ask("click", "id", "person-new");
    eventually(() -> assertThat(window.there("person-form-ok")).isTrue());
    window.fill("person-form-phones", "not a number");
    window.ask("click", "id", "person-form-ok");
    eventually(
        () ->
            assertThat(window.text("person-form-message").lines()).hasSizeGreaterThanOrEqualTo(2));
    window.picture(name + "-roster-person-faults");
    window.fill("person-form-name", "Li " + name);
    window.fill("person-form-phones", "000 0009 0001");
    window.ask("click", "id", "person-form-ok");
    eventually(() -> assertThat(person(leader, "Li " + name)).isPresent());
    eventually(() -> assertThat(window.text("person-name")).isEqualTo("Li " + name));
    stale(window, leader, person(leader, "Li " + name).orElseThrow());
    window.picture(name + "-roster-people");
    Person changed = person(leader, "Li " + name).orElseThrow();
    leader.persons().remove(changed.id(), changed.stamp().version());
    eventually(() -> assertThat(window.rows("persons")).noneMatch(r -> r.startsWith("Li " + name)));
  }

  /** Somebody else changes the person meanwhile: what each of both typed stands in the end. */
  private static void stale(ConsoleWindow window, AnlanClient leader, Person person) {
    window.ask("click", "id", "person-edit");
    eventually(() -> assertThat(window.there("person-form-note")).isTrue());
    window.fill("person-form-note", "night shift");
    leader
        .persons()
        .update(
            person.id(),
            person.stamp().version(),
            new org.anlan.api.roster.PersonDraft(
                person.name(),
                person.unitId(),
                person.phones(),
                Optional.of("theirs@example.cn"),
                Optional.empty()));
    window.ask("click", "id", "person-form-ok");
    eventually(() -> assertThat(window.there("conflict")).isTrue());
    assertThat(window.ask("texts", "id", "conflict")).contains("theirs@example.cn", "night shift");
    window.ask("click", "id", "conflict-save");
    eventually(() -> assertThat(leader.persons().get(person.id()).note()).contains("night shift"));
    assertThat(leader.persons().get(person.id()).email()).contains("theirs@example.cn");
    eventually(() -> assertThat(window.there("person-form-note")).isFalse());
  }

  private static void onDuty(ConsoleWindow window, String name) {
    window.ask("tab", "id", "roster", "place", "1");
    eventually(() -> assertThat(window.rows("duty")).hasSizeGreaterThanOrEqualTo(3));
    List<String> now = window.rows("duty");
    window.picture(name + "-roster-duty");
    window.fill("duty-moment", "some time");
    window.key("Return");
    eventually(() -> assertThat(window.text("duty-said")).startsWith("⚠"));
    window.ask("click", "id", "duty-now");
    eventually(() -> assertThat(window.text("duty-said")).doesNotStartWith("⚠"));
    window.ask("click", "id", "duty-on");
    eventually(() -> assertThat(window.rows("duty")).isNotEqualTo(now).isNotEmpty());
  }

  private static void teams(ConsoleWindow window, String name) {
    window.ask("tab", "id", "roster", "place", "3");
    eventually(() -> assertThat(window.rows("teams")).hasSizeGreaterThanOrEqualTo(15));
    eventually(() -> assertThat(window.rows("team-members")).isNotEmpty());
    window.picture(name + "-roster-teams");
    window.ask("click", "id", "team-edit");
    eventually(() -> assertThat(window.there("team-form-ok")).isTrue());
    window.picture(name + "-roster-team");
    window.key("Escape");
    eventually(() -> assertThat(window.there("team-form-ok")).isFalse());
  }

  private static void calendar(ConsoleWindow window, AnlanClient leader, String name) {
    window.ask("tab", "id", "roster", "place", "0");
    add(window, leader, name);
    Schedule schedule = schedule(leader, name).orElseThrow();
    LocalDate day = LocalDate.now(ZONE).plusMonths(1).withDayOfMonth(10);
    String month = window.text("month");
    window.ask("click", "id", "month-on");
    eventually(() -> assertThat(window.text("month")).isNotEqualTo(month));
    window.picture(name + "-roster-month");
    eventually(() -> assertThat(cell(window, 0, day)).startsWith("值班员"));
    eventually(() -> assertThat(cell(window, 3, day)).startsWith("⚠ "));
    boolean first = cell(window, 0, day).equals("值班员甲");
    turns(window, leader, schedule, first ? day : day.plusDays(1), name);
  }

  private static void turns(
      ConsoleWindow window, AnlanClient leader, Schedule schedule, LocalDate day, String name) {
    String column = Integer.toString(day.getDayOfMonth());
    window.ask("cell", "id", "calendar-cursor", "row", "0", "column", column);
    eventually(() -> assertThat(window.text("cell")).contains("值班员甲"));
    window.picture(name + "-roster-gaps");
    standIn(window, leader, schedule, day, name);
    swap(window, leader, schedule, day, name);
  }

  /** Two posts; the second has too few people. */
  private static void add(ConsoleWindow window, AnlanClient leader, String name) {
    window.ask("click", "id", "schedule-new");
    eventually(() -> assertThat(window.there("schedule-form-ok")).isTrue());
    window.fill("schedule-form-unitId", "qyjzbs");
    eventually(() -> assertThat(window.text("schedule-form-unitId-hint")).contains("值班室"));
    window.fill("schedule-form-shiftStart", "late");
    window.ask("click", "id", "schedule-form-ok");
    eventually(() -> assertThat(window.text("schedule-form-message")).startsWith("⚠"));
    window.fill("schedule-form-shiftStart", "8:00");
    window.ask("click", "id", "schedule-form-ok");
    eventually(
        () ->
            assertThat(window.text("schedule-form-message").lines())
                .hasSizeGreaterThanOrEqualTo(2));
    window.picture(name + "-roster-schedule-faults");
    window.fill("schedule-form-name", "schedule " + name);
    window.ask("choose", "id", "schedule-form-mode", "place", "2");
    post(window, "watch", "1", name, "值班员甲", "值班员乙");
    post(window, "guard", "1", name, "值班员丙");
    post(window, "pump", "2", name, "值班员丁");
    window.picture(name + "-roster-schedule");
    window.ask("click", "id", "schedule-form-ok");
    eventually(() -> assertThat(schedule(leader, name)).isPresent());
    Schedule made = schedule(leader, name).orElseThrow();
    assertThat(made.mode()).isEqualTo(DutyMode.SPECIAL_CARE);
    assertThat(made.posts()).hasSize(3);
    assertThat(made.posts().get(0).rotation()).hasSize(2);
    eventually(() -> assertThat(window.rows("calendar")).hasSize(4));
  }

  private static void post(
      ConsoleWindow window, String post, String count, String name, String... people) {
    window.ask("click", "id", "schedule-form-posts-add");
    eventually(() -> assertThat(window.there("post-form-ok")).isTrue());
    window.fill("post-form-name", post);
    window.fill("post-form-count", count);
    for (String person : people) {
      window.ask("click", "id", "post-form-rotation-add");
      eventually(() -> assertThat(window.there("person-pick-who")).isTrue());
      window.fill("person-pick-who", person);
      eventually(() -> assertThat(window.text("person-pick-who-hint")).contains(person));
      window.key("Return");
      eventually(() -> assertThat(window.there("person-pick-who")).isFalse());
      eventually(
          () ->
              assertThat(window.rows("post-form-rotation"))
                  .anyMatch(row -> row.startsWith(person)));
    }
    if (people.length > 1) {
      window.picture(name + "-roster-post");
    }
    window.ask("click", "id", "post-form-ok");
    eventually(
        () -> assertThat(window.rows("schedule-form-posts")).anyMatch(row -> row.startsWith(post)));
  }

  private static void standIn(
      ConsoleWindow window, AnlanClient leader, Schedule schedule, LocalDate day, String name) {
    window.ask("key", "id", "calendar-cursor");
    window.key("Return");
    eventually(() -> assertThat(window.there("stand-in-ok")).isTrue());
    window.fill("stand-in-by", "值班员甲");
    window.ask("click", "id", "stand-in-ok");
    eventually(() -> assertThat(window.text("stand-in-message")).startsWith("⚠"));
    window.fill("stand-in-by", "值班员戊");
    window.picture(name + "-roster-stand-in");
    window.ask("click", "id", "stand-in-ok");
    eventually(() -> assertThat(leader.schedules().overrides(schedule.id())).hasSize(1));
    eventually(() -> assertThat(window.there("stand-in-ok")).isFalse());
    eventually(() -> assertThat(cell(window, 0, day)).contains("值班员戊"));
    eventually(() -> assertThat(window.enabled("cell-take-back")).isTrue());
    window.ask("click", "id", "cell-take-back");
    eventually(() -> assertThat(window.there("question-yes")).isTrue());
    window.ask("click", "id", "question-yes");
    eventually(() -> assertThat(leader.schedules().overrides(schedule.id())).isEmpty());
    eventually(() -> assertThat(cell(window, 0, day)).isEqualTo("值班员甲"));
  }

  private static void swap(
      ConsoleWindow window, AnlanClient leader, Schedule schedule, LocalDate day, String name) {
    window.ask("key", "id", "calendar-cursor");
    window.key("s");
    eventually(() -> assertThat(window.there("swap-ok")).isTrue());
    window.fill("swap-reason", "exam");
    window.picture(name + "-roster-swap");
    window.ask("click", "id", "swap-ok");
    eventually(() -> assertThat(leader.swaps().list(schedule.id())).hasSize(1));
    eventually(() -> assertThat(window.there("swap-ok")).isFalse());
    Swap asked = leader.swaps().list(schedule.id()).get(0);
    assertThat(asked.returnFrom()).isPresent();
    assertThat(asked.reason()).contains("exam");
    eventually(() -> assertThat(window.rows("swaps")).hasSize(1));
    window.ask("select", "id", "swaps", "row", "0");
    window.ask("click", "id", "swap-accept");
    eventually(
        () ->
            assertThat(leader.swaps().get(schedule.id(), asked.id()).state())
                .isEqualTo(SwapState.ACCEPTED));
    eventually(() -> assertThat(cell(window, 0, day)).contains("值班员乙"));
    window.picture(name + "-roster-swapped");
  }

  private static String cell(ConsoleWindow window, int row, LocalDate day) {
    return window.rows("calendar").get(row).split("\t", -1)[day.getDayOfMonth()];
  }

  private static Optional<Person> person(AnlanClient leader, String name) {
    PersonFilter called = new PersonFilter(Optional.empty(), Optional.of(name), Optional.empty());
    return leader.persons().list(called, Paging.first()).items().stream().findFirst();
  }

  private static Optional<Schedule> schedule(AnlanClient leader, String name) {
    ScheduleFilter called =
        new ScheduleFilter(Optional.empty(), Optional.empty(), Optional.of("schedule " + name));
    return leader.schedules().list(called, Paging.first()).items().stream().findFirst();
  }
}
