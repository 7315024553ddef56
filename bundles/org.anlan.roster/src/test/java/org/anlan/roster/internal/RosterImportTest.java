package org.anlan.roster.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Forbidden;
import org.anlan.api.Paging;
import org.anlan.api.Party;
import org.anlan.api.changes.Change;
import org.anlan.api.roster.ImportReport;
import org.anlan.api.roster.ImportReport.Fate;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonFilter;
import org.anlan.api.roster.Position;
import org.anlan.api.roster.PositionFilter;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitFilter;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Where;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RosterImportTest {
  private static final String[] FILE = {
    "机构,机构类型,上级机构,代码,姓名,电话,岗位",
    "红专南路社区,社区,小寨路街道,,王五,139,主任",
    "红专南路社区,,,,赵六,137,主任",
    "小寨路街道,街道,雁塔区,,张三,138,",
    "雁塔区,区,,610113,,,"
  };

  private final RosterBase roster = new RosterBase();

  @AfterEach
  void close() {
    roster.close();
  }

  @Test
  void tellsEverythingAndWritesNothingWhenDry() {
    ImportReport dry = load(true, FILE);
    assertThat(dry.written()).isFalse();
    assertThat(dry.rows()).extracting(ImportReport.Row::fate).containsOnly(Fate.ADDED);
    assertThat(roster.base.changes()).isEmpty();
    assertThat(units()).isEmpty();
    ImportReport wet = load(false, FILE);
    assertThat(wet.written()).isTrue();
    assertThat(wet.rows()).isEqualTo(dry.rows());
  }

  @Test
  void writesItOnceAndFindsNothingToDoTheSecondTime() {
    load(false, FILE);
    assertThat(units()).extracting(Unit::name).containsExactlyInAnyOrder("雁塔区", "小寨路街道", "红专南路社区");
    UnitId district = roster.units.byCode("610113").map(Unit::id).orElseThrow();
    assertThat(roster.units.subtree(district)).hasSize(3);
    Position director = positions().get(0);
    assertThat(roster.roster.people(new Party(Party.Kind.POSITION, director.id().value())))
        .extracting(Person::name)
        .containsExactly("王五", "赵六");
    assertThat(roster.roster.partiesOf(director.holders().get(1))).hasSize(2);
    List<Change> first = roster.base.changes();
    assertThat(first)
        .extracting(Change::kind)
        .containsExactly(
            "unit.added",
            "unit.added",
            "unit.added",
            "person.added",
            "person.added",
            "person.added",
            "position.added");
    ImportReport again = load(false, FILE);
    assertThat(again.rows()).extracting(ImportReport.Row::fate).containsOnly(Fate.UNCHANGED);
    assertThat(roster.base.changes()).hasSameSizeAs(first);
  }

  @Test
  void changesWhatIsThere() {
    load(false, FILE);
    ImportReport report =
        load(false, "机构,代码,姓名,电话,岗位", "雁塔新区,610113,,,", "小寨路街道,,张三,150,", "红专南路社区,,张三,150,主任");
    assertThat(report.rows()).extracting(ImportReport.Row::fate).containsOnly(Fate.CHANGED);
    assertThat(units().get(0).name()).isEqualTo("雁塔新区");
    assertThat(roster.units.byCode("610113")).map(Unit::name).contains("雁塔新区");
    Position director = positions().get(0);
    assertThat(director.holders()).hasSize(3);
    assertThat(director.stamp().version()).isEqualTo(2);
    assertThat(roster.roster.partiesOf(director.holders().get(2))).hasSize(2);
  }

  @Test
  void writesNothingIfOneRowIsRefused() {
    ImportReport report = load(false, "机构,机构类型,姓名", "雁塔区,区,张三", "火星,,李四");
    assertThat(report.written()).isFalse();
    assertThat(report.rows())
        .extracting(ImportReport.Row::fate)
        .containsExactly(Fate.ADDED, Fate.REFUSED);
    assertThat(units()).isEmpty();
    assertThat(roster.base.changes()).isEmpty();
  }

  @Test
  void needsTheRightAndKeepsTheConfinedInTheirUnits() {
    UnitId street = roster.unit("街道", null);
    roster.unit("别的街道", null);
    roster.base.access().confine(street);
    ImportReport report = load(true, "机构,姓名", "街道,甲", "别的街道,乙");
    assertThat(report.rows())
        .extracting(ImportReport.Row::fate)
        .containsExactly(Fate.ADDED, Fate.REFUSED);
    roster.base.access().grant("roster:read");
    assertThatThrownBy(() -> load(true, "姓名", "甲")).isInstanceOf(Forbidden.class);
  }

  @Test
  void takesTwentyThousandPeopleAtOnce() {
    String[] lines = new String[20_201];
    lines[0] = "机构,机构类型,上级机构,姓名,电话,岗位";
    for (int i = 0; i < 200; i++) {
      lines[1 + i] = "社区" + i + ",社区," + (i == 0 ? "" : "社区" + (i - 1) / 8) + ",,,";
    }
    for (int i = 0; i < 20_000; i++) {
      lines[201 + i] =
          "社区" + i % 200 + ",,,居民" + i + "," + (13_000_000_000L + i) + ",网格员" + i / 2000;
    }
    long before = cpu();
    ImportReport report = load(false, lines);
    assertThat(Duration.ofNanos(cpu() - before)).isLessThan(Duration.ofSeconds(15));
    assertThat(report.written()).isTrue();
    assertThat(roster.personRows.count(Where.all())).isEqualTo(20_000);
    assertThat(positions()).hasSize(500);
    assertThat(roster.base.feed().head()).isEqualTo(200 + 20_000 + 2_000);
    ImportReport again = load(true, lines);
    assertThat(again.rows()).extracting(ImportReport.Row::fate).containsOnly(Fate.UNCHANGED);
    PersonFilter one =
        new PersonFilter(Optional.empty(), Optional.empty(), Optional.of("13000019999"));
    assertThat(roster.persons.list(one, Paging.first()).items()).hasSize(1);
  }

  /** The time of this thread alone, however busy the machine is. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private ImportReport load(boolean dryRun, String... lines) {
    return roster.imports.load(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), dryRun);
  }

  private List<Unit> units() {
    return roster.units.list(UnitFilter.ALL, Paging.first()).items();
  }

  private List<Position> positions() {
    return roster
        .positions
        .list(
            new PositionFilter(Optional.empty(), Optional.empty(), Optional.empty()),
            Paging.first(Paging.MOST))
        .items();
  }
}
