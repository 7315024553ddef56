package org.anlan.roster.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.Unauthenticated;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.DutyRole;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Position;
import org.anlan.api.roster.Post;
import org.anlan.api.roster.ResponsibilityDraft;
import org.anlan.api.roster.ResponsibilityKind;
import org.anlan.api.roster.Selector;
import org.anlan.api.roster.Team;
import org.anlan.api.roster.TeamDraft;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitKind;
import org.anlan.api.search.SearchSource;
import org.anlan.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RosterTest {
  private final RosterBase roster = new RosterBase();
  private final UnitId street = roster.unit(UnitKind.STREET, "街道", null, null);
  private final UnitId first = roster.unit("甲社区", street);
  private final UnitId second = roster.unit("乙社区", street);
  private final UnitId station = roster.unit(UnitKind.STATION, "应急办", null, street);
  private final PersonId zhang = roster.person("张三", street, "138");
  private final PersonId li = roster.person("李四", street);
  private final Position deputy = roster.position(street, "副主任", li, zhang);
  private final Position vacant = roster.position(street, "空岗");

  @AfterEach
  void close() {
    roster.close();
  }

  @Test
  void resolvesOneParty() {
    assertThat(resolve(Selector.Kind.UNIT, first.value()))
        .containsExactly(assignee(Party.Kind.UNIT, first.value(), "甲社区", first));
    assertThat(resolve(Selector.Kind.PERSON, zhang.value()))
        .containsExactly(assignee(Party.Kind.PERSON, zhang.value(), "张三", street));
    assertThat(resolve(Selector.Kind.POSITION, deputy.id().value()))
        .containsExactly(assignee(Party.Kind.POSITION, deputy.id().value(), "副主任", street));
    Team team = team(Optional.of(zhang), li);
    assertThat(resolve(Selector.Kind.TEAM, team.id().value()))
        .containsExactly(assignee(Party.Kind.TEAM, team.id().value(), "巡逻队", street));
  }

  @Test
  void findsNobodyWhereNobodyIs() {
    assertThat(resolve(Selector.Kind.POSITION, vacant.id().value())).isEmpty();
    assertThat(resolve(Selector.Kind.UNIT, UUID.randomUUID())).isEmpty();
    assertThat(resolve(Selector.Kind.EACH_UNIT_BELOW, first.value())).isEmpty();
    assertThat(roster.roster.describe(new Party(Party.Kind.TEAM, UUID.randomUUID()))).isEmpty();
  }

  @Test
  void resolvesEachUnitBelow() {
    assertThat(resolve(Selector.Kind.EACH_UNIT_BELOW, street.value()))
        .extracting(Assignee::name)
        .containsExactlyInAnyOrder("甲社区", "乙社区", "应急办");
    List<Assignee> communities =
        roster.roster.resolve(
            new Selector(
                Selector.Kind.EACH_UNIT_BELOW,
                Optional.of(street.value()),
                Optional.empty(),
                Optional.of(UnitKind.COMMUNITY)));
    assertThat(communities).extracting(Assignee::name).containsExactlyInAnyOrder("甲社区", "乙社区");
    assertThat(communities).allSatisfy(a -> assertThat(a.about()).isEqualTo(a.unitId()));
  }

  @Test
  void resolvesThePairedLeaders() {
    pair(first, new Party(Party.Kind.PERSON, zhang.value()));
    pair(second, new Party(Party.Kind.POSITION, deputy.id().value()));
    pair(station, new Party(Party.Kind.POSITION, vacant.id().value()));
    assertThat(responsible(Selector.Kind.RESPONSIBLE, first)).containsExactly("张三 -");
    assertThat(responsible(Selector.Kind.RESPONSIBLE, station)).isEmpty();
    assertThat(responsible(Selector.Kind.RESPONSIBLE_FOR_EACH_BELOW, street))
        .containsExactlyInAnyOrder("张三 甲社区", "副主任 乙社区");
  }

  private List<String> responsible(Selector.Kind kind, UnitId unit) {
    return roster
        .roster
        .resolve(
            new Selector(
                kind,
                Optional.of(unit.value()),
                Optional.of(ResponsibilityKind.LEADER_IN_CHARGE),
                Optional.empty()))
        .stream()
        .map(a -> a.name() + " " + a.about().map(id -> roster.units.get(id).name()).orElse("-"))
        .toList();
  }

  @Test
  void resolvesWhoIsOnDuty() {
    roster.schedule(
        street,
        new Post(DutyRole.OFFICER, "值班员", 1, List.of(zhang)),
        new Post(DutyRole.DRIVER, "司机", 1, List.of(zhang)),
        new Post(DutyRole.LEADER, "带班", 1, List.of(li)));
    Selector all =
        new Selector(Selector.Kind.ON_DUTY, Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(roster.roster.resolve(all)).extracting(Assignee::name).containsExactly("李四", "张三");
    assertThat(resolve(Selector.Kind.ON_DUTY, first.value())).isEmpty();
    PersonId wang = roster.person("王五", first);
    roster.schedule(first, new Post(DutyRole.OFFICER, "值班员", 1, List.of(wang)));
    assertThat(roster.roster.resolve(all)).hasSize(2);
    assertThat(resolve(Selector.Kind.ON_DUTY, street.value())).hasSize(2);
    assertThat(resolve(Selector.Kind.ON_DUTY, first.value()))
        .extracting(Assignee::name)
        .containsExactly("王五");
  }

  @Test
  void knowsThePeopleBehindAParty() {
    Team team = team(Optional.of(zhang), li);
    assertThat(people(Party.Kind.POSITION, deputy.id().value())).containsExactly("李四", "张三");
    assertThat(people(Party.Kind.UNIT, street.value())).containsExactly("李四", "张三");
    assertThat(people(Party.Kind.UNIT, first.value())).isEmpty();
    assertThat(people(Party.Kind.TEAM, team.id().value())).containsExactly("张三", "李四");
    assertThat(people(Party.Kind.PERSON, zhang.value())).containsExactly("张三");
  }

  private List<String> people(Party.Kind kind, UUID id) {
    return roster.roster.people(new Party(kind, id)).stream().map(Person::name).toList();
  }

  @Test
  void knowsThroughWhatTasksReachAPerson() {
    Team team = team(Optional.of(zhang));
    roster.schedule(street, new Post(DutyRole.OFFICER, "值班员", 1, List.of(zhang)));
    assertThat(roster.roster.partiesOf(zhang))
        .containsExactlyInAnyOrder(
            new Party(Party.Kind.PERSON, zhang.value()),
            new Party(Party.Kind.POSITION, deputy.id().value()),
            new Party(Party.Kind.TEAM, team.id().value()));
  }

  @Test
  void answersOnlySomebody() {
    roster.base.access().grant().confine(first);
    assertThat(resolve(Selector.Kind.PERSON, zhang.value())).hasSize(1);
    roster.base.access().nobody();
    assertThatThrownBy(() -> resolve(Selector.Kind.PERSON, zhang.value()))
        .isInstanceOf(Unauthenticated.class);
    assertThatThrownBy(() -> roster.roster.partiesOf(zhang)).isInstanceOf(Unauthenticated.class);
  }

  @Test
  void isFoundByItsTexts() {
    SearchSource persons = new PersonSearch(roster.personRows);
    SearchSource.Document expected =
        new SearchSource.Document(zhang.value(), "张三", "138", Optional.of(street));
    String json =
        new String(Json.write(roster.persons.get(zhang)), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(persons.text(zhang.value(), json, Optional.empty())).contains(expected);
    List<SearchSource.Document> all = new ArrayList<>();
    persons.all(all::add);
    assertThat(all).hasSize(2).contains(expected);
    List<SearchSource.Document> units = new ArrayList<>();
    new UnitSearch(roster.unitRows).all(units::add);
    assertThat(units).extracting(SearchSource.Document::title).contains("街道", "甲社区");
    team(Optional.of(zhang));
    List<SearchSource.Document> teams = new ArrayList<>();
    new TeamSearch(roster.teamRows).all(teams::add);
    assertThat(teams).extracting(SearchSource.Document::scope).containsExactly(Optional.of(street));
  }

  private List<Assignee> resolve(Selector.Kind kind, UUID id) {
    return roster.roster.resolve(Selector.of(kind, id));
  }

  private static Assignee assignee(Party.Kind kind, UUID id, String name, UnitId unit) {
    return new Assignee(new Party(kind, id), name, Optional.of(unit), Optional.empty());
  }

  private void pair(UnitId unit, Party who) {
    roster.responsibilities.add(
        new ResponsibilityDraft(
            ResponsibilityKind.LEADER_IN_CHARGE, who, new Link("roster/units", unit.value())));
  }

  private Team team(Optional<PersonId> leader, PersonId... members) {
    return roster.teams.add(
        new TeamDraft(
            "巡逻队",
            street,
            leader,
            List.of(members),
            Optional.empty(),
            Optional.of(Duration.ofMinutes(5))));
  }
}
