package org.anlan.core.internal.access;

import java.lang.annotation.Annotation;
import java.time.Clock;
import org.anlan.core.internal.audit.AuditTrail;
import org.anlan.core.internal.tx.CoreTransactions;
import org.anlan.testbase.TestBase;

/** Accounts, sessions and audit on a test's database. */
public final class Desks {
  private final TestBase base;
  private final Passwords passwords = new Passwords(64);
  private final AccessTables tables;
  private final AuditTrail audit;
  private final Sessions sessions;
  private final Accounts accounts;

  public Desks(TestBase base) {
    this.base = base;
    Clock clock = base.clock();
    tables = new AccessTables(base.dataSource());
    audit = new AuditTrail(base.tx(), base.access(), clock, base.dataSource(), () -> "core");
    sessions = new Sessions(base.tx(), tables, audit, passwords, clock, new Hours());
    accounts = new Accounts(base.desk(), tables, sessions, passwords);
  }

  public CoreTransactions tx() {
    return (CoreTransactions) base.tx();
  }

  public AuditTrail audit() {
    return audit;
  }

  public Sessions known() {
    return sessions;
  }

  public org.anlan.api.access.UserService users() {
    return accounts;
  }

  Sessions sessions() {
    return sessions;
  }

  Accounts accounts() {
    return accounts;
  }

  AccessTables tables() {
    return tables;
  }

  Passwords passwords() {
    return passwords;
  }

  /** The settings as they come. */
  private static final class Hours implements Sessions.Settings {
    @Override
    public int session_idle_hours() {
      return 12;
    }

    @Override
    public int session_longest_days() {
      return 7;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
      return Sessions.Settings.class;
    }
  }
}
