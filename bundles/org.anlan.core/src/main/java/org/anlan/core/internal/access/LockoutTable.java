package org.anlan.core.internal.access;

import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.anlan.core.internal.access.Lockout.Tally;
import org.anlan.core.internal.database.Sql;

/** The table of wrong tries. */
final class LockoutTable {
  private final DataSource database;

  LockoutTable(DataSource database) {
    this.database = database;
  }

  Optional<Tally> find(String subject) {
    return Sql.query(
            database,
            "select failures, last_at, locked_until from core_lockout where subject = ?",
            row ->
                new Tally(
                    row.getInt("failures"),
                    Sql.instant(row, "last_at"),
                    Sql.instant(row, "locked_until")),
            subject)
        .stream()
        .findFirst();
  }

  void save(String subject, Tally tally) {
    int known =
        Sql.update(
            database,
            "update core_lockout set failures = ?, last_at = ?, locked_until = ? where subject = ?",
            tally.failures(),
            tally.last(),
            tally.until(),
            subject);
    if (known == 0) {
      Sql.update(
          database,
          "insert into core_lockout (subject, failures, last_at, locked_until) values (?,?,?,?)",
          subject,
          tally.failures(),
          tally.last(),
          tally.until());
    }
  }

  void delete(String subject) {
    Sql.update(database, "delete from core_lockout where subject = ?", subject);
  }

  void deleteAll() {
    Sql.update(database, "delete from core_lockout");
  }

  void deleteStale(Instant lastBefore) {
    Sql.update(database, "delete from core_lockout where last_at < ?", lastBefore);
  }
}
