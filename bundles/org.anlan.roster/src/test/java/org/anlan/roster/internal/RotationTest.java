package org.anlan.roster.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Stamp;
import org.anlan.api.roster.DutyMode;
import org.anlan.api.roster.DutyOverride;
import org.anlan.api.roster.DutyRole;
import org.anlan.api.roster.Gap;
import org.anlan.api.roster.OverrideId;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Post;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.ScheduleId;
import org.anlan.api.roster.Shift;
import org.anlan.api.roster.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotationTest {
  private static final Stamp STAMP = new Stamp(1, Instant.EPOCH, "x", Instant.EPOCH, "x");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final PersonId A = person(1);
  private static final PersonId B = person(2);
  private static final PersonId C = person(3);
  private static final PersonId D = person(4);

  @ParameterizedTest
  @CsvSource({
    // 2026-01-01 08:00 is the first shift; one leader of A B C, two officers of D E F G H
    "2026-01-01T08:00, 1, 4 5",
    "2026-01-02T07:59:59, 1, 4 5",
    "2026-01-02T08:00, 2, 6 7",
    "2026-01-03T08:00, 3, 8 4",
    "2026-01-04T08:00, 1, 5 6",
    "2026-03-01T12:00, 3, 7 8"
  })
  void givesEachShiftTheNextOfTheRotation(LocalDateTime at, int leader, String officers) {
    Rotation rotation =
        rotation(
            SHANGHAI,
            Duration.ofHours(24),
            post(DutyRole.LEADER, 1, 1, 2, 3),
            post(DutyRole.OFFICER, 2, 4, 5, 6, 7, 8));
    List<PersonId> expected = new ArrayList<>(List.of(person(leader)));
    for (String officer : officers.split(" ")) {
      expected.add(person(Integer.parseInt(officer)));
    }
    assertThat(rotation.at(instant(at)))
        .extracting(turn -> turn.place().personId())
        .containsExactlyElementsOf(expected);
  }

  @Test
  void hasNobodyBeforeTheFirstShiftAndAfterTheLast() {
    Schedule schedule =
        schedule(
            SHANGHAI,
            Duration.ofHours(8),
            Optional.of(LocalDate.of(2026, 1, 3)),
            List.of(post(DutyRole.OFFICER, 1, 1, 2)));
    Rotation rotation = new Rotation(schedule, List.of());
    assertThat(rotation.at(instant("2026-01-01T07:59:59"))).isEmpty();
    assertThat(rotation.at(instant("2026-01-01T08:00"))).hasSize(1);
    // 16:00 on the 2nd is the last that begins before the 3rd; at 00:00 the 3rd has begun
    assertThat(rotation.at(instant("2026-01-02T23:59"))).hasSize(1);
    assertThat(rotation.at(instant("2026-01-03T00:00"))).isEmpty();
    assertThat(rotation.shifts(instant("2020-01-01T00:00"), instant("2030-01-01T00:00")))
        .hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({
    // the clock goes forward at 02:00 on 29 March 2026, back at 03:00 on 25 October
    "Europe/Berlin, 24, 2026-03-28T20:00, 23",
    "Europe/Berlin, 24, 2026-10-24T20:00, 25",
    "Europe/Berlin, 8, 2026-03-29T00:00, 7",
    "Asia/Shanghai, 24, 2026-03-28T20:00, 24",
  })
  void keepsToTheLocalClockWhereItJumps(ZoneId zone, int length, LocalDateTime at, int hours) {
    Rotation rotation =
        rotation(zone, Duration.ofHours(length), post(DutyRole.OFFICER, 1, 1, 2, 3));
    Instant moment = at.atZone(zone).toInstant();
    Rotation.Turn turn = rotation.at(moment).get(0);
    assertThat(Duration.between(turn.since(), turn.until())).hasHours(hours);
  }

  @Test
  void leavesOutShiftsInHoursThatDoNotExist() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Rotation rotation = rotation(berlin, Duration.ofHours(1), post(DutyRole.OFFICER, 1, 1, 2, 3));
    Instant midnight = LocalDateTime.parse("2026-03-29T00:00").atZone(berlin).toInstant();
    List<Shift> shifts = rotation.shifts(midnight, midnight.plus(Duration.ofHours(4)));
    assertThat(shifts).hasSize(4);
    assertThat(shifts).allSatisfy(s -> assertThat(Duration.between(s.from(), s.to())).hasHours(1));
  }

  @Test
  void putsTheStandInOntoTheTurnsOfTheOneReplacedOnly() {
    Rotation rotation =
        with(
            override("2026-01-01T00:00", "2026-01-10T00:00", A, D),
            post(DutyRole.OFFICER, 1, 1, 2, 3));
    assertThat(people(rotation, "2026-01-01T08:00", "2026-01-13T08:00"))
        .containsExactly(D, B, C, D, B, C, D, B, C, A, B, C);
    assertThat(rotation.at(instant("2026-01-01T12:00")).get(0).place().replaces()).contains(A);
  }

  @Test
  void cutsAShiftThatChangesHandsMidway() {
    Rotation rotation =
        with(
            override("2026-01-01T12:00", "2026-01-01T18:00", A, D),
            post(DutyRole.LEADER, 1, 2),
            post(DutyRole.OFFICER, 1, 1, 3));
    List<Shift> pieces = rotation.shifts(instant("2026-01-01T08:00"), instant("2026-01-02T08:00"));
    assertThat(pieces).extracting(p -> p.places().get(1).personId()).containsExactly(A, D, A);
    assertThat(pieces)
        .extracting(Shift::to)
        .containsExactly(
            instant("2026-01-01T12:00"), instant("2026-01-01T18:00"), instant("2026-01-02T08:00"));
    List<Rotation.Turn> turns = rotation.at(instant("2026-01-01T13:00"));
    assertThat(turns.get(0).since()).isEqualTo(instant("2026-01-01T08:00"));
    assertThat(turns.get(0).until()).isEqualTo(instant("2026-01-02T08:00"));
    assertThat(turns.get(1).until()).isEqualTo(instant("2026-01-01T18:00"));
    assertThat(rotation.shifts(instant("2026-01-01T12:00"), instant("2026-01-01T13:00")))
        .hasSize(1);
  }

  @Test
  void letsTwoSwapOnOneShift() {
    Rotation rotation =
        with(
            List.of(
                override("2026-01-01T08:00", "2026-01-02T08:00", A, B),
                override("2026-01-01T08:00", "2026-01-02T08:00", B, A)),
            post(DutyRole.LEADER, 1, 1),
            post(DutyRole.OFFICER, 1, 2));
    assertThat(people(rotation, "2026-01-01T08:00", "2026-01-02T08:00")).containsExactly(B, A);
    assertThat(rotation.gaps(instant("2026-01-01T08:00"), instant("2026-01-02T08:00"))).isEmpty();
  }

  @Test
  void letsTheNewestArrangementCountAndStandInsBeReplacedInTurn() {
    DutyOverride first = override("2026-01-01T08:00", "2026-01-02T08:00", A, B);
    DutyOverride other = override("2026-01-01T08:00", "2026-01-02T08:00", A, C);
    DutyOverride further = override("2026-01-01T08:00", "2026-01-02T08:00", B, D);
    Post post = post(DutyRole.OFFICER, 1, 1);
    assertThat(people(with(List.of(first, other), post), "2026-01-01T08:00", "2026-01-02T08:00"))
        .containsExactly(C);
    assertThat(people(with(List.of(first, further), post), "2026-01-01T08:00", "2026-01-02T08:00"))
        .containsExactly(D);
    assertThat(people(with(List.of(further, first), post), "2026-01-01T08:00", "2026-01-02T08:00"))
        .containsExactly(B);
  }

  @Test
  void namesPlacesNobodyFillsAndPlacesOnePersonFillsTwice() {
    Rotation rotation =
        rotation(
            SHANGHAI,
            Duration.ofHours(24),
            post(DutyRole.LEADER, 1, 1, 2),
            post(DutyRole.OFFICER, 3, 1, 3));
    List<Gap> gaps = rotation.gaps(instant("2026-01-01T08:00"), instant("2026-01-03T08:00"));
    assertThat(gaps).extracting(Gap::role).containsOnly(DutyRole.OFFICER);
    assertThat(gaps).extracting(Gap::missing).containsExactly(2, 1);
  }

  @Test
  void takesNobodyTwiceWhoStandsInTheRotationTwice() {
    Rotation rotation =
        rotation(SHANGHAI, Duration.ofHours(24), post(DutyRole.OFFICER, 2, 1, 2, 1));
    assertThat(rotation.gaps(instant("2026-01-01T08:00"), instant("2026-02-01T08:00"))).isEmpty();
  }

  @Test
  void knowsWhoHasATurn() {
    Rotation rotation =
        with(
            override("2026-01-01T08:00", "2026-01-02T08:00", A, D),
            post(DutyRole.OFFICER, 1, 1, 2));
    Instant begin = instant("2026-01-01T08:00");
    Instant end = instant("2026-01-02T08:00");
    assertThat(rotation.hasTurn(A, begin, end)).isTrue();
    assertThat(rotation.hasTurn(D, begin, end)).isTrue();
    assertThat(rotation.hasTurn(B, begin, end)).isFalse();
    assertThat(rotation.hasTurn(B, begin, end.plusSeconds(1))).isTrue();
  }

  private static List<PersonId> people(Rotation rotation, String from, String to) {
    return rotation.shifts(instant(from), instant(to)).stream()
        .flatMap(shift -> shift.places().stream())
        .map(Shift.Place::personId)
        .toList();
  }

  private static Rotation with(DutyOverride override, Post... posts) {
    return with(List.of(override), posts);
  }

  private static Rotation with(List<DutyOverride> overrides, Post... posts) {
    return new Rotation(
        schedule(SHANGHAI, Duration.ofHours(24), Optional.empty(), List.of(posts)), overrides);
  }

  private static Rotation rotation(ZoneId zone, Duration length, Post... posts) {
    return new Rotation(schedule(zone, length, Optional.empty(), List.of(posts)), List.of());
  }

  static Schedule schedule(
      ZoneId zone, Duration length, Optional<LocalDate> until, List<Post> posts) {
    return new Schedule(
        new ScheduleId(new UUID(7, 1)),
        STAMP,
        "值班表",
        new UnitId(new UUID(7, 2)),
        DutyMode.DAILY,
        zone,
        LocalDate.of(2026, 1, 1),
        until,
        LocalTime.of(8, 0),
        length,
        posts);
  }

  static Post post(DutyRole role, int count, int... people) {
    return new Post(
        role,
        role.name(),
        count,
        java.util.Arrays.stream(people).mapToObj(RotationTest::person).toList());
  }

  static DutyOverride override(Instant from, Instant to, PersonId replaces, PersonId by) {
    return new DutyOverride(
        new OverrideId(UUID.randomUUID()),
        STAMP,
        new ScheduleId(new UUID(7, 1)),
        from,
        to,
        replaces,
        by,
        Optional.empty());
  }

  static PersonId person(int number) {
    return new PersonId(new UUID(9, number));
  }

  private static DutyOverride override(String from, String to, PersonId replaces, PersonId by) {
    return override(instant(from), instant(to), replaces, by);
  }

  private static Instant instant(String local) {
    return instant(LocalDateTime.parse(local));
  }

  private static Instant instant(LocalDateTime local) {
    return local.atZone(SHANGHAI).toInstant();
  }
}
