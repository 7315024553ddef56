package org.anlan.core.internal.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.anlan.core.internal.database.Sql;
import org.anlan.core.schema.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The answers kept for replays, eight days long. */
@Component(service = AnswerTable.class)
public final class AnswerTable {
  /** The contract says at least seven days. */
  private static final Duration KEPT = Duration.ofDays(8);

  private static final Duration SWEPT_EVERY = Duration.ofHours(1);

  /** A longer body is not kept; its replay has the status and headers only. */
  private static final int LONGEST_BODY = 1_000_000;

  private final DataSource database;
  private final Clock clock;
  private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.MIN);

  /** An answer with what tells its request from others. */
  record Kept(String requestHash, Answer answer) {}

  /** The table in this database. */
  @Activate
  public AnswerTable(
      @Reference(target = "(osgi.jndi.service.name=anlan)") DataSource database,
      @Reference(target = "(unit=core)") SchemaReady ready,
      @Reference Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Optional<Kept> find(String caller, String key) {
    return Sql.query(
            database,
            "select * from core_answer where caller = ? and request_key = ?",
            row ->
                new Kept(
                    row.getString("request_hash"),
                    new Answer(
                        row.getInt("status"),
                        Optional.ofNullable(row.getString("location")),
                        Optional.ofNullable(row.getString("etag")),
                        Optional.ofNullable(row.getString("media")),
                        Optional.ofNullable(row.getString("body")))),
            caller,
            key)
        .stream()
        .findFirst();
  }

  /** Keeps an answer, in the running transaction. */
  void insert(String caller, String key, Kept kept) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    sweep(now);
    Answer answer = kept.answer();
    Sql.update(
        database,
        "insert into core_answer (caller, request_key, request_hash, at, status, location, etag,"
            + " media, body) values (?,?,?,?,?,?,?,?,?)",
        caller,
        key,
        kept.requestHash(),
        now,
        answer.status(),
        answer.location().orElse(null),
        answer.etag().orElse(null),
        answer.media().orElse(null),
        answer.body().filter(body -> body.length() <= LONGEST_BODY).orElse(null));
  }

  private void sweep(Instant now) {
    Instant last = swept.get();
    boolean due = last.equals(Instant.MIN) || last.plus(SWEPT_EVERY).isBefore(now);
    if (due && swept.compareAndSet(last, now)) {
      Sql.update(database, "delete from core_answer where at < ?", now.minus(KEPT));
    }
  }
}
