package org.anlan.roster.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.api.Stamp;
import org.anlan.api.roster.ImportReport.Fate;
import org.anlan.api.roster.ImportReport.Row;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonDraft;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Position;
import org.anlan.api.roster.PositionId;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitDraft;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitKind;
import org.junit.jupiter.api.Test;

class ImportPlanTest {
  private static final Stamp STAMP = new Stamp(1, Instant.EPOCH, "x", Instant.EPOCH, "x");
  private static final Unit DISTRICT = unit("雁塔区", "610113", null, UnitKind.DISTRICT);
  private static final Unit STREET = unit("小寨路街道", null, DISTRICT, UnitKind.STREET);
  private static final Person ZHANG = person("张三", STREET, "13800138000");
  private static final Position DIRECTOR =
      new Position(
          new PositionId(UUID.randomUUID()), STAMP, STREET.id(), "主任", List.of(ZHANG.id()));
  private static final Snapshot BEFORE =
      new Snapshot(List.of(DISTRICT, STREET), List.of(ZHANG), List.of(DIRECTOR), Optional.empty());
  private static final Snapshot EMPTY =
      new Snapshot(List.of(), List.of(), List.of(), Optional.empty());

  @Test
  void makesUnitsPeopleAndPositionsEvenIfTheUnitAboveComesLater() {
    ImportPlan plan =
        plan(
            EMPTY,
            "机构,机构类型,上级机构,代码,机构电话,姓名,电话,岗位,备注",
            "红专南路社区,社区,小寨路街道,,029-1,王五,139 0000 0000、029-8,主任,党员",
            "小寨路街道,街道,610113,,,,,,",
            "雁塔区,区/县,,610113,,,,,");
    assertThat(plan.good()).isTrue();
    assertThat(plan.rows())
        .extracting(Row::number, Row::fate, Row::what)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, Fate.ADDED, "王五 · 主任 · 红专南路社区"),
            org.assertj.core.groups.Tuple.tuple(3, Fate.ADDED, "小寨路街道"),
            org.assertj.core.groups.Tuple.tuple(4, Fate.ADDED, "雁塔区 · 610113"));
    assertThat(plan.units().added())
        .extracting(w -> w.draft().name())
        .containsExactly("雁塔区", "小寨路街道", "红专南路社区");
    UnitDraft community = plan.units().added().get(2).draft();
    assertThat(community.parentId()).contains(plan.units().added().get(1).id());
    assertThat(community.phone()).contains("029-1");
    PersonDraft wang = plan.people().added().get(0).draft();
    assertThat(wang.phones()).containsExactly("139 0000 0000", "029-8");
    assertThat(wang.note()).contains("党员");
    assertThat(wang.unitId()).contains(plan.units().added().get(2).id());
    assertThat(plan.positions().added().get(0).draft().holders())
        .containsExactly(plan.people().added().get(0).id());
  }

  @Test
  void tellsWhatIsUnchanged() {
    ImportPlan plan =
        plan(BEFORE, "unit,kind,parent,name,phones,position", "小寨路街道,street,雁塔区,张三,13800138000,主任");
    assertThat(plan.rows()).extracting(Row::fate).containsExactly(Fate.UNCHANGED);
    assertThat(plan.units().added()).isEmpty();
    assertThat(plan.units().changed()).isEmpty();
    assertThat(plan.people().changed()).isEmpty();
    assertThat(plan.positions().changed()).isEmpty();
  }

  @Test
  void changesOnlyWhatTheFileSays() {
    ImportPlan plan =
        plan(
            BEFORE,
            "机构,机构电话,姓名,电话,岗位",
            "小寨路街道,029-7,,,",
            "小寨路街道,,张三,13911111111,",
            "小寨路街道,,李四,,主任");
    assertThat(plan.rows())
        .extracting(Row::fate)
        .containsExactly(Fate.CHANGED, Fate.CHANGED, Fate.ADDED);
    UnitDraft street = plan.units().changed().get(0).draft();
    assertThat(street.phone()).contains("029-7");
    assertThat(street.parentId()).contains(DISTRICT.id());
    assertThat(street.kind()).isEqualTo(UnitKind.STREET);
    assertThat(plan.people().changed().get(0).id()).isEqualTo(ZHANG.id());
    assertThat(plan.people().changed().get(0).draft().phones()).containsExactly("13911111111");
    assertThat(plan.positions().changed().get(0).draft().holders())
        .containsExactly(ZHANG.id(), plan.people().added().get(0).id());
  }

  @Test
  void givesACodeOrANewNameToAUnitThatIsThere() {
    ImportPlan coded = plan(BEFORE, "机构,代码", "小寨路街道,610113001");
    assertThat(coded.units().changed()).hasSize(1);
    assertThat(coded.units().changed().get(0).id()).isEqualTo(STREET.id());
    ImportPlan renamed = plan(BEFORE, "机构,代码", "雁塔新区,610113");
    assertThat(renamed.units().changed().get(0).id()).isEqualTo(DISTRICT.id());
    assertThat(renamed.units().changed().get(0).draft().name()).isEqualTo("雁塔新区");
  }

  @Test
  void keepsUnitsOfOneNameBelowDifferentUnitsApart() {
    ImportPlan plan =
        plan(
            BEFORE,
            "机构,机构类型,上级机构,代码,姓名",
            "应急办,站所室,小寨路街道,,甲",
            "应急办,站所室,雁塔区,,乙",
            "应急办,站所室,小寨路街道,,丙",
            "应急办,,,,丁");
    assertThat(plan.units().added()).hasSize(2);
    assertThat(plan.rows())
        .extracting(Row::fate)
        .containsExactly(Fate.ADDED, Fate.ADDED, Fate.ADDED, Fate.REFUSED);
    assertThat(faults(plan)).containsExactly("5 /unit");
  }

  @Test
  void isOnePersonWithOneNumberInTwoPositionsAndTwoWithTwoNumbers() {
    ImportPlan plan =
        plan(
            BEFORE,
            "机构,姓名,电话,岗位",
            "小寨路街道,陈伟,131,书记",
            "雁塔区,陈伟,131,委员",
            "小寨路街道,陈伟,132,干事",
            "雁塔区,张三,13800138000,委员");
    assertThat(plan.good()).isTrue();
    assertThat(plan.people().added()).hasSize(2);
    assertThat(plan.people().added().get(0).draft().unitId()).contains(STREET.id());
    assertThat(plan.people().changed()).isEmpty();
    PersonId first = plan.people().added().get(0).id();
    assertThat(plan.positions().added())
        .extracting(w -> w.draft().name() + w.draft().holders().contains(first))
        .containsExactly("书记true", "委员true", "干事false");
    assertThat(plan.positions().added().get(1).draft().holders())
        .containsExactly(first, ZHANG.id());
  }

  @Test
  void movesAPersonKnownByNumberToTheUnitSaid() {
    ImportPlan plan = plan(BEFORE, "机构,姓名,电话", "雁塔区,张三,13800138000");
    assertThat(plan.people().changed().get(0).draft().unitId()).contains(DISTRICT.id());
  }

  @Test
  void refusesToGuessBetweenPeopleOfOneName() {
    Person namesake = person("张三", STREET, "13700000000");
    Snapshot two =
        new Snapshot(
            List.of(DISTRICT, STREET), List.of(ZHANG, namesake), List.of(), Optional.empty());
    assertThat(faults(plan(two, "机构,姓名,岗位", "小寨路街道,张三,主任"))).containsExactly("2 /name");
    assertThat(faults(plan(two, "机构,姓名,电话", "小寨路街道,张三,13700000000"))).isEmpty();
    assertThat(faults(plan(EMPTY, "姓名,电话", "赵六,131", "赵六,132", "赵六,"))).containsExactly("4 /name");
  }

  @Test
  void namesEveryFaultOfEveryRow() {
    ImportPlan plan =
        plan(
            BEFORE,
            "机构,机构类型,上级机构,代码,姓名,电话,岗位,备注",
            "无此机构,,,,甲,,,",
            "新社区,,小寨路街道,,,,,",
            "怪机构,宇宙,火星,,,,,",
            ",,,,乙,不是电话,主任,",
            "小寨路街道,,,,,131,,没有人",
            "=cmd|' /C calc'!A0,社区,,,@SUM(A1),,,-1+1",
            "自环,社区,自环,,,,,");
    assertThat(plan.good()).isFalse();
    assertThat(plan.rows()).extracting(Row::fate).containsOnly(Fate.REFUSED);
    assertThat(faults(plan))
        .containsExactly(
            "2 /unit",
            "3 /kind",
            "4 /kind",
            "4 /parent",
            "5 /phones/0",
            "5 /unit",
            "6 /phones",
            "6 /note",
            "7 /unit",
            "7 /name",
            "7 /note",
            "8 /parent");
  }

  @Test
  void refusesCirclesAndTowers() {
    assertThat(faults(plan(EMPTY, "机构,机构类型,上级机构", "甲,部门,乙", "乙,部门,丙", "丙,部门,甲", "丁,部门,甲")))
        .containsExactly("2 /parent", "3 /parent", "4 /parent", "5 /parent");
    String[] tower = new String[25];
    tower[0] = "机构,机构类型,上级机构";
    for (int i = 1; i < tower.length; i++) {
      tower[i] = "级" + i + ",部门," + (i == 1 ? "" : "级" + (i - 1));
    }
    assertThat(faults(plan(EMPTY, tower)))
        .containsExactly("22 /parent", "23 /parent", "24 /parent", "25 /parent");
  }

  @Test
  void refusesRowsThatContradictEachOther() {
    assertThat(
            faults(
                plan(
                    BEFORE,
                    "机构,机构类型,上级机构,代码,机构电话,姓名,备注",
                    "新街道,街道,雁塔区,610113009,029-1,甲,一",
                    "新街道,社区,雁塔区,610113009,029-2,甲,二")))
        .containsExactly("3 /kind", "3 /unitPhone", "3 /note");
  }

  @Test
  void letsTheConfinedChangeTheirOwnOnly() {
    Snapshot confined =
        new Snapshot(
            BEFORE.units(), BEFORE.people(), BEFORE.positions(), Optional.of(Set.of(STREET.id())));
    ImportPlan plan =
        plan(
            confined,
            "机构,机构类型,上级机构,机构电话,姓名,电话,岗位",
            "新社区,社区,小寨路街道,,甲,131,主任",
            "小寨路街道,,,029-3,,,",
            "雁塔区,,,029-9,,,",
            "别的街道,街道,雁塔区,,,,",
            "雁塔区,,,,乙,132,",
            ",,,,丙,133,",
            "雁塔区,,,,,,区长",
            "自立区,区,,,,,");
    assertThat(faults(plan))
        .containsExactly("4 /unit", "5 /unit", "6 /unit", "7 /unit", "8 /unit", "9 /unit");
  }

  @Test
  void numbersRowsAsTheyStandInTheFile() {
    ImportPlan plan = plan(EMPTY, "姓名", "", "甲", "", "\"乙\n丙\"", "丁");
    assertThat(plan.rows()).extracting(Row::number).containsExactly(3, 5, 6);
  }

  private static List<String> faults(ImportPlan plan) {
    return plan.rows().stream()
        .flatMap(row -> row.faults().stream().map(f -> row.number() + " " + f.pointer()))
        .toList();
  }

  private static ImportPlan plan(Snapshot before, String... lines) {
    byte[] file = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    return ImportPlan.read(file, UUID::randomUUID).apply(before);
  }

  private static Unit unit(String name, String code, Unit parent, UnitKind kind) {
    return new Unit(
        new UnitId(UUID.randomUUID()),
        STAMP,
        kind,
        name,
        Optional.ofNullable(code),
        Optional.ofNullable(parent).map(Unit::id),
        Optional.empty(),
        Optional.empty());
  }

  private static Person person(String name, Unit unit, String phone) {
    return new Person(
        new PersonId(UUID.randomUUID()),
        STAMP,
        name,
        Optional.of(unit.id()),
        List.of(phone),
        Optional.empty(),
        Optional.empty());
  }
}
