package org.anlan.console.internal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Stamp;
import org.anlan.api.roster.DutyMode;
import org.anlan.api.roster.DutyRole;
import org.anlan.api.roster.Gap;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Post;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.ScheduleId;
import org.anlan.api.roster.Shift;
import org.anlan.api.roster.UnitId;
import org.anlan.console.internal.roster.DutyGrid.Cell;
import org.anlan.console.internal.roster.DutyGrid.Piece;
import org.junit.jupiter.api.Test;

class DutyGridTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final ScheduleId ID = new ScheduleId(new UUID(0, 1));
  private static final Stamp STAMP = new Stamp(1, Instant.EPOCH, "a", Instant.EPOCH, "a");
  private static final PersonId ANNA = new PersonId(new UUID(1, 1));
  private static final PersonId BEN = new PersonId(new UUID(1, 2));
  private static final PersonId CHEN = new PersonId(new UUID(1, 3));
  private static final YearMonth JULY = YearMonth.of(2026, 7);

  private static Schedule schedule(int hours, Post... posts) {
    return new Schedule(
        ID,
        STAMP,
        "值班表",
        new UnitId(new UUID(2, 1)),
        DutyMode.DAILY,
        ZONE,
        LocalDate.of(2026, 7, 3),
        Optional.of(LocalDate.of(2026, 7, 20)),
        LocalTime.of(8, 0),
        Duration.ofHours(hours),
        List.of(posts));
  }

  private static Post post(int count, PersonId... rotation) {
    return new Post(DutyRole.OFFICER, "值班员", count, List.of(rotation));
  }

  private static Instant at(int day, int hour) {
    return LocalDateTime.of(2026, 7, day, 0, 0).plusHours(hour).atZone(ZONE).toInstant();
  }

  private static Shift shift(Instant from, Instant to, PersonId... people) {
    List<Shift.Place> places = new ArrayList<>();
    for (PersonId person : people) {
      places.add(new Shift.Place(DutyRole.OFFICER, "值班员", person, Optional.empty()));
    }
    return new Shift(ID, from, to, places);
  }

  @Test
  void thereIsARowForEachPlaceAndACellForEachDay() {
    Schedule schedule = schedule(24, post(2, ANNA, BEN, CHEN));
    DutyGrid grid =
        DutyGrid.of(schedule, JULY, List.of(shift(at(4, 8), at(5, 8), ANNA, BEN)), List.of());
    assertThat(grid.rows()).hasSize(2);
    assertThat(grid.rows().get(0).cells()).hasSize(31);
    assertThat(grid.rows().get(0).cells().get(3).pieces())
        .containsExactly(new Piece(ANNA, Optional.empty(), at(4, 8), at(5, 8)));
    assertThat(grid.rows().get(1).cells().get(3).pieces())
        .extracting(Piece::person)
        .containsExactly(BEN);
    assertThat(grid.missing()).isZero();
  }

  @Test
  void thereIsNothingBeforeTheFirstDayAndFromTheLastOn() {
    DutyGrid grid = DutyGrid.of(schedule(24, post(1, ANNA)), JULY, List.of(), List.of());
    List<Cell> cells = grid.rows().get(0).cells();
    assertThat(cells.get(1).exists()).isFalse();
    assertThat(cells.get(2).exists()).isTrue();
    assertThat(cells.get(18).exists()).isTrue();
    assertThat(cells.get(19).exists()).isFalse();
  }

  @Test
  void shorterShiftsHaveTheirOwnRowsAndANightBelongsToTheDayItBegan() {
    Schedule schedule = schedule(12, post(1, ANNA, BEN));
    List<Shift> shifts = List.of(shift(at(4, 8), at(4, 20), ANNA), shift(at(4, 20), at(5, 8), BEN));
    DutyGrid grid = DutyGrid.of(schedule, JULY, shifts, List.of());
    assertThat(grid.rows())
        .extracting(DutyGrid.Row::begin)
        .containsExactly(LocalTime.of(8, 0), LocalTime.of(20, 0));
    assertThat(grid.rows().get(1).cells().get(3).pieces())
        .extracting(Piece::person)
        .containsExactly(BEN);
    assertThat(grid.rows().get(1).cells().get(4).pieces()).isEmpty();
  }

  @Test
  void aShiftThatChangesHandsIsOneCellAndOtherPlacesStayWhole() {
    Schedule schedule = schedule(24, post(2, ANNA, BEN));
    List<Shift> shifts =
        List.of(shift(at(4, 8), at(4, 20), ANNA, BEN), shift(at(4, 20), at(5, 8), CHEN, BEN));
    DutyGrid grid = DutyGrid.of(schedule, JULY, shifts, List.of());
    assertThat(grid.rows().get(0).cells().get(3).pieces())
        .extracting(Piece::person)
        .containsExactly(ANNA, CHEN);
    assertThat(grid.rows().get(1).cells().get(3).pieces())
        .containsExactly(new Piece(BEN, Optional.empty(), at(4, 8), at(5, 8)));
  }

  @Test
  void theLastPlacesOfAPostAreTheMissingOnes() {
    Schedule schedule = schedule(24, post(2, ANNA));
    Gap gap = new Gap(ID, at(4, 8), at(5, 8), DutyRole.OFFICER, "值班员", 1);
    DutyGrid grid =
        DutyGrid.of(schedule, JULY, List.of(shift(at(4, 8), at(5, 8), ANNA)), List.of(gap));
    assertThat(grid.rows().get(0).cells().get(3).missing()).isFalse();
    assertThat(grid.rows().get(1).cells().get(3).missing()).isTrue();
    assertThat(grid.missing()).isEqualTo(1);
  }
}
