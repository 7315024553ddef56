package org.anlan.testbase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Conflict;
import org.anlan.api.Forbidden;
import org.anlan.api.Invalid;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.changes.Change;
import org.anlan.api.roster.UnitId;
import org.anlan.testbase.things.Thing;
import org.anlan.testbase.things.Thing.NewThing;
import org.anlan.testbase.things.ThingRows;
import org.anlan.testbase.things.Things;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CollectionTest {
  private static final UnitId OURS = new UnitId(UUID.randomUUID());
  private static final UnitId THEIRS = new UnitId(UUID.randomUUID());
  private TestBase base;
  private Things things;

  @BeforeEach
  void open() {
    base = TestBase.open("things");
    things = new Things(base.desk(), new ThingRows(base.jpa("things")));
  }

  @AfterEach
  void close() {
    base.close();
  }

  @Test
  void addsChangesAndRemovesWithVersionsAndFeed() {
    Thing added = things.add(draft("pump"));
    base.clock().advance(Duration.ofMinutes(5));
    Thing changed = things.update(added.id(), 1, draft("large pump"));
    things.remove(added.id(), 2);

    assertThat(added.stamp().version()).isEqualTo(1);
    assertThat(added.stamp().createdBy()).isEqualTo("officer");
    assertThat(changed.stamp().version()).isEqualTo(2);
    assertThat(changed.stamp().createdAt()).isEqualTo(TestBase.START);
    assertThat(changed.stamp().updatedAt()).isEqualTo(TestBase.START.plusSeconds(300));
    assertThat(things.find(added.id())).isEmpty();
    assertThat(base.changes())
        .extracting(Change::seq, Change::kind, Change::entity, Change::version)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1L, "thing.added", "things", 1L),
            org.assertj.core.groups.Tuple.tuple(2L, "thing.changed", "things", 2L),
            org.assertj.core.groups.Tuple.tuple(3L, "thing.removed", "things", 0L));
    assertThat(base.changes().get(1).data()).contains("\"name\":\"large pump\"");
    assertThat(base.changes().get(2).data()).isEqualTo("null");
  }

  @Test
  void whatWasSavedIsWhatIsFound() {
    Thing added = things.add(new NewThing("泵", Optional.of(OURS), List.of("a", "b")));
    assertThat(things.get(added.id())).isEqualTo(added);
    Thing changed = things.update(added.id(), 1, new NewThing("泵", Optional.empty(), List.of()));
    assertThat(things.get(added.id())).isEqualTo(changed);
  }

  @Test
  void aStaleVersionIsRefusedWithTheCurrentOne() {
    Thing added = things.add(draft("pump"));
    Thing current = things.update(added.id(), 1, draft("pump 2"));
    assertThatThrownBy(() -> things.update(added.id(), 1, draft("pump 3")))
        .isInstanceOfSatisfying(
            Conflict.class,
            c -> {
              assertThat(c.kind()).isEqualTo(Conflict.Kind.STALE);
              assertThat(c.current()).contains(current);
            });
    assertThatThrownBy(() -> things.remove(added.id(), 1)).isInstanceOf(Conflict.class);
    assertThat(base.changes()).hasSize(2);
  }

  @Test
  void aRowChangedBetweenReadAndSaveIsStaleToo() {
    Thing added = things.add(draft("pump"));
    ThingRows rows = new ThingRows(base.jpa("things"));
    var mine = rows.find(added.id()).orElseThrow();
    things.update(added.id(), 1, draft("pump 2"));
    mine.stampChange(TestBase.START, "me");
    assertThatThrownBy(() -> base.tx().write(() -> rows.change(mine)))
        .isInstanceOf(javax.persistence.OptimisticLockException.class);
    var gone = rows.find(added.id()).orElseThrow();
    things.remove(added.id(), 2);
    assertThatThrownBy(() -> base.tx().write(() -> rows.change(gone)))
        .isInstanceOf(javax.persistence.OptimisticLockException.class);
  }

  @Test
  void faultsOfTheDraftAndOfWhatIsThereAreNamed() {
    things.add(draft("pump"));
    assertThatThrownBy(() -> things.add(draft("")))
        .isInstanceOfSatisfying(
            Invalid.class, i -> assertThat(i.faults().get(0).pointer()).isEqualTo("/name"));
    assertThatThrownBy(() -> things.add(draft("pump"))).isInstanceOf(Invalid.class);
    assertThat(base.changes()).hasSize(1);
  }

  @Test
  void listsPageFilterAndSayTheirPlace() {
    List<Thing> added = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      added.add(things.add(draft("thing_" + i)));
    }
    List<Thing> seen = new ArrayList<>();
    Paging paging = Paging.first(3);
    Page<Thing> page = things.list(new Thing.Filter(Optional.of("THING_")), paging);
    seen.addAll(page.items());
    while (page.next().isPresent()) {
      page = things.list(new Thing.Filter(Optional.empty()), new Paging(3, page.next()));
      seen.addAll(page.items());
    }
    assertThat(seen).isEqualTo(added);
    assertThat(page.seq()).isEqualTo(7);
    assertThat(things.list(new Thing.Filter(Optional.of("%")), paging).items()).isEmpty();
    assertThatThrownBy(
            () ->
                things.list(
                    new Thing.Filter(Optional.empty()), new Paging(3, Optional.of("nonsense"))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void rightsAndConfinementHold() {
    Thing theirs = things.add(new NewThing("theirs", Optional.of(THEIRS), List.of()));
    Thing nobodys = things.add(draft("nobody's"));
    base.access().confine(OURS);
    Thing ours = things.add(new NewThing("ours", Optional.of(OURS), List.of()));

    assertThat(things.list(new Thing.Filter(Optional.empty()), Paging.first()).items())
        .containsExactly(nobodys, ours);
    assertThat(things.find(theirs.id())).isEmpty();
    assertThatThrownBy(() -> things.update(theirs.id(), 1, draft("mine")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> things.add(new NewThing("x", Optional.of(THEIRS), List.of())))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(
            () -> things.update(ours.id(), 1, new NewThing("ours", Optional.of(THEIRS), List.of())))
        .isInstanceOf(Forbidden.class);
    base.access().free().grant("things:read");
    assertThatThrownBy(() -> things.remove(ours.id(), 1)).isInstanceOf(Forbidden.class);
    base.access().grant("tasks:read");
    assertThatThrownBy(() -> things.find(ours.id())).isInstanceOf(Forbidden.class);
  }

  private static NewThing draft(String name) {
    return new NewThing(name, Optional.empty(), List.of("x"));
  }
}
