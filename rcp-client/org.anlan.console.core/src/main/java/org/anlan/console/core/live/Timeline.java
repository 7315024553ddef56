package org.anlan.console.core.live;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogEntryId;
import org.anlan.console.core.outbox.Item;

/**
 * The log as it is read: newest first, days apart, corrections linked both ways, what waits to be
 * sent on top. Not for several threads.
 */
public final class Timeline {
  private final TreeMap<Long, LogEntry> entries = new TreeMap<>(Comparator.reverseOrder());
  private final Map<LogEntryId, Long> numbers = new HashMap<>();
  private final Map<LogEntryId, Long> corrections = new HashMap<>();

  /** Forgets everything. */
  public void clear() {
    entries.clear();
    numbers.clear();
    corrections.clear();
  }

  /** Adds entries; those already there stay as they are. */
  public void add(Collection<LogEntry> more) {
    for (LogEntry entry : more) {
      entries.put(entry.number(), entry);
      numbers.put(entry.id(), entry.number());
      entry.corrects().ifPresent(id -> corrections.merge(id, entry.number(), Math::max));
    }
  }

  /** How many entries are here. */
  public int size() {
    return entries.size();
  }

  /** The entry of this number, if it is here. */
  public Optional<LogEntry> entry(long number) {
    return Optional.ofNullable(entries.get(number));
  }

  /** All rows in reading order. */
  public List<TimelineRow> rows(List<Item> waiting, ZoneId zone, Instant now) {
    List<TimelineRow> rows = new ArrayList<>();
    for (int i = waiting.size() - 1; i >= 0; i--) {
      rows.add(new TimelineRow.Waiting(waiting.get(i)));
    }
    entries
        .values()
        .forEach(
            entry ->
                rows.add(
                    new TimelineRow.Written(
                        entry,
                        Optional.ofNullable(corrections.get(entry.id())),
                        entry.corrects().map(numbers::get))));
    return withDays(rows, zone, now);
  }

  private static List<TimelineRow> withDays(List<TimelineRow> rows, ZoneId zone, Instant now) {
    List<TimelineRow> all = new ArrayList<>(rows.size() + 8);
    LocalDate day = null;
    for (TimelineRow row : rows) {
      LocalDate of = LocalDate.ofInstant(TimelineRow.at(row, now), zone);
      if (!of.equals(day)) {
        all.add(new TimelineRow.Day(of));
        day = of;
      }
      all.add(row);
    }
    return List.copyOf(all);
  }
}
