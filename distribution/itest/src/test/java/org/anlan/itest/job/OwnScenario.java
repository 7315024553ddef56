package org.anlan.itest.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.api.Colour;
import org.anlan.api.Grade;
import org.anlan.api.Id;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.access.Credentials;
import org.anlan.api.access.Role;
import org.anlan.api.access.UserDraft;
import org.anlan.api.incidents.ReportForm;
import org.anlan.api.plans.Action;
import org.anlan.api.plans.CommandRole;
import org.anlan.api.plans.Level;
import org.anlan.api.plans.Plan;
import org.anlan.api.plans.PlanContent;
import org.anlan.api.plans.PlanDraft;
import org.anlan.api.plans.Supply;
import org.anlan.api.plans.Trigger;
import org.anlan.api.resources.ItemDraft;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.MovementKind;
import org.anlan.api.resources.NewMovement;
import org.anlan.api.resources.StoreDraft;
import org.anlan.api.resources.StoreId;
import org.anlan.api.roster.PersonDraft;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.PositionDraft;
import org.anlan.api.roster.ResponsibilityDraft;
import org.anlan.api.roster.ResponsibilityKind;
import org.anlan.api.roster.Selector;
import org.anlan.api.roster.UnitDraft;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitKind;
import org.anlan.api.warnings.Dialect;
import org.anlan.client.AnlanClient;
import org.anlan.itest.AnlanServer;
import org.anlan.itest.job.Scenario.Load;
import org.anlan.itest.job.Scenario.Order;
import org.anlan.itest.job.Scenario.People;
import org.anlan.itest.job.Scenario.Reporting;
import org.anlan.itest.job.Scenario.Stage;

/**
 * A gale over a riverside county: units, people, supplies, a plan with other levels, colours and
 * selectors than the demo's, all made over REST.
 */
final class OwnScenario {
  private static final String PASSWORD = "correct horse battery";
  private static final String CODE = "330299";
  private static final String PLAN = "临江县大风应急预案";
  private static final String PATROL = "巡查沿江码头和渔船";
  private static final String ANCHOR = "组织渔船回港避风";
  private static final String COMMAND = "县领导到岗指挥";
  private static final String CLOSE = "封闭轮渡码头";
  private static final Set<Grade> ALL = Set.of(Grade.IV, Grade.III, Grade.II);
  private static final Set<Grade> UPPER = Set.of(Grade.III, Grade.II);

  private static final Notice CAP =
      new Notice(
          "gale-yellow.cap",
          "application/cap+xml",
          UTF_8,
          Dialect.CAP_1_2,
          "临江县发布大风黄色预警",
          Colour.YELLOW,
          "临江县沿江乡镇",
          "330299000000");
  private static final Notice CHINESE =
      new Notice(
          "gale-yellow.xml",
          "application/xml",
          Charset.forName("GB18030"),
          Dialect.CHINESE,
          "示例海岸气象台发布大风黄色预警（演练）",
          Colour.YELLOW,
          "临江县沿江乡镇",
          "330299000000");

  private final AnlanClient admin;
  private final UnitId county;
  private final UnitId east;
  private final UnitId west;
  private final UnitId harbour;

  private OwnScenario(AnlanClient admin) {
    this.admin = admin;
    county = unit(UnitKind.DISTRICT, "临江县", Optional.of(CODE), Optional.empty());
    east = unit(UnitKind.STREET, "东滩镇", Optional.of(CODE + "101"), Optional.of(county));
    west = unit(UnitKind.STREET, "西滩镇", Optional.of(CODE + "102"), Optional.of(county));
    harbour = unit(UnitKind.DEPARTMENT, "临江县港航中心", Optional.empty(), Optional.of(county));
  }

  /** Makes it all in a running server. */
  static Scenario of(AnlanServer server) {
    OwnScenario own = new OwnScenario(server.client(server.firstSignIn()));
    People people = own.people();
    return own.scenario(people, server.client(people.leader()));
  }

  private Scenario scenario(People people, AnlanClient leader) {
    Party magistrate = party(Party.Kind.POSITION, position("县总值班长", county));
    Party eastHead = party(Party.Kind.PERSON, firstResponsible("东滩镇镇长", east));
    Party westHead = party(Party.Kind.PERSON, firstResponsible("西滩镇镇长", west));
    ItemId ropes = leader.items().add(item("缆绳", "根")).id();
    StoreId store = leader.stores().add(store()).id();
    leader.stock().move(received(ropes, store));
    Plan plan = leader.plans().add(plan(magistrate, ropes, store));
    leader.plans().approve(plan.id(), 1);

    Set<Order> mild = new HashSet<>();
    mild.add(Order.of(PATROL, party(Party.Kind.UNIT, harbour), "PT45M"));
    Set<Order> grave = new HashSet<>();
    grave.add(new Order(ANCHOR, eastHead, Optional.of(east), Duration.ofMinutes(90)));
    grave.add(new Order(ANCHOR, westHead, Optional.of(west), Duration.ofMinutes(90)));
    Set<Order> gravest =
        Set.of(
            Order.of(COMMAND, magistrate, "PT20M"),
            Order.of(CLOSE, party(Party.Kind.UNIT, harbour), "PT30M"));
    return new Scenario(
        "gale over a county made by the test",
        people,
        CAP,
        CHINESE,
        PLAN,
        county,
        new Stage(Grade.III, Scenario.union(mild, grave)),
        new Stage(Grade.II, Scenario.union(mild, grave, gravest)),
        new Stage(Grade.IV, mild),
        PATROL,
        List.of(Load.of(ropes, store, 12)),
        new Reporting(
            "jiangxi", Map.of(ReportForm.WRITTEN, Duration.ofHours(2)), Duration.ofMinutes(125)));
  }

  private PlanDraft plan(Party magistrate, ItemId ropes, StoreId store) {
    Selector towns =
        new Selector(
            Selector.Kind.RESPONSIBLE_FOR_EACH_BELOW,
            Optional.of(county.value()),
            Optional.of(ResponsibilityKind.FIRST_RESPONSIBLE),
            Optional.of(UnitKind.STREET));
    Selector port = Selector.of(Selector.Kind.UNIT, harbour.value());
    Selector head = Selector.of(Selector.Kind.POSITION, magistrate.id());
    return new PlanDraft(
        PLAN,
        county,
        Optional.of("大风"),
        Optional.empty(),
        Optional.of(
            new PlanContent(
                List.of(new CommandRole("指挥长", head)),
                List.of(
                    new Level(Grade.IV, "关注", Optional.empty()),
                    new Level(Grade.III, "戒备", Optional.empty()),
                    new Level(Grade.II, "行动", Optional.empty())),
                List.of(
                    new Trigger(List.of("大风"), Grade.IV, Grade.IV, Optional.empty()),
                    new Trigger(List.of("11B06"), Grade.III, Grade.III, Optional.of("本县规定")),
                    new Trigger(List.of("11B06"), Grade.II, Grade.II, Optional.empty())),
                List.of(
                    action("patrol", ALL, PATROL, port, "PT45M"),
                    action("anchor", UPPER, ANCHOR, towns, "PT1H30M"),
                    action("command", Set.of(Grade.II), COMMAND, head, "PT20M"),
                    action("close", Set.of(Grade.II), CLOSE, port, "PT30M")),
                List.of(new Supply(UPPER, ropes, Optional.of(store), BigDecimal.valueOf(12))))));
  }

  private static Action action(
      String key, Set<Grade> levels, String title, Selector who, String within) {
    return new Action(
        key, levels, title, Optional.empty(), who, Optional.of(Duration.parse(within)));
  }

  private People people() {
    return new People(
        account("county.leader", Role.LEADER),
        account("county.officer.1", Role.OFFICER),
        account("county.officer.2", Role.OFFICER),
        account("county.harbour", Role.UNIT),
        account("county.weather", Role.CONNECTOR),
        account("county.viewer", Role.VIEWER));
  }

  private Credentials account(String name, Role role) {
    admin
        .users()
        .add(
            new UserDraft(
                name,
                name,
                Optional.of(PASSWORD),
                Set.of(role),
                role == Role.UNIT ? Optional.of(harbour) : Optional.empty(),
                Optional.empty(),
                false));
    return new Credentials(name, PASSWORD);
  }

  private UnitId unit(UnitKind kind, String name, Optional<String> code, Optional<UnitId> above) {
    return admin
        .units()
        .add(new UnitDraft(kind, name, code, above, Optional.empty(), Optional.empty()))
        .id();
  }

  private PersonId person(String name, UnitId unit) {
    return admin
        .persons()
        .add(
            new PersonDraft(
                name,
                Optional.of(unit),
                List.of("000 0299 0001"),
                Optional.empty(),
                Optional.empty()))
        .id();
  }

  private Id position(String name, UnitId unit) {
    PersonId holder = person(name + "本人", unit);
    return admin.positions().add(new PositionDraft(unit, name, List.of(holder))).id();
  }

  private PersonId firstResponsible(String name, UnitId unit) {
    PersonId person = person(name, unit);
    admin
        .responsibilities()
        .add(
            new ResponsibilityDraft(
                ResponsibilityKind.FIRST_RESPONSIBLE,
                party(Party.Kind.PERSON, person),
                new Link("roster/units", unit.value())));
    return person;
  }

  private static ItemDraft item(String name, String measure) {
    return new ItemDraft(name, Optional.empty(), measure, Optional.empty());
  }

  private StoreDraft store() {
    return new StoreDraft(
        "港航中心仓库", harbour, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  private static NewMovement received(ItemId item, StoreId store) {
    return new NewMovement(
        MovementKind.RECEIVE,
        item,
        Optional.empty(),
        BigDecimal.valueOf(20),
        store,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty());
  }

  private static Party party(Party.Kind kind, Id id) {
    UUID value = id.value();
    return new Party(kind, value);
  }
}
