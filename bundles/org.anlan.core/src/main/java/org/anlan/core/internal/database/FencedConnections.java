package org.anlan.core.internal.database;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import javax.sql.ConnectionEventListener;
import javax.sql.StatementEventListener;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import javax.transaction.xa.XAResource;

/**
 * Connections for a pool that tests them as they are borrowed: once a fence was cut, those made
 * before call themselves invalid, and closing them does nothing.
 *
 * <p>H2 needs that. When it has closed a database after a failed write, its sessions still call
 * themselves valid; a statement on one may never return, and one that is closed takes the name of
 * the database out of H2's register, which by then stands for the one that was opened anew.
 *
 * <p>While the database is lost its connections are for reading only: H2 opens a file for writing
 * only where it finds room to write, but everything acknowledged can be read on a full disk too.
 */
public final class FencedConnections implements XADataSource {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);
  private static final long STEP = TimeUnit.MILLISECONDS.toNanos(10);
  private final XADataSource driver;
  private final XADataSource reading;
  private final Fence fence;

  /** Connections of this driver, and of this one to the same database for reading only. */
  public FencedConnections(XADataSource driver, XADataSource reading, Fence fence) {
    this.driver = driver;
    this.reading = reading;
    this.fence = fence;
  }

  private interface Opening {
    XAConnection open() throws SQLException;
  }

  /** Who wants to read while H2 is still closing what was lost waits until it has. */
  private XAConnection fenced(Opening opening) throws SQLException {
    long end = System.nanoTime() + PATIENCE;
    while (true) {
      long made = fence.cuts();
      try {
        return new Fenced(opening.open(), made);
      } catch (SQLException e) {
        if (!fence.isReadOnly() || !Failures.isLoss(e) || System.nanoTime() - end > 0) {
          throw e;
        }
        LockSupport.parkNanos(STEP);
      }
    }
  }

  private XADataSource current() {
    return fence.isReadOnly() ? reading : driver;
  }

  @Override
  public XAConnection getXAConnection() throws SQLException {
    return fenced(() -> current().getXAConnection());
  }

  @Override
  public XAConnection getXAConnection(String user, String password) throws SQLException {
    return fenced(() -> current().getXAConnection(user, password));
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return driver.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    driver.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    driver.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return driver.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger(FencedConnections.class.getName());
  }

  /** One connection, on its side of the fence. */
  private final class Fenced implements XAConnection, InvocationHandler {
    private final XAConnection xa;
    private final long made;
    private final XAResource resource;
    private volatile Connection connection;
    private volatile boolean lost;

    Fenced(XAConnection xa, long made) throws SQLException {
      this.xa = xa;
      this.made = made;
      this.resource = new FencedResource(xa.getXAResource(), this::isLost, this::failed);
    }

    private boolean isLost() {
      return lost || fence.cuts() != made;
    }

    private void failed(Throwable failure) {
      lost = lost || Failures.isLoss(failure);
    }

    @Override
    public Connection getConnection() throws SQLException {
      connection = xa.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              FencedConnections.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
      if (isLost()) {
        switch (method.getName()) {
          case "isValid":
            return false;
          case "isClosed":
            return true;
          case "close":
          case "rollback":
            return null;
          default:
            break;
        }
      }
      try {
        return method.invoke(connection, args);
      } catch (InvocationTargetException e) {
        failed(e);
        throw e.getCause();
      }
    }

    @Override
    public XAResource getXAResource() {
      return resource;
    }

    @Override
    public void close() throws SQLException {
      if (!isLost()) {
        xa.close();
      }
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
      xa.addConnectionEventListener(listener);
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
      xa.removeConnectionEventListener(listener);
    }

    @Override
    public void addStatementEventListener(StatementEventListener listener) {
      xa.addStatementEventListener(listener);
    }

    @Override
    public void removeStatementEventListener(StatementEventListener listener) {
      xa.removeStatementEventListener(listener);
    }
  }
}
