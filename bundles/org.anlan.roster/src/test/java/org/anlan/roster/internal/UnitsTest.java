package org.anlan.roster.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anlan.api.Conflict;
import org.anlan.api.Forbidden;
import org.anlan.api.NotFound;
import org.anlan.api.Paging;
import org.anlan.api.access.Caller;
import org.anlan.api.access.Role;
import org.anlan.api.changes.Change;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitFilter;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitKind;
import org.anlan.api.roster.UnitTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnitsTest {
  private final RosterBase roster = new RosterBase();
  private final UnitId district = roster.unit(UnitKind.DISTRICT, "雁塔区", "610113", null);
  private final UnitId street = roster.unit(UnitKind.STREET, "小寨路街道", "610113001", district);
  private final UnitId other = roster.unit(UnitKind.STREET, "大雁塔街道", "610113002", district);
  private final UnitId community = roster.unit("红专南路社区", street);

  @AfterEach
  void close() {
    roster.close();
  }

  @Test
  void showsTheTreeSortedByCodeThenName() {
    UnitId first = roster.unit("安社区", street);
    UnitId coded = roster.unit(UnitKind.COMMUNITY, "最后", "610113001001", street);
    UnitTree tree = roster.units.tree(district);
    assertThat(tree.children()).extracting(t -> t.unit().id()).containsExactly(street, other);
    assertThat(tree.children().get(0).children())
        .extracting(t -> t.unit().id())
        .containsExactly(coded, first, community);
  }

  @Test
  void answersSubtreeAndPathFromMemory() {
    assertThat(roster.units.subtree(district))
        .containsExactlyInAnyOrder(district, street, other, community);
    assertThat(roster.units.path(community)).containsExactly(district, street, community);
    assertThat(roster.units.byCode("610113002")).map(Unit::id).contains(other);
    UnitId unknown = new UnitId(UUID.randomUUID());
    assertThat(roster.units.subtree(unknown)).isEmpty();
    assertThat(roster.units.path(unknown)).isEmpty();
    assertThat(new UnitMemory(roster.unitRows).forest().subtree(district)).hasSize(4);
  }

  @Test
  void movesAndRemovesInMemoryToo() {
    Unit moved =
        roster.units.update(
            community, 1, RosterBase.draft(UnitKind.COMMUNITY, "红专南路社区", null, other));
    assertThat(roster.units.path(community)).containsExactly(district, other, community);
    roster.units.remove(community, moved.stamp().version());
    assertThat(roster.units.subtree(district)).doesNotContain(community);
    assertThat(roster.base.changes())
        .extracting(Change::kind)
        .containsExactly(
            "unit.added", "unit.added", "unit.added", "unit.added", "unit.changed", "unit.removed");
    assertThat(roster.base.changes()).extracting(Change::entity).containsOnly("roster/units");
    assertThat(roster.base.changes().get(5).scope()).contains(other);
  }

  @Test
  void forgetsWhatWasRolledBack() {
    assertThatThrownBy(
            () ->
                roster
                    .base
                    .tx()
                    .write(
                        () -> {
                          roster.unit("昙花社区", street);
                          throw new IllegalStateException("no");
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(roster.units.subtree(street)).hasSize(2);
    assertThat(roster.base.changes()).hasSize(4);
  }

  @Test
  void refusesAPlaceBelowItself() {
    Throwable thrown =
        catchThrowable(
            () ->
                roster.units.update(
                    street, 1, RosterBase.draft(UnitKind.STREET, "小寨路街道", null, community)));
    assertThat(RosterBase.pointers(thrown)).containsExactly("/parentId");
    Throwable itself =
        catchThrowable(
            () ->
                roster.units.update(
                    street, 1, RosterBase.draft(UnitKind.STREET, "小寨路街道", null, street)));
    assertThat(RosterBase.pointers(itself)).containsExactly("/parentId");
  }

  @Test
  void tiesNoKnotWhenTwoMoveAtTheSameTime() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 10; round++) {
        UnitId a = roster.unit("甲" + round, district);
        UnitId b = roster.unit("乙" + round, district);
        List<Future<Boolean>> moves =
            threads.invokeAll(List.of(move(together, a, b), move(together, b, a)));
        assertThat(moves.stream().filter(UnitsTest::done)).hasSizeLessThanOrEqualTo(1);
        assertThat(new UnitMemory(roster.unitRows).forest().subtree(district)).contains(a, b);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean done(Future<Boolean> move) {
    try {
      return move.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private Callable<Boolean> move(CyclicBarrier together, UnitId unit, UnitId below) {
    return () -> {
      together.await();
      try {
        String name = roster.units.get(unit).name();
        roster.units.update(unit, 1, RosterBase.draft(UnitKind.COMMUNITY, name, null, below));
        return true;
      } catch (RuntimeException e) {
        return false;
      }
    };
  }

  @Test
  void keepsTheTreeShallowEnoughToBeRead() {
    UnitId deepest = community;
    for (int level = 4; level <= Forest.DEEPEST; level++) {
      deepest = roster.unit("第" + level + "级", deepest);
    }
    UnitId last = deepest;
    assertThat(RosterBase.pointers(catchThrowable(() -> roster.unit("过深", last))))
        .containsExactly("/parentId");
    assertThat(
            RosterBase.pointers(
                catchThrowable(
                    () ->
                        roster.units.update(
                            community,
                            1,
                            RosterBase.draft(
                                UnitKind.COMMUNITY, "红专南路社区", null, roster.unit("插入", street))))))
        .containsExactly("/parentId");
  }

  @Test
  void namesEveryFaultThatHasToBeLookedUp() {
    UnitId unknown = new UnitId(UUID.randomUUID());
    Throwable thrown =
        catchThrowable(() -> roster.unit(UnitKind.STREET, "某街道", "610113001", unknown));
    assertThat(RosterBase.pointers(thrown)).containsExactlyInAnyOrder("/code", "/parentId");
    assertThat(
            roster.units.update(
                street, 1, RosterBase.draft(UnitKind.STREET, "新名", "610113001", district)))
        .extracting(Unit::name)
        .isEqualTo("新名");
  }

  @Test
  void keepsWhatIsInUse() {
    assertInUse(street, "下级机构");
    roster.person("张三", community);
    roster.position(community, "主任");
    assertInUse(community, "人员、岗位");
  }

  private void assertInUse(UnitId unit, String what) {
    assertThatThrownBy(() -> roster.units.remove(unit, 1))
        .isInstanceOfSatisfying(
            Conflict.class,
            conflict -> {
              assertThat(conflict.kind()).isEqualTo(Conflict.Kind.IN_USE);
              assertThat(conflict.text().zh()).contains(what);
            });
    assertThat(roster.units.find(unit)).isPresent();
  }

  @Test
  void cutsListsToTheCallersUnits() {
    confineToStreet();
    assertThat(roster.units.list(UnitFilter.ALL, Paging.first()).items())
        .extracting(Unit::id)
        .containsExactly(street, community);
    assertThat(roster.units.find(other)).isEmpty();
    assertThatThrownBy(() -> roster.units.tree(other)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> roster.units.tree(district)).isInstanceOf(NotFound.class);
    assertThat(roster.units.tree(street).children()).hasSize(1);
  }

  @Test
  void showsThoseAboveByNameOnly() {
    confineToStreet();
    Unit above = roster.units.get(district);
    assertThat(above.name()).isEqualTo("雁塔区");
    assertThat(above.code()).isEmpty();
    assertThatThrownBy(() -> roster.units.remove(district, 1)).isInstanceOf(NotFound.class);
  }

  @Test
  void letsNobodyWriteOutsideTheirUnits() {
    confineToStreet();
    assertThat(roster.unit("新社区", street)).isNotNull();
    assertThatThrownBy(() -> roster.unit("别人的社区", other)).isInstanceOf(Forbidden.class);
    assertThat(RosterBase.pointers(catchThrowable(() -> roster.unit("无上级", null))))
        .containsExactly("/parentId");
    assertThatThrownBy(
            () ->
                roster.units.update(
                    community, 1, RosterBase.draft(UnitKind.COMMUNITY, "红专南路社区", null, other)))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void findsByKindCodeParentAndPartsOfNames() {
    assertThat(list(UnitKind.STREET, null, null, null)).containsExactly(street, other);
    assertThat(list(null, "610113", null, null)).containsExactly(district);
    assertThat(list(null, null, street, null)).containsExactly(community);
    assertThat(list(null, null, null, "雁塔")).containsExactly(district, other);
    assertThat(list(null, null, null, "113002")).containsExactly(other);
    assertThat(list(null, null, null, "%")).isEmpty();
  }

  private List<UnitId> list(UnitKind kind, String code, UnitId parent, String q) {
    UnitFilter filter =
        new UnitFilter(
            Optional.ofNullable(kind),
            Optional.empty(),
            Optional.ofNullable(code),
            Optional.ofNullable(parent),
            Optional.ofNullable(q));
    return roster.units.list(filter, Paging.first()).items().stream().map(Unit::id).toList();
  }

  private void confineToStreet() {
    roster
        .base
        .access()
        .caller(new Caller("street", Set.of(Role.UNIT), Optional.empty(), Optional.of(street)))
        .confine(street, community);
  }
}
