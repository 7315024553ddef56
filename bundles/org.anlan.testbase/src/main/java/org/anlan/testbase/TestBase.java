package org.anlan.testbase;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.changes.Change;
import org.anlan.api.changes.ChangeFeed;
import org.anlan.api.changes.ChangeRecorder;
import org.anlan.api.deadlines.DeadlineListener;
import org.anlan.api.deadlines.DeadlineService;
import org.anlan.api.tx.Transactions;
import org.anlan.core.internal.database.CoreSchema;
import org.anlan.core.internal.database.Space;
import org.anlan.core.internal.deadlines.Deadlines;
import org.anlan.core.internal.deadlines.Scheduler;
import org.anlan.core.internal.durable.DatabaseBarrier;
import org.anlan.core.internal.feed.Feed;
import org.anlan.core.internal.feed.FeedStore;
import org.anlan.core.internal.feed.Recorder;
import org.anlan.core.internal.tx.CoreTransactions;
import org.anlan.core.internal.tx.JtaTransactions;
import org.anlan.core.schema.Schema;
import org.anlan.core.service.Desk;
import org.apache.aries.jpa.template.JpaTemplate;

/**
 * Core's data side and a domain's persistence unit on a real H2 database, without OSGi:
 *
 * <pre>{@code
 * try (TestBase base = TestBase.open("roster")) {
 *   UnitService units = new Units(base.desk(), new UnitRows(base.jpa("roster")));
 *   base.access().grant("roster:read");
 *   base.clock().advance(Duration.ofHours(1));
 *   assertThat(base.changes()).extracting(Change::kind).containsExactly("unit.added");
 * }
 * }</pre>
 *
 * <p>The migrations of each unit are taken from {@code db/<unit>}, its entities from the {@code
 * META-INF/persistence.xml} on the class path. The clock stands still until it is moved; what is
 * due then fires before that call returns.
 */
public final class TestBase implements AutoCloseable {
  /** When tests begin unless they say otherwise. */
  public static final Instant START = Instant.parse("2025-07-01T00:00:00Z");

  private final TestDatabase database;
  private final TestAccess access = new TestAccess();
  private final MovingClock clock = new MovingClock(START, this::timeMoved);
  private final DatabaseBarrier barrier;
  private final Feed feed;
  private final Scheduler scheduler;
  private final DeadlineService deadlines;
  private final Desk desk;
  private final Map<String, EntityManagerFactory> units = new LinkedHashMap<>();

  private volatile boolean diskFull;

  private TestBase(String url, String... units) {
    database = new TestDatabase(url);
    CoreSchema schema = new CoreSchema(dataSource());
    Space space = new Space(() -> diskFull ? 0 : 1, 1, Duration.ZERO);
    try {
      barrier = new DatabaseBarrier(dataSource(), database.fence(), space);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    FeedStore store = new FeedStore(dataSource(), schema);
    CoreTransactions tx =
        new JtaTransactions(TestDatabase.manager(), dataSource(), barrier, store, space);
    feed = new Feed(store, access);
    scheduler = new Scheduler(tx, dataSource(), access, clock, Duration.ofDays(1));
    deadlines = new Deadlines(tx, dataSource(), scheduler);
    desk = new Desk(tx, new Recorder(tx, access, clock), feed, access, clock);
    for (String unit : units) {
      add(unit);
    }
  }

  /** A new database in memory with the tables of core and of these units. */
  public static TestBase open(String... units) {
    return new TestBase("jdbc:h2:mem:" + UUID.randomUUID(), units);
  }

  /** A database in this file, for what must be there again when it is opened the next time. */
  public static TestBase openFile(Path file, String... units) {
    return new TestBase("jdbc:h2:file:" + file.toAbsolutePath(), units);
  }

  /** A database of any URL. */
  public static TestBase openUrl(String url, String... units) {
    return new TestBase(url, units);
  }

  /** A database at this address, as one on a file system of the test's own. */
  public static TestBase openAt(String url, String... units) {
    return new TestBase(url, units);
  }

  /** What a service is made with. */
  public Desk desk() {
    return desk;
  }

  /** What a repository is made with. */
  public JpaTemplate jpa(String unit) {
    if (!units.containsKey(unit)) {
      throw new IllegalArgumentException("opened without unit " + unit);
    }
    return new TestTemplate(units.get(unit), TestDatabase.manager());
  }

  /** The pooled connections; in a transaction all are its one. */
  public DataSource dataSource() {
    return database.dataSource();
  }

  /** The transactions. */
  public Transactions tx() {
    return desk.tx();
  }

  /** Who calls and what they may do. */
  public TestAccess access() {
    return access;
  }

  /** The time. */
  public MovingClock clock() {
    return clock;
  }

  /** The feed, as the current caller sees it. */
  public ChangeFeed feed() {
    return feed;
  }

  /** What puts changes on the feed. */
  public ChangeRecorder recorder() {
    return desk.changes();
  }

  /** The clocks. */
  public DeadlineService deadlines() {
    return deadlines;
  }

  /** From now on there is no room for writes, or there is again. */
  public void diskFull(boolean full) {
    diskFull = full;
  }

  /** Tells this one of every deadline, as the service registry would. */
  public void listen(DeadlineListener listener) {
    scheduler.addListener(listener);
  }

  /** All that is on the feed, up to the first thousand. */
  public List<Change> changes() {
    return changesSince(0);
  }

  /** What came on the feed after this place. */
  public List<Change> changesSince(long seq) {
    AccessService all = access;
    return all.as(Caller.SYSTEM, () -> feed.since(seq, 1_000).items());
  }

  @Override
  public void close() {
    scheduler.close();
    feed.close();
    barrier.close();
    units.values().forEach(EntityManagerFactory::close);
    database.close();
  }

  private void timeMoved() {
    scheduler.timeMoved();
  }

  private void add(String unit) {
    new UnitSchema(dataSource(), unit);
    Map<String, Object> settings = new HashMap<>();
    settings.put("javax.persistence.jtaDataSource", dataSource());
    settings.put("eclipselink.target-server", GeronimoPlatform.class.getName());
    settings.put("eclipselink.weaving", "false");
    settings.put("eclipselink.logging.level", "WARNING");
    units.put(unit, Persistence.createEntityManagerFactory(unit, settings));
  }

  /** Migrations found on the class path. */
  private static final class UnitSchema extends Schema {
    UnitSchema(DataSource tables, String unit) {
      super(tables, unit);
    }
  }
}
