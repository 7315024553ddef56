package org.anlan.core.internal.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.anlan.api.Conflict;
import org.anlan.api.Gone;
import org.anlan.api.Text;
import org.anlan.api.Unavailable;
import org.anlan.api.changes.Change;
import org.anlan.api.roster.UnitId;
import org.anlan.core.internal.database.Failures;
import org.anlan.core.internal.database.Sql;
import org.anlan.core.schema.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The feed's table and what is in memory of it. Places are given out one transaction at a time
 * ({@link #append} to {@link #committed} or {@link #forget}, by whoever holds the commit lock);
 * reading is for any thread and shows only what is durable.
 */
@Component(service = FeedStore.class)
public final class FeedStore {
  private static final int RECENT = 16_384;
  private static final long RECENT_CHARS = 8L * 1024 * 1024;
  private static final String INSERT =
      "insert into core_change (seq, at, by_whom, kind, entity, entity_id, version, scope, about,"
          + " data) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String AFTER =
      "select * from core_change where seq > ? and seq <= ? order by seq limit ?";

  private final DataSource database;
  private final Ring recent;
  private final AtomicLong durable;
  private final AtomicLong floor;
  private volatile Runnable onDurable = () -> {};

  // Under the commit lock.
  private long head;
  private long epoch;
  private boolean uncertain;

  /** The feed in this database. */
  @Activate
  public FeedStore(
      @Reference(target = "(osgi.jndi.service.name=anlan)") DataSource database,
      @Reference(target = "(unit=core)") SchemaReady schema) {
    this(database, RECENT, RECENT_CHARS);
  }

  FeedStore(DataSource database, int recent, long recentChars) {
    this.database = database;
    this.head = newest();
    this.recent = new Ring(recent, recentChars, head);
    this.durable = new AtomicLong(head);
    this.floor = new AtomicLong(oldest() - 1);
  }

  /**
   * Gives changes their places and inserts them; under the commit lock.
   *
   * @param begun the barrier's epoch as the transaction began
   */
  public List<Change> append(List<PendingChange> pending, long begun) {
    if (pending.isEmpty()) {
      return List.of();
    }
    reloadIfNeeded(begun);
    List<Change> changes = new ArrayList<>(pending.size());
    for (PendingChange change : pending) {
      changes.add(change.as(head + 1 + changes.size()));
    }
    insert(changes);
    return changes;
  }

  /** A place that is taken is no fault of the caller: a dying database has kept or hidden rows. */
  private void insert(List<Change> changes) {
    try {
      if (changes.size() == 1) {
        Sql.update(database, INSERT, columns(changes.get(0)));
      } else {
        Sql.batch(database, INSERT, changes.stream().map(FeedStore::columns).toList());
      }
    } catch (Sql.Failure e) {
      if (Failures.translate(e) instanceof Conflict) {
        Unavailable down = Failures.down();
        down.addSuppressed(e);
        throw down;
      }
      throw e;
    }
  }

  /** The changes are committed, if not durable yet; under the commit lock. */
  public void committed(List<Change> changes) {
    changes.forEach(recent::add);
    head += changes.size();
  }

  /** Nobody can say what became of the changes last appended; under the commit lock. */
  public void forget() {
    uncertain = true;
  }

  /** All up to these changes is on disk and can be seen from now on. */
  public void durable(List<Change> changes) {
    if (!changes.isEmpty()) {
      long seq = changes.get(changes.size() - 1).seq();
      durable.accumulateAndGet(seq, Math::max);
      onDurable.run();
    }
  }

  /** Who is to be woken when there is more to be seen; quick, never blocks. */
  void onDurable(Runnable wake) {
    onDurable = wake;
  }

  /** The newest place that can be seen. */
  long head() {
    return durable.get();
  }

  /** All after this place are still kept. */
  long floor() {
    return floor.get();
  }

  /**
   * Demands that nothing after this place is missing.
   *
   * @throws Gone if something is, or if the place is none of this feed's
   */
  void requireKept(long since) {
    if (since < floor.get() || since > durable.get()) {
      throw new Gone(
          Text.of(
              "该位置之后的变更已不再保留，请重新加载", "changes after this place are not kept any more; load anew"));
    }
  }

  /**
   * Some changes in order.
   *
   * @param place all up to here are among them
   */
  record Stretch(List<Change> changes, long place) {}

  /**
   * What can be seen after {@code since}, in order, at most {@code limit}; without a gap.
   *
   * @throws Gone if it isn't kept
   */
  Stretch after(long since, int limit) {
    requireKept(since);
    long last = durable.get();
    List<Change> found =
        recent
            .after(since, last, limit)
            .orElseGet(() -> Sql.query(database, AFTER, FeedStore::change, since, last, limit));
    // Tidying may have come in between.
    requireKept(since);
    return new Stretch(found, found.size() < limit ? last : found.get(found.size() - 1).seq());
  }

  /**
   * Drops the oldest changes if they are older than this, at most {@code limit} and never the
   * newest; says how many.
   */
  int drop(Instant before, int limit) {
    List<Long> old =
        Sql.query(
            database,
            "select seq from (select seq, at from core_change order by seq limit ?) oldest"
                + " where at < ? order by seq",
            row -> row.getLong(1),
            limit,
            before);
    long last = old.isEmpty() ? 0 : Math.min(old.get(old.size() - 1), durable.get() - 1);
    if (last <= floor.get()) {
      return 0;
    }
    floor.accumulateAndGet(last, Math::max);
    return Sql.update(database, "delete from core_change where seq <= ?", last);
  }

  private void reloadIfNeeded(long begun) {
    if (begun != epoch) {
      // The database was lost: what is in memory but not durable may never have been.
      head = newest();
      recent.restart(head);
      epoch = begun;
      uncertain = false;
    } else if (uncertain) {
      long newest = newest();
      if (newest != head) {
        head = newest;
        recent.restart(head);
      }
      uncertain = false;
    }
  }

  private long newest() {
    return Sql.query(database, "select max(seq) from core_change", row -> row.getLong(1)).get(0);
  }

  private long oldest() {
    return Sql.query(
            database, "select coalesce(min(seq), 1) from core_change", row -> row.getLong(1))
        .get(0);
  }

  private static Object[] columns(Change change) {
    return new Object[] {
      change.seq(),
      change.at(),
      change.by(),
      change.kind(),
      change.entity(),
      change.id(),
      change.version(),
      change.scope().map(UnitId::value).orElse(null),
      change.about().map(UnitId::value).orElse(null),
      change.data()
    };
  }

  private static Change change(ResultSet row) throws SQLException {
    return new Change(
        row.getLong("seq"),
        Sql.instant(row, "at"),
        row.getString("by_whom"),
        row.getString("kind"),
        row.getString("entity"),
        UUID.fromString(row.getString("entity_id")),
        row.getLong("version"),
        unit(row.getString("scope")),
        unit(row.getString("about")),
        row.getString("data"));
  }

  private static Optional<UnitId> unit(String id) {
    return Optional.ofNullable(id).map(UUID::fromString).map(UnitId::new);
  }
}
