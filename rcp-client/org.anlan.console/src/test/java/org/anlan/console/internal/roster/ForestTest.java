package org.anlan.console.internal.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Stamp;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitKind;
import org.junit.jupiter.api.Test;

class ForestTest {
  private static final Stamp STAMP = new Stamp(1, Instant.EPOCH, "a", Instant.EPOCH, "a");
  private static final Unit DISTRICT = unit(1, "碑林区", "610103", 0);
  private static final Unit STREET = unit(2, "文艺路街道", "610103006", 1);
  private static final Unit EARLIER = unit(3, "太乙路街道", "610103005", 1);
  private static final Unit OFFICE = unit(4, "应急办", "", 2);
  private static final Forest FOREST = new Forest(List.of(OFFICE, STREET, EARLIER, DISTRICT));

  private static Unit unit(int id, String name, String code, int parent) {
    return new Unit(
        new UnitId(new UUID(0, id)),
        STAMP,
        UnitKind.STREET,
        name,
        Optional.of(code).filter(c -> !c.isEmpty()),
        parent == 0 ? Optional.empty() : Optional.of(new UnitId(new UUID(0, parent))),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void everyUnitStandsBelowItsParentByItsCode() {
    assertThat(FOREST.roots()).containsExactly(DISTRICT);
    assertThat(FOREST.below(DISTRICT.id())).containsExactly(EARLIER, STREET);
    assertThat(FOREST.below(OFFICE.id())).isEmpty();
    assertThat(FOREST.path(OFFICE.id())).containsExactly(DISTRICT, STREET, OFFICE);
    assertThat(FOREST.subtree(STREET.id())).containsExactlyInAnyOrder(STREET.id(), OFFICE.id());
  }

  @Test
  void oneWhoseParentIsNotSeenStandsAtTheTop() {
    Forest own = new Forest(List.of(STREET, OFFICE));
    assertThat(own.roots()).containsExactly(STREET);
    assertThat(own.path(OFFICE.id())).containsExactly(STREET, OFFICE);
  }

  @Test
  void isFoundByNamePinyinAndCode() {
    assertThat(FOREST.find("文艺", 5)).containsExactly(STREET);
    assertThat(FOREST.find("wyljd", 5)).containsExactly(STREET);
    assertThat(FOREST.find("610103", 5)).containsExactly(DISTRICT, EARLIER, STREET);
    assertThat(FOREST.find("610103005", 5)).containsExactly(EARLIER);
    assertThat(FOREST.find("nowhere", 5)).isEmpty();
  }
}
