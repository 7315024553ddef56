package org.anlan.plans.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Text;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.ResponsibilityKind;
import org.anlan.api.roster.Selector;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitKind;
import org.junit.jupiter.api.Test;

class RollCallTest {
  private final FakeRoster roster = new FakeRoster();
  private final UnitId street = roster.unit("甲街道");

  @Test
  void whoeverIsThereIsMeantAndNothingIsMissing() {
    Assignee head = roster.position("科长", street);
    Selector who = roster.means(Samples.position(head.party().id()), head);
    assertThat(ask(who)).isEqualTo(new Meant(List.of(head), List.of()));
  }

  @Test
  void saysWhatIsVacantByItsName() {
    Assignee head = roster.position("科长", street);
    assertThat(ask(Samples.position(head.party().id())).missing())
        .containsExactly(Text.of("岗位“科长”", "position “科长”"));
  }

  @Test
  void saysWhenWhatIsMeantIsGone() {
    assertThat(ask(Selector.of(Selector.Kind.TEAM, UUID.randomUUID())).missing())
        .containsExactly(Text.of("已不存在的队伍", "a team that is gone"));
  }

  @Test
  void aTeamWithoutPeopleIsMissingThoughItIsMeant() {
    Assignee empty = roster.team("抢险一队", street, false);
    Assignee manned = roster.team("抢险二队", street, true);
    Selector both = roster.means(Selector.of(Selector.Kind.TEAM, UUID.randomUUID()), empty, manned);
    Meant meant = ask(both);
    assertThat(meant.assignees()).containsExactly(empty, manned);
    assertThat(meant.missing()).containsExactly(Text.of("队伍“抢险一队”", "team “抢险一队”"));
  }

  @Test
  void namesTheUnitsNobodyIsPairedWith() {
    UnitId one = roster.unit("一社区");
    UnitId two = roster.unit("二社区");
    Assignee leader = Samples.about(roster.person("李主任", street), one.value());
    Selector leaders = roster.means(Samples.leadersBelow(street.value()), leader);
    roster.means(Samples.eachBelow(street.value()), each(one), each(two));
    assertThat(ask(leaders))
        .isEqualTo(
            new Meant(
                List.of(leader), List.of(Text.of("“二社区”的包抓领导", "leader in charge of “二社区”"))));
  }

  @Test
  void hasWordsForEveryKindOfSelector() {
    for (Selector.Kind kind : Selector.Kind.values()) {
      for (ResponsibilityKind way : ResponsibilityKind.values()) {
        Selector selector =
            new Selector(
                kind, Optional.of(street.value()), Optional.of(way), Optional.<UnitKind>empty());
        assertThat(ask(selector).missing()).hasSize(1);
      }
    }
    assertThat(ask(Samples.leadersBelow(street.value())).missing())
        .containsExactly(Text.of("“甲街道”下属单位的包抓领导", "leader in charge of the units below “甲街道”"));
  }

  @Test
  void longListsAreCut() {
    Text one = Text.of("甲", "a");
    Meant many = new Meant(List.of(), java.util.Collections.nCopies(21, one));
    assertThat(many.missingInWords().zh()).endsWith("甲等 21 个").hasSize(20 + 19 + 6);
    assertThat(many.missingInWords().en()).endsWith("a and 1 more");
  }

  private Assignee each(UnitId unit) {
    return roster
        .describe(new org.anlan.api.Party(org.anlan.api.Party.Kind.UNIT, unit.value()))
        .map(a -> Samples.about(a, unit.value()))
        .orElseThrow();
  }

  private Meant ask(Selector selector) {
    return new RollCall(roster).ask(selector).answers().get(selector);
  }
}
