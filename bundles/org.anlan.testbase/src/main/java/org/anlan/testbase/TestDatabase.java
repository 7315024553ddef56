package org.anlan.testbase;

import javax.sql.DataSource;
import javax.transaction.TransactionManager;
import org.anlan.core.internal.database.Fence;
import org.anlan.core.internal.database.FencedConnections;
import org.apache.commons.dbcp2.PoolableConnection;
import org.apache.commons.dbcp2.managed.DataSourceXAConnectionFactory;
import org.apache.commons.dbcp2.managed.ManagedDataSource;
import org.apache.commons.dbcp2.managed.PoolableManagedConnectionFactory;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.h2.jdbcx.JdbcDataSource;

/** An H2 database behind a pool like the runtime's: connections take part in JTA transactions. */
public final class TestDatabase implements AutoCloseable {
  private static final int CONNECTIONS = 40;
  private final GenericObjectPool<PoolableConnection> pool;
  private final DataSource database;
  private final Fence fence = new Fence();

  /** Opens the database of this URL. */
  public TestDatabase(String url) {
    this(url, manager());
  }

  TestDatabase(String url, TransactionManager manager) {
    FencedConnections h2 =
        new FencedConnections(driver(url), driver(url + ";ACCESS_MODE_DATA=r"), fence);
    DataSourceXAConnectionFactory connections = new DataSourceXAConnectionFactory(manager, h2);
    PoolableManagedConnectionFactory poolable =
        new PoolableManagedConnectionFactory(connections, null);
    pool = new GenericObjectPool<>(poolable);
    pool.setMaxTotal(CONNECTIONS);
    pool.setMaxIdle(CONNECTIONS);
    pool.setTestOnBorrow(true);
    poolable.setPool(pool);
    database = new ManagedDataSource<>(pool, connections.getTransactionRegistry());
  }

  private static JdbcDataSource driver(String url) {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL(url);
    h2.setUser("sa");
    h2.setPassword("sa");
    return h2;
  }

  /** The one transaction manager of this process. */
  public static TransactionManager manager() {
    return GeronimoPlatform.MANAGER;
  }

  /** Pooled connections. */
  public DataSource dataSource() {
    return database;
  }

  /** Parts the connections when the database was lost. */
  public Fence fence() {
    return fence;
  }

  @Override
  public void close() {
    pool.close();
  }
}
