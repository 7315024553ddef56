package org.anlan.core.internal.deadlines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.Text;
import org.anlan.api.deadlines.Deadline;
import org.anlan.api.deadlines.DeadlineId;
import org.anlan.api.roster.UnitId;
import org.anlan.core.internal.database.Sql;
import org.anlan.json.Json;

/** The rows of all clocks, on the running transaction's connection. */
final class DeadlineTable {
  private static final TypeReference<List<Deadline.Step>> STEPS = new TypeReference<>() {};
  private final DataSource database;

  DeadlineTable(DataSource database) {
    this.database = database;
  }

  /** Puts clocks in the place of those of the same topic about the same thing. */
  void replace(List<Deadline> deadlines) {
    Sql.batch(
        database,
        "delete from core_deadline where about_id = ? and about_entity = ? and topic = ?",
        deadlines.stream()
            .map(d -> new Object[] {d.about().id(), d.about().entity(), d.topic()})
            .toList());
    Sql.batch(
        database,
        "insert into core_deadline (id, topic, about_entity, about_id, subject_zh, subject_en,"
            + " owner_kind, owner_id, scope, started_at, due_at, steps, fired, next_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        deadlines.stream().map(DeadlineTable::columns).toList());
  }

  /** Takes the clocks about something away, those of one topic or, if it is empty, all. */
  void clear(Link about, String topic) {
    String sql = "delete from core_deadline where about_id = ? and about_entity = ?";
    if (topic.isEmpty()) {
      Sql.update(database, sql, about.id(), about.entity());
    } else {
      Sql.update(database, sql + " and topic = ?", about.id(), about.entity(), topic);
    }
  }

  List<Deadline> about(Link about) {
    return select(
        "where about_id = ? and about_entity = ? order by id", about.id(), about.entity());
  }

  /** Those with a step still to fire before this, soonest first. */
  List<Deadline> until(Instant until, int limit) {
    return select("where next_at < ? order by next_at, id limit ?", until, limit);
  }

  Optional<Deadline> find(DeadlineId id) {
    return select("where id = ?", id.value()).stream().findFirst();
  }

  /** When the next step of all is to fire. */
  Optional<Instant> next() {
    return Sql.query(
            database,
            "select min(next_at) as next_at from core_deadline",
            row -> Optional.ofNullable(Sql.instant(row, "next_at")))
        .get(0);
  }

  /** Marks the next step of a clock as fired, unless that was done or the clock is gone. */
  boolean fire(Deadline deadline) {
    int fired = deadline.fired() + 1;
    Instant next = fired < deadline.steps().size() ? deadline.steps().get(fired).at() : null;
    return Sql.update(
            database,
            "update core_deadline set fired = ?, next_at = cast(? as timestamp(6) with time zone)"
                + " where id = ? and fired = ?",
            fired,
            next,
            deadline.id().value(),
            deadline.fired())
        == 1;
  }

  private List<Deadline> select(String rest, Object... params) {
    return Sql.query(
        database, "select * from core_deadline " + rest, DeadlineTable::deadline, params);
  }

  private static Object[] columns(Deadline d) {
    return new Object[] {
      d.id().value(),
      d.topic(),
      d.about().entity(),
      d.about().id(),
      d.subject().zh(),
      d.subject().en(),
      d.owner().map(p -> p.kind().name()).orElse(null),
      d.owner().map(Party::id).orElse(null),
      d.scope().map(UnitId::value).orElse(null),
      d.startedAt(),
      d.dueAt(),
      json(d.steps()),
      d.fired(),
      d.fired() < d.steps().size() ? d.steps().get(d.fired()).at() : null
    };
  }

  private static Deadline deadline(ResultSet row) throws SQLException {
    return new Deadline(
        new DeadlineId(UUID.fromString(row.getString("id"))),
        row.getString("topic"),
        new Link(row.getString("about_entity"), UUID.fromString(row.getString("about_id"))),
        Text.of(row.getString("subject_zh"), row.getString("subject_en")),
        owner(row),
        Optional.ofNullable(row.getString("scope")).map(s -> new UnitId(UUID.fromString(s))),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "due_at"),
        steps(row.getString("steps")),
        row.getInt("fired"));
  }

  private static Optional<Party> owner(ResultSet row) throws SQLException {
    String kind = row.getString("owner_kind");
    return kind == null
        ? Optional.empty()
        : Optional.of(
            new Party(Party.Kind.valueOf(kind), UUID.fromString(row.getString("owner_id"))));
  }

  private static String json(List<Deadline.Step> steps) {
    try {
      return Json.mapper().writerFor(STEPS).writeValueAsString(steps);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Deadline.Step> steps(String json) {
    try {
      return Json.mapper().readValue(json, STEPS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("steps of a deadline can't be read", e);
    }
  }
}
