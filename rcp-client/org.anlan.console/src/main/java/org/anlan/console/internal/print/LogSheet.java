package org.anlan.console.internal.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogEntryId;
import org.anlan.console.internal.text.Words;
import org.anlan.print.Column;
import org.anlan.print.Sheet;

/** The duty log as a sheet: a table for each day, entries as they happened. Pure. */
final class LogSheet {
  private static final Comparator<LogEntry> BY_TIME =
      Comparator.comparing(LogEntry::occurredAt).thenComparing(LogEntry::number);

  private final Paper paper;
  private final Map<LogEntryId, Long> numbers = new HashMap<>();
  private final Map<LogEntryId, Long> correctedBy = new HashMap<>();

  LogSheet(Paper paper) {
    this.paper = paper;
  }

  /**
   * The sheet of these entries.
   *
   * @param filter in words, if not all entries of these days are wanted
   */
  Sheet of(LocalDate from, LocalDate until, Optional<String> filter, List<LogEntry> entries) {
    for (LogEntry entry : entries) {
      numbers.put(entry.id(), entry.number());
      entry.corrects().ifPresent(id -> correctedBy.put(id, entry.number()));
    }
    boolean drill = !entries.isEmpty() && entries.stream().allMatch(LogEntry::drill);
    String period =
        from.equals(until)
            ? paper.day(from)
            : Words.of("print.period", paper.day(from), paper.day(until));
    Sheet sheet = new Sheet(paper.words(), Words.of("log.title")).drill(drill);
    sheet.line(numbers(entries), period);
    filter.ifPresent(words -> sheet.paragraph(Words.of("print.log.filtered", words)));
    if (entries.isEmpty()) {
      sheet.paragraph(Words.of("print.log.none"));
    }
    days(entries).forEach((day, ofDay) -> day(sheet, day, ofDay));
    sheet.signatures(
        List.of(
            Words.of("print.sign.officers"),
            Words.of("print.sign.leader"),
            Words.of("print.sign.date")));
    sheet.remark(paper.printed() + last(entries));
    return sheet;
  }

  private Map<LocalDate, List<LogEntry>> days(List<LogEntry> entries) {
    Map<LocalDate, List<LogEntry>> days = new TreeMap<>();
    for (LogEntry entry : entries) {
      days.computeIfAbsent(paper.dayOf(entry.occurredAt()), day -> new ArrayList<>()).add(entry);
    }
    days.values().forEach(ofDay -> ofDay.sort(BY_TIME));
    return days;
  }

  private void day(Sheet sheet, LocalDate day, List<LogEntry> entries) {
    sheet.heading(paper.day(day));
    sheet.table(
        List.of(
            new Column(Words.of("log.number"), 9),
            new Column(Words.of("log.time"), 9),
            new Column(Words.of("log.kind"), 12),
            new Column(Words.of("log.text"), 56),
            new Column(Words.of("log.by"), 14)),
        entries.stream().map(this::row).toList());
  }

  private List<String> row(LogEntry entry) {
    return List.of(
        Long.toString(entry.number()),
        paper.time(entry.occurredAt()),
        Words.of("kind", entry.kind()),
        marks(entry) + entry.text(),
        entry.by());
  }

  /** What must be known before the text is read. */
  private String marks(LogEntry entry) {
    StringBuilder marks = new StringBuilder();
    if (entry.drill() && !entry.text().contains("演练")) {
      marks.append(Words.of("log.drill")).append(' ');
    }
    entry
        .corrects()
        .ifPresent(
            id ->
                marks
                    .append(
                        Optional.ofNullable(numbers.get(id))
                            .map(number -> Words.of("log.corrects", number))
                            .orElse(Words.of("print.log.corrects-earlier")))
                    .append(' '));
    Optional.ofNullable(correctedBy.get(entry.id()))
        .ifPresent(number -> marks.append(Words.of("log.corrected", number)).append(' '));
    if (entry.offline()) {
      marks.append(Words.of("print.log.offline", paper.moment(entry.recordedAt()))).append(' ');
    }
    return marks.toString();
  }

  private static String numbers(List<LogEntry> entries) {
    if (entries.isEmpty()) {
      return "";
    }
    long first = entries.stream().mapToLong(LogEntry::number).min().getAsLong();
    long last = entries.stream().mapToLong(LogEntry::number).max().getAsLong();
    return Words.of("print.log.numbers", text(first), text(last), entries.size());
  }

  /** By the newest entry's hash anybody can prove later that nothing was changed. */
  private static String last(List<LogEntry> entries) {
    return entries.stream()
        .max(Comparator.comparingLong(LogEntry::number))
        .map(e -> Words.of("print.log.hash", text(e.number()), e.hash().substring(0, 16)))
        .orElse("");
  }

  private static String text(long number) {
    return Long.toString(number);
  }
}
