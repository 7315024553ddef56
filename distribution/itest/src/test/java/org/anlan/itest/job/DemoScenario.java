package org.anlan.itest.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.Colour;
import org.anlan.api.Grade;
import org.anlan.api.Paging;
import org.anlan.api.Party;
import org.anlan.api.access.Credentials;
import org.anlan.api.incidents.ReportForm;
import org.anlan.api.roster.Responsibility;
import org.anlan.api.roster.ResponsibilityFilter;
import org.anlan.api.roster.ResponsibilityKind;
import org.anlan.api.roster.UnitId;
import org.anlan.api.warnings.Dialect;
import org.anlan.client.AnlanClient;
import org.anlan.demo.DemoDistrict;
import org.anlan.demo.Passwords;
import org.anlan.itest.AnlanServer;
import org.anlan.itest.job.Scenario.Load;
import org.anlan.itest.job.Scenario.Order;
import org.anlan.itest.job.Scenario.People;
import org.anlan.itest.job.Scenario.Reporting;
import org.anlan.itest.job.Scenario.Stage;

/** A rainstorm over the demo district, by its plan. */
final class DemoScenario {
  private static final Notice CHINESE =
      new Notice(
          "rainstorm-orange.xml",
          "application/xml",
          UTF_8,
          Dialect.CHINESE,
          "示例市气象台发布暴雨橙色预警",
          Colour.ORANGE,
          "碑林区",
          "610103000000");
  private static final Notice CAP =
      new Notice(
          "rainstorm-orange.cap",
          "application/cap+xml",
          UTF_8,
          Dialect.CAP_1_2,
          "碑林区暴雨橙色预警（演练）",
          Colour.ORANGE,
          "碑林区",
          "610103000000");

  private static final String LIAISON = "与区防汛办联系，接收并转达预警";

  private final Roll roll;
  private final AnlanClient client;
  private final UnitId street;
  private final List<UnitId> communities;

  private DemoScenario(AnlanClient client) {
    this.client = client;
    this.roll = new Roll(client);
    this.street = roll.unit("文艺路街道");
    this.communities = roll.communities(street);
  }

  /** Loads the demo district into a new server; loads it again if it is there. */
  static Passwords load(AnlanServer server) {
    Path file = server.data().resolve("demo-accounts.txt");
    DemoDistrict.load(server.uri("/"), server.firstSignIn(), new Passwords(file));
    return new Passwords(file);
  }

  /** The rainstorm, over a loaded demo district. */
  static Scenario of(AnlanServer server, Passwords passwords) {
    People people =
        new People(
            account(passwords, "leader"),
            account(passwords, "officer1"),
            account(passwords, "officer2"),
            account(passwords, "unit"),
            account(passwords, "connector"),
            account(passwords, "viewer"));
    return new DemoScenario(server.client(people.leader())).scenario(people);
  }

  private static Credentials account(Passwords passwords, String name) {
    return new Credentials(name, passwords.of(name));
  }

  private Scenario scenario(People people) {
    Map<ReportForm, Duration> first = new LinkedHashMap<>();
    first.put(ReportForm.VERBAL, Duration.ofMinutes(20));
    first.put(ReportForm.WRITTEN, Duration.ofMinutes(40));
    return new Scenario(
        "rainstorm in the demo district",
        people,
        CHINESE,
        CAP,
        "文艺路街道防汛工作方案",
        street,
        new Stage(Grade.II, Scenario.union(mild(), grave())),
        new Stage(Grade.I, Scenario.union(mild(), grave(), gravest())),
        new Stage(Grade.III, mild()),
        LIAISON,
        List.of(
            Load.of(roll.item("饮用水"), roll.store("文艺路街道综合办储备点"), 40, 10),
            Load.of(roll.item("方便面"), roll.store("文艺路街道综合办储备点"), 30, 10)),
        new Reporting("county-20-40", first, Duration.ofMinutes(21)));
  }

  /** What a yellow warning asks for. */
  private Set<Order> mild() {
    Set<Order> orders = new HashSet<>();
    orders.add(Order.of(LIAISON, roll.unitParty("文艺路街道应急办"), "PT15M"));
    orders.add(Order.of("备齐饮用水、方便面、饼干，按需配送", roll.position("综合办负责人"), "PT30M"));
    orders.add(Order.of("清掏排水口，疏通道路积水", roll.unitParty("文艺路街道城市管理办"), "PT1H"));
    orders.add(Order.of("维护秩序，封控积水道路", roll.unitParty("文艺路街道综治中心"), "PT30M"));
    for (UnitId community : communities) {
      orders.add(Order.each("低洼地带进入应急状态，先行指挥并向包抓领导报告", community, "PT20M"));
      orders.add(
          new Order(
              "赴包抓社区：排水、协调抢修电力通信、保障道路、转移受困群众",
              paired(community),
              Optional.of(community),
              Duration.ofHours(1)));
    }
    return orders;
  }

  /** What an orange one asks for besides. */
  private Set<Order> grave() {
    Party emergency = roll.unitParty("文艺路街道应急办");
    Party city = roll.unitParty("文艺路街道城市管理办");
    return Set.of(
        Order.of("坐镇指挥，研判响应级别", roll.position("防汛总指挥"), "PT15M"),
        Order.of("组织抢险救援队伍集结", emergency, "PT30M"),
        Order.of("安置转移群众，采购生活物资", roll.unitParty("文艺路街道社会保障服务所"), "PT1H"),
        Order.of("建筑工地、老旧房屋、围墙等危险部位24小时值守", city, "PT30M"),
        Order.of("西村十字24小时值守", roll.team("西村十字值守组"), "PT30M"),
        Order.of("毛巾厂十字24小时值守", roll.team("毛巾厂十字值守组"), "PT30M"),
        Order.of("设置救护点，做好消杀", roll.unitParty("文艺路社区卫生服务中心"), "PT1H"));
  }

  /** What a red one asks for besides. */
  private Set<Order> gravest() {
    Set<Order> orders = new HashSet<>();
    communities.forEach(c -> orders.add(Order.each("转移低洼院落群众至避灾点", c, "PT1H")));
    return orders;
  }

  private Party paired(UnitId community) {
    ResponsibilityFilter filter =
        new ResponsibilityFilter(
            Optional.of(ResponsibilityKind.LEADER_IN_CHARGE),
            Optional.empty(),
            Optional.of(community.value()));
    List<Responsibility> found = client.responsibilities().list(filter, Paging.first()).items();
    if (found.size() != 1) {
      throw new IllegalStateException(found.size() + " leaders are paired with " + community);
    }
    return found.get(0).who();
  }
}
