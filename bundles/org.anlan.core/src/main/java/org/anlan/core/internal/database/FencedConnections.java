package org.anlan.core.internal.database;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
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
 */
public final class FencedConnections implements XADataSource {
  private final XADataSource driver;
  private final Fence fence;

  /** Connections of this driver. */
  public FencedConnections(XADataSource driver, Fence fence) {
    this.driver = driver;
    this.fence = fence;
  }

  @Override
  public XAConnection getXAConnection() throws SQLException {
    long made = fence.cuts();
    return new Fenced(driver.getXAConnection(), made);
  }

  @Override
  public XAConnection getXAConnection(String user, String password) throws SQLException {
    long made = fence.cuts();
    return new Fenced(driver.getXAConnection(user, password), made);
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
