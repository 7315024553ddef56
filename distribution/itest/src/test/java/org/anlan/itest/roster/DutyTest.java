package org.anlan.itest.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.api.Forbidden;
import org.anlan.api.access.Credentials;
import org.anlan.api.access.Role;
import org.anlan.api.access.UserDraft;
import org.anlan.api.roster.DutyMode;
import org.anlan.api.roster.DutyModeDraft;
import org.anlan.api.roster.DutyModeSwitch;
import org.anlan.api.roster.DutyRole;
import org.anlan.api.roster.OnDuty;
import org.anlan.api.roster.PersonDraft;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Post;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.ScheduleDraft;
import org.anlan.api.roster.Shift;
import org.anlan.api.roster.Swap;
import org.anlan.api.roster.SwapAnswer;
import org.anlan.api.roster.SwapDraft;
import org.anlan.api.roster.UnitDraft;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitKind;
import org.anlan.client.AnlanClient;
import org.anlan.itest.AnlanServer;
import org.anlan.itest.SharedServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Swaps of turns, calendars and duty modes, by people who may not keep the roster. */
@ExtendWith(SharedServer.class)
class DutyTest {
  private static final String PASSWORD = "correct horse battery";
  private static final Duration DAY = Duration.ofDays(1);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final AnlanServer server;
  private final AnlanClient it;
  private UnitId unit;

  DutyTest(AnlanServer server) {
    this.server = server;
    this.it = server.client(server.firstSignIn());
  }

  @BeforeEach
  void makeUnit() {
    unit =
        it.units()
            .add(
                new UnitDraft(
                    UnitKind.STREET,
                    "值班街道" + NUMBER.incrementAndGet(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
            .id();
  }

  @Test
  void twoSwapAndTheirCalendarsFollow() {
    PersonId zhang = person("张三");
    PersonId li = person("李四");
    Schedule schedule = schedule(DutyMode.DAILY, zhang, li);
    Credentials zhangs = account(zhang);
    Credentials lis = account(li);
    Instant now = server.now();
    Shift turn =
        it.schedules().shifts(schedule.id(), now.plus(DAY), now.plus(DAY.multipliedBy(4))).stream()
            .filter(shift -> shift.from().isAfter(now))
            .filter(shift -> shift.places().get(0).personId().equals(zhang))
            .findFirst()
            .orElseThrow();
    long seq = it.feed().head();
    Swap asked =
        server
            .client(zhangs)
            .swaps()
            .ask(
                schedule.id(),
                new SwapDraft(
                    zhang,
                    turn.from(),
                    turn.to(),
                    li,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("家里有事")));
    String begin =
        DateTimeFormatter.ofPattern("'DTSTART:'uuuuMMdd'T'HHmmss'Z'")
            .format(turn.from().atOffset(ZoneOffset.UTC));
    assertThat(calendar(schedule, zhang, zhangs)).contains(begin);
    assertThat(calendar(schedule, li, lis)).doesNotContain(begin);
    server.client(lis).swaps().accept(schedule.id(), asked.id(), new SwapAnswer(Optional.empty()));
    assertThat(calendar(schedule, zhang, zhangs)).doesNotContain(begin);
    assertThat(calendar(schedule, li, lis)).contains(begin);
    assertThat(get("changes?since=" + seq, server.firstSignIn()).body())
        .contains("swap.asked", "override.added", "swap.accepted");
    assertThat(get("log/entries?link=" + asked.id().value(), server.firstSignIn()).body())
        .contains("换班", "张三", "李四");
  }

  @Test
  void theModeChoosesTheScheduleAndIsSeenEverywhere() {
    PersonId calm = person("平时");
    PersonId storm = person("应急");
    schedule(DutyMode.DAILY, calm);
    schedule(DutyMode.EMERGENCY, storm);
    Credentials officer = account(calm, Role.OFFICER);
    AnlanClient desk = server.client(officer);
    assertThat(onDuty(desk)).containsExactly(calm);
    long seq = it.feed().head();
    desk.dutyModes().switchTo(new DutyModeDraft(unit, DutyMode.EMERGENCY, Optional.of("台风来袭")));
    assertThat(onDuty(desk)).containsExactly(storm);
    assertThat(desk.schedules().onDuty(server.now(), Optional.of(unit)).modes())
        .extracting(DutyModeSwitch::mode)
        .containsExactly(DutyMode.EMERGENCY);
    assertThat(get("changes?since=" + seq, officer).body()).contains("duty-mode.begun");
    assertThat(get("log/entries?link=" + unit.value(), officer).body()).contains("日常 → 应急", "台风来袭");
    assertThatThrownBy(
            () ->
                server
                    .client(account(calm, Role.UNIT))
                    .dutyModes()
                    .switchTo(new DutyModeDraft(unit, DutyMode.DAILY, Optional.empty())))
        .isInstanceOf(Forbidden.class);
  }

  private List<PersonId> onDuty(AnlanClient client) {
    return client.schedules().onDuty(server.now(), Optional.of(unit)).entries().stream()
        .map(OnDuty.Entry::personId)
        .toList();
  }

  private String calendar(Schedule schedule, PersonId person, Credentials who) {
    HttpResponse<String> answer =
        get(
            "roster/schedules/" + schedule.id().value() + "/calendar.ics?person=" + person.value(),
            who);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .isEqualToIgnoringCase("text/calendar; charset=utf-8".replace(" ", ""));
    return answer.body();
  }

  private HttpResponse<String> get(String path, Credentials who) {
    String basic =
        Base64.getEncoder().encodeToString((who.username() + ":" + who.password()).getBytes(UTF_8));
    return server.send(
        HttpRequest.newBuilder(server.uri("/api/v1/" + path))
            .header("Authorization", "Basic " + basic)
            .build());
  }

  private PersonId person(String name) {
    return it.persons()
        .add(
            new PersonDraft(name, Optional.of(unit), List.of(), Optional.empty(), Optional.empty()))
        .id();
  }

  /** Who may read everything and write nothing, but is somebody of the roster. */
  private Credentials account(PersonId person) {
    return account(person, Role.VIEWER);
  }

  private Credentials account(PersonId person, Role role) {
    String name = "duty-" + NUMBER.incrementAndGet();
    it.users()
        .add(
            new UserDraft(
                name,
                "值班员",
                Optional.of(PASSWORD),
                Set.of(role),
                role == Role.UNIT ? Optional.of(unit) : Optional.empty(),
                Optional.of(person),
                false));
    return new Credentials(name, PASSWORD);
  }

  private Schedule schedule(DutyMode mode, PersonId... rotation) {
    return it.schedules()
        .add(
            new ScheduleDraft(
                "值班表",
                unit,
                mode,
                ZoneId.of("Asia/Shanghai"),
                LocalDate.of(2025, 7, 1),
                Optional.empty(),
                LocalTime.of(8, 0),
                DAY,
                List.of(new Post(DutyRole.OFFICER, "值班员", 1, List.of(rotation)))));
  }
}
