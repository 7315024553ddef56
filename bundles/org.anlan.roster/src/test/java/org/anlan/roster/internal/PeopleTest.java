package org.anlan.roster.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Conflict;
import org.anlan.api.Link;
import org.anlan.api.Paging;
import org.anlan.api.Party;
import org.anlan.api.changes.Change;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonDraft;
import org.anlan.api.roster.PersonFilter;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Position;
import org.anlan.api.roster.PositionDraft;
import org.anlan.api.roster.PositionFilter;
import org.anlan.api.roster.Responsibility;
import org.anlan.api.roster.ResponsibilityDraft;
import org.anlan.api.roster.ResponsibilityFilter;
import org.anlan.api.roster.ResponsibilityKind;
import org.anlan.api.roster.Team;
import org.anlan.api.roster.TeamDraft;
import org.anlan.api.roster.TeamFilter;
import org.anlan.api.roster.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People, positions, teams and responsibilities. */
class PeopleTest {
  private final RosterBase roster = new RosterBase();
  private final UnitId street = roster.unit("街道", null);
  private final UnitId community = roster.unit("社区", street);
  private final PersonId zhang = roster.person("张三", community, "13800138000", "029-1234");
  private final PersonId li = roster.person("李四", street);

  @AfterEach
  void close() {
    roster.close();
  }

  @Test
  void keepsAPersonAsGiven() {
    Person person = roster.persons.get(zhang);
    assertThat(person.phones()).containsExactly("13800138000", "029-1234");
    Person changed =
        roster.persons.update(
            zhang,
            1,
            new PersonDraft(
                "张三丰",
                Optional.empty(),
                List.of("+86 138"),
                Optional.of("z@example.org"),
                Optional.of("备注")));
    assertThat(roster.persons.get(zhang)).isEqualTo(changed);
    assertThat(changed.stamp().version()).isEqualTo(2);
    assertThat(changed.unitId()).isEmpty();
  }

  @Test
  void findsPeopleByNameAndNumber() {
    assertThat(persons("三")).containsExactly(zhang);
    assertThat(persons("0138")).containsExactly(zhang);
    assertThat(persons("9")).containsExactly(zhang);
    assertThat(persons("")).containsExactly(zhang, li);
  }

  private List<PersonId> persons(String q) {
    return roster
        .persons
        .list(new PersonFilter(Optional.empty(), Optional.empty(), Optional.of(q)), Paging.first())
        .items()
        .stream()
        .map(Person::id)
        .toList();
  }

  @Test
  void needsUnitsAndPeopleThatAreThere() {
    UnitId noUnit = new UnitId(UUID.randomUUID());
    PersonId nobody = new PersonId(UUID.randomUUID());
    assertThat(pointers(() -> roster.person("王五", noUnit))).containsExactly("/unitId");
    assertThat(pointers(() -> roster.position(noUnit, "主任", zhang, nobody, zhang)))
        .containsExactlyInAnyOrder("/unitId", "/holders/1", "/holders/2");
    assertThat(pointers(() -> team(noUnit, nobody, nobody)))
        .containsExactlyInAnyOrder("/unitId", "/leaderId", "/memberIds/0");
    assertThat(
            pointers(
                () ->
                    roster.responsibilities.add(
                        responsible(Party.Kind.PERSON, nobody.value(), noUnit))))
        .containsExactlyInAnyOrder("/who/id", "/what/id");
    assertThat(
            pointers(
                () ->
                    roster.responsibilities.add(
                        responsible(Party.Kind.POSITION, zhang.value(), street))))
        .containsExactly("/who/id");
  }

  @Test
  void hasEachPositionOnceInAUnit() {
    Position director = roster.position(community, "主任", zhang);
    assertThat(pointers(() -> roster.position(community, "主任"))).containsExactly("/name");
    assertThat(roster.position(street, "主任").name()).isEqualTo("主任");
    assertThat(
            roster
                .positions
                .update(director.id(), 1, new PositionDraft(community, "主任", List.of(li)))
                .holders())
        .containsExactly(li);
  }

  @Test
  void findsPositionsAndTeamsByTheirPeople() {
    Position director = roster.position(community, "主任", zhang, li);
    Team patrol = team(community, li, zhang);
    assertThat(positionsOf(zhang)).containsExactly(director);
    assertThat(positionsOf(li)).containsExactly(director);
    assertThat(teamsOf(li)).containsExactly(patrol);
    Position after =
        roster.positions.update(director.id(), 1, new PositionDraft(community, "主任", List.of(li)));
    assertThat(positionsOf(zhang)).isEmpty();
    assertThat(positionsOf(li)).containsExactly(after);
    roster.positions.remove(director.id(), 2);
    assertThat(positionsOf(li)).isEmpty();
  }

  private List<Position> positionsOf(PersonId person) {
    return roster
        .positions
        .list(
            new PositionFilter(Optional.empty(), Optional.of(person), Optional.empty()),
            Paging.first())
        .items();
  }

  private List<Team> teamsOf(PersonId person) {
    return roster
        .teams
        .list(
            new TeamFilter(Optional.empty(), Optional.of(person), Optional.empty()), Paging.first())
        .items();
  }

  @Test
  void keepsPeopleWhoAreNeeded() {
    Position director = roster.position(community, "主任", zhang);
    assertInUse(() -> roster.persons.remove(zhang, 1));
    roster.positions.remove(director.id(), 1);
    Team patrol = team(community, zhang);
    assertInUse(() -> roster.persons.remove(zhang, 1));
    roster.teams.remove(patrol.id(), 1);
    Responsibility leader =
        roster.responsibilities.add(responsible(Party.Kind.PERSON, zhang.value(), street));
    assertInUse(() -> roster.persons.remove(zhang, 1));
    roster.responsibilities.remove(leader.id(), 1);
    roster.persons.remove(zhang, 1);
    assertThat(roster.persons.find(zhang)).isEmpty();
  }

  @Test
  void keepsPositionsThatAnswerForSomething() {
    Position director = roster.position(community, "主任", zhang);
    roster.responsibilities.add(responsible(Party.Kind.POSITION, director.id().value(), community));
    assertInUse(() -> roster.positions.remove(director.id(), 1));
    assertThat(positionsOf(zhang)).containsExactly(director);
  }

  @Test
  void makesNobodyAnswerTwiceForTheSame() {
    ResponsibilityDraft draft = responsible(Party.Kind.PERSON, zhang.value(), community);
    Responsibility first = roster.responsibilities.add(draft);
    assertThat(pointers(() -> roster.responsibilities.add(draft))).containsExactly("/who");
    assertThat(roster.responsibilities.update(first.id(), 1, draft).what()).isEqualTo(draft.what());
    UUID plan = UUID.randomUUID();
    Responsibility ofPlan =
        roster.responsibilities.add(
            new ResponsibilityDraft(
                ResponsibilityKind.CASE_OWNER,
                new Party(Party.Kind.PERSON, zhang.value()),
                new Link("plans", plan)));
    assertThat(
            roster
                .responsibilities
                .list(
                    new ResponsibilityFilter(Optional.empty(), Optional.empty(), Optional.of(plan)),
                    Paging.first())
                .items())
        .containsExactly(ofPlan);
    assertThat(
            roster
                .responsibilities
                .list(
                    new ResponsibilityFilter(
                        Optional.empty(), Optional.of(zhang.value()), Optional.empty()),
                    Paging.first())
                .items())
        .hasSize(2);
  }

  @Test
  void showsAndGivesTheConfinedTheirOwnOnly() {
    roster.base.access().confine(community);
    assertThat(persons("")).containsExactly(zhang);
    assertThat(roster.persons.find(li)).isEmpty();
    assertThat(pointers(() -> roster.person("王五", null))).containsExactly("/unitId");
  }

  @Test
  void tellsTheFeed() {
    Team patrol = team(community, li);
    roster.responsibilities.add(responsible(Party.Kind.PERSON, zhang.value(), community));
    roster.teams.remove(patrol.id(), 1);
    List<Change> changes = roster.base.changes();
    assertThat(changes)
        .extracting(c -> c.kind() + " " + c.entity())
        .containsExactly(
            "unit.added roster/units",
            "unit.added roster/units",
            "person.added roster/persons",
            "person.added roster/persons",
            "team.added roster/teams",
            "responsibility.added roster/responsibilities",
            "team.removed roster/teams");
    assertThat(changes.get(2).scope()).contains(community);
    assertThat(changes.get(5).scope()).contains(community);
  }

  private Team team(UnitId unit, PersonId leader, PersonId... members) {
    return roster.teams.add(
        new TeamDraft(
            "巡逻队",
            unit,
            Optional.of(leader),
            List.of(members),
            Optional.of("029-110"),
            Optional.of(Duration.ofMinutes(5))));
  }

  private static ResponsibilityDraft responsible(Party.Kind kind, UUID who, UnitId what) {
    return new ResponsibilityDraft(
        ResponsibilityKind.LEADER_IN_CHARGE,
        new Party(kind, who),
        new Link("roster/units", what.value()));
  }

  private static List<String> pointers(Runnable work) {
    return RosterBase.pointers(catchThrowable(work::run));
  }

  private static void assertInUse(Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Conflict.class, c -> assertThat(c.kind()).isEqualTo(Conflict.Kind.IN_USE));
  }
}
