package org.anlan.dutylog.internal.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anlan.api.log.LogFilter;

/**
 * One SELECT over the log, newest first. It leads the order with the column whose index it wants,
 * so that the database walks that index backwards and stops at the limit instead of sorting. One
 * thread.
 */
public final class LogQuery {
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> params = new ArrayList<>();
  private String from = "log_entry e";
  private String number = "e.entry_number";
  private String lead = "";
  private boolean link;
  private int limit = 500;

  /** All of the log. */
  public static LogQuery all() {
    return new LogQuery();
  }

  /** What a filter asks for, but for its times and its text. */
  public static LogQuery of(LogFilter filter) {
    LogQuery query = new LogQuery();
    filter.drill().ifPresent(drill -> query.lead("e.drill", drill));
    filter.kind().ifPresent(kind -> query.lead("e.kind", kind.name()));
    filter.by().ifPresent(by -> query.lead("e.written_by", by));
    filter.link().ifPresent(query::linked);
    return query;
  }

  /** Only entries that tell of times from here on and before there. */
  public LogQuery within(Window window) {
    and("e.occurred_at >= ? and e.occurred_at < ?", window.from(), window.to());
    return this;
  }

  /** Only numbers from here on and before there. */
  public LogQuery numbers(long first, long before) {
    return and("e.entry_number >= ?", first).and("e.entry_number < ?", before);
  }

  /** Only entries recorded long after times from here on and before there. */
  public LogQuery lateWithin(Window window) {
    and("t.occurred_at >= ? and t.occurred_at < ?", window.from(), window.to());
    from = "log_late t join log_entry e on e.entry_number = t.entry_number";
    if (link) {
      from += " join log_link l on l.entry_number = t.entry_number";
    }
    number = "t.entry_number";
    lead = "";
    return this;
  }

  /** Only entries whose text holds this, whatever the case. */
  public LogQuery holding(String part) {
    String escaped = part.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    return and("lower(e.body) like ? escape '!'", "%" + escaped.toLowerCase(Locale.ROOT) + "%");
  }

  /** At most this many. */
  public LogQuery limit(int most) {
    limit = most;
    return this;
  }

  LogQuery and(String condition, Object... values) {
    conditions.add(condition);
    Collections.addAll(params, values);
    return this;
  }

  String sql() {
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return "select "
        + LogStore.COLUMNS
        + " from "
        + from
        + where
        + " order by "
        + lead
        + number
        + " desc limit "
        + limit;
  }

  Object[] params() {
    return params.toArray();
  }

  private void lead(String column, Object value) {
    and(column + " = ?", value);
    lead = column + " desc, ";
  }

  private void linked(UUID id) {
    link = true;
    from = "log_link l join log_entry e on e.entry_number = l.entry_number";
    number = "l.entry_number";
    lead("l.link_id", id.toString());
  }

  /** A stretch of time. */
  public record Window(Instant from, Instant to) {}
}
