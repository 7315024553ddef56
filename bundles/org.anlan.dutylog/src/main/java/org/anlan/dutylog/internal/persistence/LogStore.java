package org.anlan.dutylog.internal.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.anlan.core.schema.SchemaReady;
import org.anlan.dutylog.internal.ChainEntry;
import org.anlan.dutylog.internal.Tip;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The entries of the log on disk: read as they lie there, added to, never changed. Plain JDBC,
 * since an entry is written while everybody else's commit waits.
 */
@Component(service = LogStore.class)
public final class LogStore {
  static final String COLUMNS =
      "e.entry_number, e.id, e.kind, e.body, e.occurred_at, e.recorded_at, e.written_by, e.links,"
          + " e.drill, e.offline, e.corrects, e.previous_hash, e.hash";

  /** Goes in only on top of the entry it is chained to; so no mistake of ours can make a hole. */
  private static final String INSERT =
      "insert into log_entry (entry_number, id, kind, body, occurred_at, recorded_at, written_by,"
          + " links, drill, offline, corrects, previous_hash, hash, high_water)"
          + " select cast(? as bigint), cast(? as varchar(36)), cast(? as varchar(16)),"
          + " cast(? as varchar(20000)), cast(? as timestamp(6) with time zone),"
          + " cast(? as timestamp(6) with time zone), cast(? as varchar(64)),"
          + " cast(? as varchar(6000)), cast(? as boolean), cast(? as boolean),"
          + " cast(? as varchar(36)), cast(? as varchar(64)), cast(? as varchar(64)),"
          + " cast(? as timestamp(6) with time zone)";

  private static final String ON_TOP =
      " where exists (select 1 from log_entry t where t.entry_number = ? and t.hash = ?)";
  private static final String ON_NOTHING = " where not exists (select 1 from log_entry t)";

  private final Jdbc jdbc;

  /** The entries in this database. */
  @Activate
  public LogStore(
      @Reference(target = "(osgi.jndi.service.name=anlan)") DataSource database,
      @Reference(target = "(unit=dutylog)") SchemaReady schema) {
    this.jdbc = new Jdbc(database);
  }

  /** A node's identity and since when it has one. */
  public record Node(String id, Instant since) {}

  /** The identity given to this database, if it has one already. */
  public Optional<Node> node() {
    return jdbc
        .query(
            "select id, created_at from log_node order by created_at, id",
            row -> new Node(row.getString(1), Jdbc.instant(row, 2)))
        .stream()
        .findFirst();
  }

  /** Gives this database its identity; within a transaction. */
  public Node found(Node node) {
    jdbc.update("insert into log_node (id, created_at) values (?, ?)", node.id(), node.since());
    return node;
  }

  /** Where the next entry goes, from what is on disk. */
  public Tip tip() {
    return jdbc
        .query(
            "select entry_number, hash, high_water from log_entry order by entry_number desc limit 1",
            row -> new Tip(row.getLong(1), row.getString(2), Jdbc.instant(row, 3)))
        .stream()
        .findFirst()
        .orElseGet(Tip::none);
  }

  /**
   * Adds an entry on top of the one it is chained to.
   *
   * @param highWater the latest time at which any was recorded, this one among them
   * @return false if that one isn't there; then nothing was written
   */
  public boolean insert(ChainEntry e, Instant highWater) {
    boolean first = e.number() == 1;
    Object[] own = {
      e.number(),
      e.id(),
      e.kind(),
      e.text(),
      e.occurredAt(),
      e.recordedAt(),
      e.by(),
      e.links(),
      e.drill(),
      e.offline(),
      e.corrects().orElse(null),
      e.previousHash(),
      e.hash(),
      highWater
    };
    int rows =
        first
            ? jdbc.update(INSERT + ON_NOTHING, own)
            : jdbc.update(INSERT + ON_TOP, and(own, e.number() - 1, e.previousHash()));
    return rows == 1;
  }

  /** Lets an entry be found by this identity. */
  public void link(UUID id, long number) {
    jdbc.update(
        "insert into log_link (link_id, entry_number) values (?, ?)", id.toString(), number);
  }

  /** Lets an entry that was recorded late be found by when it happened. */
  public void late(Instant occurredAt, long number) {
    jdbc.update(
        "insert into log_late (occurred_at, entry_number) values (?, ?)", occurredAt, number);
  }

  /** The entry of this identity. */
  public Optional<ChainEntry> find(UUID id) {
    return jdbc
        .query(
            "select " + COLUMNS + " from log_entry e where e.id = ?",
            LogStore::entry,
            id.toString())
        .stream()
        .findFirst();
  }

  /** The entries of these identities, in no order. */
  public List<ChainEntry> find(List<UUID> ids, LogQuery query) {
    if (ids.isEmpty()) {
      return List.of();
    }
    String marks = ids.stream().map(id -> "?").collect(Collectors.joining(","));
    return query(query.and("e.id in (" + marks + ")", ids.stream().map(UUID::toString).toArray()));
  }

  /** What a query asks for. */
  public List<ChainEntry> query(LogQuery query) {
    return jdbc.query(query.sql(), LogStore::entry, query.params());
  }

  /** Entries with numbers from here to there, both included, in their order. */
  public List<ChainEntry> between(long from, long to) {
    return jdbc.query(
        "select "
            + COLUMNS
            + " from log_entry e where e.entry_number between ? and ? order by e.entry_number",
        LogStore::entry,
        from,
        to);
  }

  /** The lowest number from here on. */
  public OptionalLong nextNumber(long from) {
    return number(
        "select entry_number from log_entry where entry_number >= ? order by entry_number limit 1",
        from);
  }

  /** The highest number there is. */
  public OptionalLong lastNumber() {
    return number("select entry_number from log_entry order by entry_number desc limit 1");
  }

  /**
   * The lowest number whose high water reaches this time; one more than the last if there is none.
   * Numbers without a row are passed over.
   */
  public long reaching(Instant time) {
    long low = 1;
    long high = lastNumber().orElse(0) + 1;
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (highWater(middle).isBefore(time)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Instant highWater(long number) {
    return jdbc
        .query(
            "select high_water from log_entry where entry_number >= ? order by entry_number limit 1",
            row -> Jdbc.instant(row, 1),
            number)
        .stream()
        .findFirst()
        .orElse(Instant.MAX);
  }

  private OptionalLong number(String sql, Object... params) {
    return jdbc.query(sql, row -> row.getLong(1), params).stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  private static ChainEntry entry(ResultSet row) throws SQLException {
    return new ChainEntry(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        Jdbc.instant(row, 5),
        Jdbc.instant(row, 6),
        row.getString(7),
        row.getString(8),
        row.getBoolean(9),
        row.getBoolean(10),
        Optional.ofNullable(row.getString(11)),
        row.getString(12),
        row.getString(13));
  }

  private static Object[] and(Object[] some, Object... more) {
    Object[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
