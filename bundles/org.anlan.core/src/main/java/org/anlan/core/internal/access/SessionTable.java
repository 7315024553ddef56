package org.anlan.core.internal.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.anlan.core.internal.database.Sql;

/** The table of sessions; tokens are in it as hashes only. */
final class SessionTable {
  private final DataSource database;

  /** A session as it is kept. */
  record Kept(String hash, UUID user, Instant createdAt, Instant seenAt) {}

  SessionTable(DataSource database) {
    this.database = database;
  }

  void insert(Kept session, Optional<String> address) {
    Sql.update(
        database,
        "insert into core_session (token_hash, user_id, created_at, seen_at, address)"
            + " values (?,?,?,?,?)",
        session.hash(),
        session.user(),
        session.createdAt(),
        session.seenAt(),
        address.orElse(null));
  }

  Optional<Kept> find(String hash) {
    return Sql.query(
            database,
            "select token_hash, user_id, created_at, seen_at from core_session"
                + " where token_hash = ?",
            row ->
                new Kept(
                    row.getString("token_hash"),
                    UUID.fromString(row.getString("user_id")),
                    Sql.instant(row, "created_at"),
                    Sql.instant(row, "seen_at")),
            hash)
        .stream()
        .findFirst();
  }

  void seen(String hash, Instant at) {
    Sql.update(database, "update core_session set seen_at = ? where token_hash = ?", at, hash);
  }

  int delete(String hash) {
    return Sql.update(database, "delete from core_session where token_hash = ?", hash);
  }

  /** Ends all of a user's sessions but perhaps one. */
  int deleteOthers(UUID user, String kept) {
    return Sql.update(
        database, "delete from core_session where user_id = ? and token_hash <> ?", user, kept);
  }

  int deleteStale(Instant seenBefore, Instant createdBefore) {
    return Sql.update(
        database,
        "delete from core_session where seen_at < ? or created_at < ?",
        seenBefore,
        createdBefore);
  }
}
