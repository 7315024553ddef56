package org.anlan.roster.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.anlan.api.Draft;
import org.anlan.api.Entity;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Row;
import org.anlan.core.jpa.Rows;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Desk;
import org.anlan.roster.internal.imports.ImportPlan.Write;
import org.anlan.roster.internal.persistence.Batches;

/** Writes many of one kind at once and puts each on the feed; inside a transaction. */
final class Bulk<D extends Draft, R extends Row, E extends Entity<?>> {
  private final Desk desk;
  private final Rows<R> rows;
  private final Kind<D, R, E> kind;

  Bulk(Desk desk, Rows<R> rows, Kind<D, R, E> kind) {
    this.desk = desk;
    this.rows = rows;
    this.kind = kind;
  }

  /** How a kind is written. */
  record Kind<D, R, E>(
      String name,
      String path,
      Function<D, R> row,
      BiConsumer<R, D> take,
      Function<R, E> record,
      Function<E, Optional<UnitId>> scope) {}

  /** One as it was and as it is. */
  record Changed<E>(E before, E after) {}

  List<E> add(List<? extends Write<?, D>> writes) {
    Instant now = desk.now();
    String by = desk.by();
    List<R> added = new ArrayList<>();
    for (Write<?, D> write : writes) {
      R row = kind.row().apply(write.draft());
      row.stampNew(write.id().value(), now, by);
      added.add(row);
    }
    rows.insertAll(added);
    List<E> entities = added.stream().map(kind.record()).toList();
    entities.forEach(entity -> record("added", entity));
    return entities;
  }

  List<Changed<E>> change(List<? extends Write<?, D>> writes) {
    Instant now = desk.now();
    String by = desk.by();
    Map<String, R> known = load(writes);
    List<E> before = new ArrayList<>();
    List<R> changed = new ArrayList<>();
    for (Write<?, D> write : writes) {
      R row = known.get(write.id().value().toString());
      before.add(kind.record().apply(row));
      kind.take().accept(row, write.draft());
      row.stampChange(now, by);
      changed.add(row);
    }
    rows.changeAll(changed);
    List<Changed<E>> pairs = new ArrayList<>();
    for (int i = 0; i < changed.size(); i++) {
      E after = kind.record().apply(changed.get(i));
      record("changed", after);
      pairs.add(new Changed<>(before.get(i), after));
    }
    return pairs;
  }

  private Map<String, R> load(List<? extends Write<?, D>> writes) {
    Map<String, R> known = new HashMap<>();
    for (List<?> some : Batches.of(writes.stream().map(Write::id).toList())) {
      rows.list(Where.all().in("id", Optional.of(some))).forEach(row -> known.put(row.id(), row));
    }
    return known;
  }

  private void record(String event, E entity) {
    desk.changes()
        .record(kind.name() + "." + event, kind.path(), entity, kind.scope().apply(entity));
  }
}
