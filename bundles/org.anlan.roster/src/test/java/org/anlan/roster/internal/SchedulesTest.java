package org.anlan.roster.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Conflict;
import org.anlan.api.NotFound;
import org.anlan.api.changes.Change;
import org.anlan.api.roster.DutyOverride;
import org.anlan.api.roster.DutyOverrideDraft;
import org.anlan.api.roster.DutyRole;
import org.anlan.api.roster.Gap;
import org.anlan.api.roster.OnDuty;
import org.anlan.api.roster.OverrideId;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Post;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.Shift;
import org.anlan.api.roster.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchedulesTest {
  private static final Instant FIRST = Instant.parse("2025-07-01T00:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final RosterBase roster = new RosterBase();
  private final UnitId district = roster.unit("区", null);
  private final UnitId street = roster.unit("街道", district);
  private final UnitId other = roster.unit("别的街道", district);
  private final PersonId leader = roster.person("带班", district, "138");
  private final PersonId zhang = roster.person("张三", street, "139");
  private final PersonId li = roster.person("李四", street);
  private final PersonId wang = roster.person("王五", street);
  private final Schedule schedule =
      roster.schedule(
          street,
          new Post(DutyRole.OFFICER, "值班员", 1, List.of(zhang, li)),
          new Post(DutyRole.LEADER, "带班领导", 1, List.of(leader)));

  @AfterEach
  void close() {
    roster.close();
  }

  @Test
  void computesShifts() {
    List<Shift> shifts =
        roster.schedules.shifts(schedule.id(), FIRST, FIRST.plus(DAY.multipliedBy(3)));
    assertThat(shifts)
        .extracting(s -> s.places().get(0).personId())
        .containsExactly(zhang, li, zhang);
    assertThat(roster.schedules.get(schedule.id())).isEqualTo(schedule);
  }

  @Test
  void arrangesAndTakesBackStandIns() {
    DutyOverride standIn = override(FIRST, FIRST.plus(DAY), zhang, wang);
    assertThat(roster.schedules.overrides(schedule.id())).containsExactly(standIn);
    assertThat(officerAt(FIRST)).isEqualTo(wang);
    assertThatThrownBy(() -> roster.schedules.removeOverride(schedule.id(), standIn.id(), 7))
        .isInstanceOfSatisfying(
            Conflict.class, c -> assertThat(c.kind()).isEqualTo(Conflict.Kind.STALE));
    roster.schedules.removeOverride(schedule.id(), standIn.id(), 1);
    assertThat(officerAt(FIRST)).isEqualTo(zhang);
    assertThatThrownBy(() -> roster.schedules.removeOverride(schedule.id(), standIn.id(), 1))
        .isInstanceOf(NotFound.class);
    assertThat(roster.base.changes())
        .extracting(Change::kind)
        .endsWith("schedule.added", "override.added", "override.removed");
  }

  @Test
  void refusesStandInsThatMakeNoSense() {
    PersonId nobody = new PersonId(UUID.randomUUID());
    assertThat(pointers(FIRST, FIRST, zhang, wang)).containsExactly("/to");
    assertThat(pointers(FIRST, FIRST.plus(DAY), zhang, zhang)).containsExactly("/by");
    assertThat(pointers(FIRST, FIRST.plus(DAY), nobody, nobody))
        .containsExactlyInAnyOrder("/replaces", "/by");
    assertThat(pointers(FIRST, FIRST.plus(DAY), li, wang)).containsExactly("/replaces");
    assertThat(pointers(FIRST, FIRST.plus(Duration.ofDays(401)), zhang, wang))
        .containsExactly("/to");
    assertThat(pointers(Instant.MIN, Instant.MAX, zhang, wang))
        .containsExactlyInAnyOrder("/from", "/to");
  }

  private List<String> pointers(Instant from, Instant to, PersonId replaces, PersonId by) {
    return RosterBase.pointers(catchThrowable(() -> override(from, to, replaces, by)));
  }

  @Test
  void saysWhoIsOnDutyLeadersFirst() {
    roster.schedule(other, new Post(DutyRole.LEADER, "带班", 1, List.of(wang)));
    Instant noon = FIRST.plus(Duration.ofHours(4));
    OnDuty everywhere = roster.schedules.onDuty(noon, Optional.empty());
    assertThat(everywhere.entries())
        .extracting(OnDuty.Entry::personId)
        .containsExactly(leader, wang, zhang);
    OnDuty.Entry officer = everywhere.entries().get(2);
    assertThat(officer.name()).isEqualTo("张三");
    assertThat(officer.phones()).containsExactly("139");
    assertThat(officer.since()).isEqualTo(FIRST);
    assertThat(officer.until()).isEqualTo(FIRST.plus(DAY));
    assertThat(roster.schedules.onDuty(noon, Optional.of(other)).entries())
        .extracting(OnDuty.Entry::personId)
        .containsExactly(wang);
    assertThat(roster.schedules.onDuty(noon, Optional.of(district)).entries()).hasSize(3);
    assertThat(roster.schedules.onDuty(FIRST.minusSeconds(1), Optional.empty()).entries())
        .isEmpty();
  }

  @Test
  void tellsTheConfinedOnlyOfTheirOwn() {
    roster.base.access().confine(other);
    assertThat(roster.schedules.onDuty(FIRST, Optional.empty()).entries()).isEmpty();
    assertThatThrownBy(() -> roster.schedules.onDuty(FIRST, Optional.of(street)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> roster.schedules.shifts(schedule.id(), FIRST, FIRST.plus(DAY)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> roster.schedules.overrides(schedule.id()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> override(FIRST, FIRST.plus(DAY), zhang, wang))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void namesGaps() {
    override(FIRST, FIRST.plus(DAY), zhang, leader);
    List<Gap> gaps = roster.schedules.gaps(schedule.id(), FIRST, FIRST.plus(DAY.multipliedBy(2)));
    assertThat(gaps)
        .containsExactly(
            new Gap(schedule.id(), FIRST, FIRST.plus(DAY), DutyRole.LEADER, "带班领导", 1));
  }

  @Test
  void answersFor400DaysAtMost() {
    Instant end = FIRST.plus(Duration.ofDays(400));
    assertThat(roster.schedules.shifts(schedule.id(), FIRST, end)).hasSize(400);
    assertThat(
            RosterBase.pointers(
                catchThrowable(
                    () -> roster.schedules.shifts(schedule.id(), FIRST, end.plusSeconds(1)))))
        .containsExactly("/to");
    assertThat(
            RosterBase.pointers(
                catchThrowable(() -> roster.schedules.onDuty(Instant.MAX, Optional.empty()))))
        .containsExactly("/at");
  }

  @Test
  void needsPeopleThatAreThereAndKeepsThem() {
    PersonId nobody = new PersonId(UUID.randomUUID());
    assertThat(
            RosterBase.pointers(
                catchThrowable(
                    () ->
                        roster.schedule(
                            street,
                            new Post(DutyRole.LEADER, "带班", 1, List.of(leader)),
                            new Post(DutyRole.OFFICER, "值班", 1, List.of(zhang, nobody))))))
        .containsExactly("/posts/1/rotation/1");
    assertThatThrownBy(() -> roster.persons.remove(li, 1)).isInstanceOf(Conflict.class);
    override(FIRST, FIRST.plus(DAY), zhang, wang);
    assertThatThrownBy(() -> roster.persons.remove(wang, 1)).isInstanceOf(Conflict.class);
    roster.schedules.remove(schedule.id(), 1);
    roster.persons.remove(li, 1);
    roster.persons.remove(wang, 1);
    assertThat(roster.base.changes())
        .extracting(Change::kind)
        .endsWith("override.removed", "schedule.removed", "person.removed", "person.removed");
  }

  @Test
  void findsNoStandInOfAnotherSchedule() {
    Schedule another = roster.schedule(other, new Post(DutyRole.LEADER, "带班", 1, List.of(wang)));
    OverrideId standIn = override(FIRST, FIRST.plus(DAY), zhang, wang).id();
    assertThatThrownBy(() -> roster.schedules.removeOverride(another.id(), standIn, 1))
        .isInstanceOf(NotFound.class);
  }

  private PersonId officerAt(Instant at) {
    return roster.schedules.onDuty(at, Optional.of(street)).entries().get(1).personId();
  }

  private DutyOverride override(Instant from, Instant to, PersonId replaces, PersonId by) {
    return roster.schedules.override(
        schedule.id(), new DutyOverrideDraft(from, to, replaces, by, Optional.of("病假")));
  }
}
