package org.anlan.testbase;

import javax.sql.DataSource;
import javax.transaction.TransactionManager;
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

  /** Opens the database of this URL. */
  public TestDatabase(String url) {
    this(url, manager());
  }

  TestDatabase(String url, TransactionManager manager) {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL(url);
    h2.setUser("sa");
    h2.setPassword("sa");
    DataSourceXAConnectionFactory connections = new DataSourceXAConnectionFactory(manager, h2);
    PoolableManagedConnectionFactory poolable =
        new PoolableManagedConnectionFactory(connections, null);
    pool = new GenericObjectPool<>(poolable);
    pool.setMaxTotal(CONNECTIONS);
    pool.setMaxIdle(CONNECTIONS);
    // A connection to a database that H2 has closed still calls itself valid.
    poolable.setValidationQuery("SELECT 1");
    pool.setTestOnBorrow(true);
    poolable.setPool(pool);
    database = new ManagedDataSource<>(pool, connections.getTransactionRegistry());
  }

  /** The one transaction manager of this process. */
  public static TransactionManager manager() {
    return GeronimoPlatform.MANAGER;
  }

  /** Pooled connections. */
  public DataSource dataSource() {
    return database;
  }

  @Override
  public void close() {
    pool.close();
  }
}
