package org.anlan.roster.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.api.Conflict;
import org.anlan.api.Forbidden;
import org.anlan.api.NotFound;
import org.anlan.api.access.Caller;
import org.anlan.api.access.Role;
import org.anlan.api.changes.Change;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.roster.DutyOverrideDraft;
import org.anlan.api.roster.DutyRole;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Post;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.Swap;
import org.anlan.api.roster.SwapAnswer;
import org.anlan.api.roster.SwapDraft;
import org.anlan.api.roster.SwapState;
import org.anlan.api.roster.UnitId;
import org.anlan.testbase.TestAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SwapsTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final SwapAnswer FINE = new SwapAnswer(Optional.of("可以"));

  private final RosterBase roster = new RosterBase();
  private final UnitId street = roster.unit("街道", null);
  private final PersonId zhang = roster.person("张三", street);
  private final PersonId li = roster.person("李四", street);
  private final PersonId wang = roster.person("王五", street);
  private final Schedule schedule =
      roster.schedule(street, new Post(DutyRole.OFFICER, "值班员", 1, List.of(zhang, li, wang)));
  private Instant zhangs;
  private Instant lis;

  /** The next turns that begin after now. */
  @BeforeEach
  void find() {
    Instant now = roster.base.clock().instant();
    zhangs = next(zhang, now);
    lis = next(li, now);
  }

  @AfterEach
  void close() {
    roster.close();
  }

  @Test
  void turnsChangeHandsWhenTheOtherAgrees() {
    Swap asked = as(zhang, () -> roster.swaps.ask(schedule.id(), inReturn()));
    assertThat(asked.state()).isEqualTo(SwapState.ASKED);
    assertThat(officerAt(zhangs)).isEqualTo(zhang);
    Swap accepted = as(li, () -> roster.swaps.accept(schedule.id(), asked.id(), FINE));
    assertThat(accepted.state()).isEqualTo(SwapState.ACCEPTED);
    assertThat(accepted.answer()).contains("可以");
    assertThat(officerAt(zhangs)).isEqualTo(li);
    assertThat(officerAt(lis)).isEqualTo(zhang);
    assertThat(officerAt(zhangs.plus(DAY.multipliedBy(3)))).isEqualTo(zhang);
    assertThat(roster.swaps.list(schedule.id())).containsExactly(accepted);
    assertThat(roster.base.changes())
        .extracting(Change::kind)
        .endsWith("swap.asked", "override.added", "override.added", "swap.accepted");
    assertThat(roster.logged).hasSize(1);
    NewLogEntry line = roster.logged.get(0);
    assertThat(line.text()).contains("换班", "张三", "李四", "家里有事");
    assertThat(line.links()).extracting(l -> l.id()).contains(asked.id().value());
  }

  @Test
  void aTurnCanBeGivenWithoutOneInReturn() {
    Swap asked = as(zhang, () -> roster.swaps.ask(schedule.id(), draft(zhangs, zhang, wang)));
    as(wang, () -> roster.swaps.accept(schedule.id(), asked.id(), FINE));
    assertThat(officerAt(zhangs)).isEqualTo(wang);
    assertThat(roster.schedules.overrides(schedule.id())).hasSize(1);
  }

  @Test
  void nothingChangesWhenItIsRefusedOrWithdrawn() {
    Swap first = as(zhang, () -> roster.swaps.ask(schedule.id(), inReturn()));
    Swap refused = as(li, () -> roster.swaps.refuse(schedule.id(), first.id(), FINE));
    assertThat(refused.state()).isEqualTo(SwapState.REFUSED);
    Swap second = as(zhang, () -> roster.swaps.ask(schedule.id(), inReturn()));
    Swap withdrawn = as(zhang, () -> roster.swaps.withdraw(schedule.id(), second.id()));
    assertThat(withdrawn.state()).isEqualTo(SwapState.WITHDRAWN);
    for (Swap settled : List.of(refused, withdrawn)) {
      assertThatThrownBy(() -> as(li, () -> roster.swaps.accept(schedule.id(), settled.id(), FINE)))
          .isInstanceOfSatisfying(Conflict.class, c -> assertThat(c.current()).contains(settled));
    }
    assertThat(roster.schedules.overrides(schedule.id())).isEmpty();
    assertThat(roster.logged).isEmpty();
  }

  @Test
  void eachSpeaksForThemselvesAndWhoKeepsTheRosterForBoth() {
    assertThatThrownBy(() -> as(li, () -> roster.swaps.ask(schedule.id(), inReturn())))
        .isInstanceOf(Forbidden.class);
    Swap asked = as(zhang, () -> roster.swaps.ask(schedule.id(), inReturn()));
    for (PersonId stranger : List.of(zhang, wang)) {
      assertThatThrownBy(
              () -> as(stranger, () -> roster.swaps.accept(schedule.id(), asked.id(), FINE)))
          .isInstanceOf(Forbidden.class);
      assertThatThrownBy(
              () -> as(stranger, () -> roster.swaps.refuse(schedule.id(), asked.id(), FINE)))
          .isInstanceOf(Forbidden.class);
    }
    assertThatThrownBy(() -> as(li, () -> roster.swaps.withdraw(schedule.id(), asked.id())))
        .isInstanceOf(Forbidden.class);
    roster.base.access().caller(TestAccess.OFFICER).grantAll();
    assertThat(roster.swaps.accept(schedule.id(), asked.id(), FINE).state())
        .isEqualTo(SwapState.ACCEPTED);
  }

  @Test
  void onlyTurnsThatAreTheirsAndAheadCanBeSwapped() {
    PersonId nobody = new PersonId(UUID.randomUUID());
    Instant past = zhangs.minus(DAY.multipliedBy(30));
    assertThat(pointers(draft(zhangs, zhang, zhang))).containsExactly("/other");
    assertThat(pointers(draft(zhangs, zhang, nobody))).containsExactly("/other");
    assertThat(pointers(draft(past, zhang, li))).containsExactly("/from");
    assertThat(pointers(draft(lis, zhang, li))).containsExactly("/from");
    assertThat(pointers(inReturn(zhangs))).containsExactly("/returnFrom");
    SwapDraft half =
        new SwapDraft(
            zhang,
            zhangs,
            zhangs.plus(DAY),
            li,
            Optional.of(lis),
            Optional.empty(),
            Optional.empty());
    assertThat(pointers(half)).containsExactly("/returnTo");
  }

  @Test
  void whatIsNotTheirsAnyMoreOrHasBegunIsNotSwapped() {
    Swap first = roster.swaps.ask(schedule.id(), inReturn());
    Swap second = roster.swaps.ask(schedule.id(), draft(zhangs, zhang, wang));
    roster.schedules.override(
        schedule.id(),
        new DutyOverrideDraft(zhangs, zhangs.plus(DAY), zhang, wang, Optional.empty()));
    assertThatThrownBy(() -> roster.swaps.accept(schedule.id(), first.id(), FINE))
        .isInstanceOf(Conflict.class);
    assertThat(roster.swaps.get(schedule.id(), first.id()).state()).isEqualTo(SwapState.ASKED);
    roster.base.clock().advance(Duration.between(roster.base.clock().instant(), zhangs.plus(DAY)));
    assertThatThrownBy(() -> roster.swaps.accept(schedule.id(), second.id(), FINE))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void swapsGoWithTheirScheduleAndAreSeenOnlyWhereItIs() {
    Swap asked = roster.swaps.ask(schedule.id(), inReturn());
    Schedule another = roster.schedule(street, new Post(DutyRole.LEADER, "带班", 1, List.of(wang)));
    assertThat(roster.swaps.find(another.id(), asked.id())).isEmpty();
    roster.base.access().confine(new UnitId(UUID.randomUUID()));
    assertThatThrownBy(() -> roster.swaps.list(schedule.id())).isInstanceOf(NotFound.class);
    roster.base.access().free();
    roster.schedules.remove(schedule.id(), 1);
    assertThat(roster.base.changes())
        .extracting(Change::kind)
        .endsWith("swap.removed", "schedule.removed");
  }

  private List<String> pointers(SwapDraft draft) {
    return RosterBase.pointers(catchThrowable(() -> roster.swaps.ask(schedule.id(), draft)));
  }

  private SwapDraft inReturn() {
    return inReturn(lis);
  }

  private SwapDraft inReturn(Instant returned) {
    return new SwapDraft(
        zhang,
        zhangs,
        zhangs.plus(DAY),
        li,
        Optional.of(returned),
        Optional.of(returned.plus(DAY)),
        Optional.of("家里有事"));
  }

  private static SwapDraft draft(Instant from, PersonId asker, PersonId other) {
    return new SwapDraft(
        asker, from, from.plus(DAY), other, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** As somebody who may only read the roster. */
  private <T> T as(PersonId person, java.util.function.Supplier<T> work) {
    roster
        .base
        .access()
        .caller(new Caller("someone", Set.of(Role.VIEWER), Optional.of(person), Optional.empty()))
        .grant("roster:read");
    try {
      return work.get();
    } finally {
      roster.base.access().caller(TestAccess.OFFICER).grantAll();
    }
  }

  private Instant next(PersonId person, Instant after) {
    return roster.schedules.shifts(schedule.id(), after, after.plus(DAY.multipliedBy(9))).stream()
        .filter(shift -> shift.from().isAfter(after))
        .filter(shift -> shift.places().get(0).personId().equals(person))
        .findFirst()
        .orElseThrow()
        .from();
  }

  private PersonId officerAt(Instant at) {
    return roster.schedules.onDuty(at, Optional.of(street)).entries().get(0).personId();
  }
}
