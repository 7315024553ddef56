package org.anlan.roster.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Conflict;
import org.anlan.api.Forbidden;
import org.anlan.api.Link;
import org.anlan.api.Paging;
import org.anlan.api.changes.Change;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.roster.DutyMode;
import org.anlan.api.roster.DutyModeDraft;
import org.anlan.api.roster.DutyModeFilter;
import org.anlan.api.roster.DutyModeSwitch;
import org.anlan.api.roster.DutyRole;
import org.anlan.api.roster.OnDuty;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Post;
import org.anlan.api.roster.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DutyModesTest {
  private static final Link RESPONSE = new Link("activations", UUID.randomUUID());

  private final RosterBase roster = new RosterBase();
  private final UnitId district = roster.unit("区", null);
  private final UnitId street = roster.unit("街道", district);
  private final UnitId other = roster.unit("别的街道", district);
  private final PersonId one = roster.person("一", street);
  private final PersonId two = roster.person("二", street);
  private final PersonId three = roster.person("三", street);
  private final PersonId elsewhere = roster.person("四", other);

  @BeforeEach
  void schedules() {
    roster.schedule(street, DutyMode.DAILY, officer(one));
    roster.schedule(street, DutyMode.SPECIAL_CARE, officer(two));
    roster.schedule(street, DutyMode.EMERGENCY, officer(two), officer(three));
    roster.schedule(other, DutyMode.DAILY, officer(elsewhere));
  }

  @AfterEach
  void close() {
    roster.close();
  }

  @Test
  void onDutyAreThoseOfTheModeThatIsInForce() {
    assertThat(onDuty()).containsExactly(one, elsewhere);
    switchTo(street, DutyMode.SPECIAL_CARE);
    assertThat(onDuty()).containsExactly(two, elsewhere);
    switchTo(street, DutyMode.EMERGENCY);
    assertThat(onDuty()).containsExactly(two, three, elsewhere);
    switchTo(street, DutyMode.DAILY);
    assertThat(onDuty()).containsExactly(one, elsewhere);
  }

  @Test
  void aModeCountsForAllBelowAndAUnitWithoutItsSchedulesKeepsTheNextLower() {
    switchTo(district, DutyMode.EMERGENCY);
    assertThat(onDuty()).containsExactly(two, three, elsewhere);
    switchTo(district, DutyMode.HOLIDAY);
    assertThat(onDuty()).containsExactly(one, elsewhere);
    switchTo(street, DutyMode.SPECIAL_CARE);
    switchTo(district, DutyMode.DAILY);
    assertThat(onDuty()).containsExactly(two, elsewhere);
  }

  @Test
  void theModeIsThatOfTheMomentAskedFor() {
    Instant before = roster.base.clock().instant();
    roster.base.clock().advance(Duration.ofHours(1));
    switchTo(street, DutyMode.EMERGENCY);
    assertThat(roster.schedules.onDuty(before, Optional.of(street)).entries())
        .extracting(OnDuty.Entry::personId)
        .containsExactly(one);
    assertThat(now(street).entries()).hasSize(2);
  }

  @Test
  void aResponseKeepsTheModeUpUntilItEnds() {
    switchTo(street, DutyMode.SPECIAL_CARE);
    roster.base.tx().write(() -> begin(street));
    assertThat(onDuty()).containsExactly(two, three, elsewhere);
    switchTo(street, DutyMode.DAILY);
    assertThat(onDuty()).containsExactly(two, three, elsewhere);
    assertThat(now(street).modes())
        .extracting(s -> s.cause())
        .containsExactly(Optional.of(RESPONSE));
    roster.base.tx().write(this::end);
    assertThat(onDuty()).containsExactly(one, elsewhere);
    assertThat(now(street).modes()).isEmpty();
  }

  @Test
  void standsOnTheFeedAndInTheLog() {
    switchTo(street, DutyMode.HOLIDAY);
    switchTo(street, DutyMode.DAILY);
    assertThat(roster.base.changes())
        .extracting(Change::kind)
        .endsWith("duty-mode.begun", "duty-mode.ended", "duty-mode.begun");
    roster.base.tx().write(() -> begin(street));
    roster.base.tx().write(this::end);
    assertThat(roster.logged).extracting(NewLogEntry::kind).containsOnly(LogKind.ORDER);
    assertThat(roster.logged)
        .extracting(NewLogEntry::text)
        .satisfiesExactly(
            text -> assertThat(text).contains("街道", "日常 → 节假日", "台风"),
            text -> assertThat(text).contains("节假日 → 日常"),
            text -> assertThat(text).contains("日常 → 应急", "防汛预案"),
            text -> assertThat(text).contains("应急 → 日常"));
  }

  @Test
  void isSwitchedByWhoMayAndOnlyToAnother() {
    switchTo(street, DutyMode.HOLIDAY);
    assertThatThrownBy(() -> switchTo(street, DutyMode.HOLIDAY)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> switchTo(new UnitId(UUID.randomUUID()), DutyMode.HOLIDAY))
        .satisfies(e -> assertThat(RosterBase.pointers(e)).containsExactly("/unitId"));
    roster.base.access().confine(other);
    assertThat(now(other).modes()).isEmpty();
    assertThat(roster.modes.list(all(), Paging.first(10)).items()).isEmpty();
    roster.base.access().free();
    roster.base.access().grant("roster:read", "roster:write");
    assertThatThrownBy(() -> switchTo(street, DutyMode.DAILY)).isInstanceOf(Forbidden.class);
  }

  @Test
  void whatWasSwitchedIsListedNewestFirst() {
    DutyModeSwitch holiday = switchTo(street, DutyMode.HOLIDAY);
    DutyModeSwitch daily = switchTo(street, DutyMode.DAILY);
    assertThat(roster.modes.list(all(), Paging.first(10)).items())
        .extracting(DutyModeSwitch::id)
        .containsExactly(daily.id(), holiday.id());
    DutyModeFilter open =
        new DutyModeFilter(Optional.of(street), Optional.empty(), Optional.of(true));
    assertThat(roster.modes.list(open, Paging.first(10)).items()).containsExactly(daily);
  }

  private static DutyModeFilter all() {
    return new DutyModeFilter(Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Void begin(UnitId unit) {
    roster.modes.begin(unit, DutyMode.EMERGENCY, RESPONSE, "防汛预案");
    return null;
  }

  private Void end() {
    roster.modes.end(RESPONSE);
    return null;
  }

  private DutyModeSwitch switchTo(UnitId unit, DutyMode mode) {
    return roster.modes.switchTo(new DutyModeDraft(unit, mode, Optional.of("台风")));
  }

  private OnDuty now(UnitId unit) {
    return roster.schedules.onDuty(roster.base.clock().instant(), Optional.of(unit));
  }

  private List<PersonId> onDuty() {
    return now(district).entries().stream().map(OnDuty.Entry::personId).toList();
  }

  private static Post officer(PersonId person) {
    return new Post(DutyRole.OFFICER, "值班员", 1, List.of(person));
  }
}
