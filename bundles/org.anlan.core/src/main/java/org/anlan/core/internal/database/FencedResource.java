package org.anlan.core.internal.database;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** The part in a transaction of a connection whose database may be lost: then it isn't touched. */
final class FencedResource implements XAResource {
  private final XAResource resource;
  private final BooleanSupplier lost;
  private final Consumer<Throwable> onFailure;

  FencedResource(XAResource resource, BooleanSupplier lost, Consumer<Throwable> onFailure) {
    this.resource = resource;
    this.lost = lost;
    this.onFailure = onFailure;
  }

  private interface Call {
    int run() throws XAException;
  }

  private int live(Call call) throws XAException {
    if (lost.getAsBoolean()) {
      throw new XAException(XAException.XAER_RMFAIL);
    }
    try {
      return call.run();
    } catch (XAException e) {
      onFailure.accept(e);
      throw e;
    }
  }

  @Override
  public void start(Xid xid, int flags) throws XAException {
    live(
        () -> {
          resource.start(xid, flags);
          return XA_OK;
        });
  }

  @Override
  public void end(Xid xid, int flags) throws XAException {
    if (!lost.getAsBoolean()) {
      resource.end(xid, flags);
    }
  }

  @Override
  public int prepare(Xid xid) throws XAException {
    return live(() -> resource.prepare(xid));
  }

  @Override
  public void commit(Xid xid, boolean onePhase) throws XAException {
    live(
        () -> {
          resource.commit(xid, onePhase);
          return XA_OK;
        });
  }

  @Override
  public void rollback(Xid xid) throws XAException {
    // What is lost is rolled back already.
    if (!lost.getAsBoolean()) {
      live(
          () -> {
            resource.rollback(xid);
            return XA_OK;
          });
    }
  }

  @Override
  public void forget(Xid xid) throws XAException {
    resource.forget(xid);
  }

  @Override
  public Xid[] recover(int flags) throws XAException {
    return resource.recover(flags);
  }

  @Override
  public boolean isSameRM(XAResource other) throws XAException {
    return other instanceof FencedResource fenced && resource.isSameRM(fenced.resource);
  }

  @Override
  public int getTransactionTimeout() throws XAException {
    return resource.getTransactionTimeout();
  }

  @Override
  public boolean setTransactionTimeout(int seconds) throws XAException {
    return resource.setTransactionTimeout(seconds);
  }
}
