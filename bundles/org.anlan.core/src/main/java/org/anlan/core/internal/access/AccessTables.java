package org.anlan.core.internal.access;

import javax.sql.DataSource;
import org.anlan.core.schema.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of accounts, sessions and wrong tries. */
@Component(service = AccessTables.class)
public final class AccessTables {
  private final UserTable users;
  private final SessionTable sessions;
  private final LockoutTable lockouts;

  /** The tables in this database. */
  @Activate
  public AccessTables(
      @Reference(target = "(osgi.jndi.service.name=anlan)") DataSource database,
      @Reference(target = "(unit=core)") SchemaReady ready) {
    this(database);
  }

  AccessTables(DataSource database) {
    users = new UserTable(database);
    sessions = new SessionTable(database);
    lockouts = new LockoutTable(database);
  }

  UserTable users() {
    return users;
  }

  SessionTable sessions() {
    return sessions;
  }

  LockoutTable lockouts() {
    return lockouts;
  }
}
