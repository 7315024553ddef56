package org.anlan.testbase;

import javax.transaction.TransactionManager;
import javax.transaction.xa.XAException;
import org.apache.geronimo.transaction.manager.TransactionManagerImpl;
import org.eclipse.persistence.platform.server.ServerPlatformBase;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.transaction.JTATransactionController;

/** Tells EclipseLink where the transactions are; it makes one itself, by name. */
public final class GeronimoPlatform extends ServerPlatformBase {
  static final TransactionManager MANAGER = manager();

  /** A platform for this session. */
  public GeronimoPlatform(DatabaseSession session) {
    super(session);
  }

  @Override
  public Class<?> getExternalTransactionControllerClass() {
    return Controller.class;
  }

  private static TransactionManager manager() {
    try {
      return new TransactionManagerImpl();
    } catch (XAException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Finds the one transaction manager of this process. */
  public static final class Controller extends JTATransactionController {
    @Override
    protected TransactionManager acquireTransactionManager() {
      return MANAGER;
    }
  }
}
