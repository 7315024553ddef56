package org.anlan.roster.internal.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.Shift;

/**
 * Shifts as an iCalendar stream (RFC 5545; the calendar's name and refresh by RFC 7986). Times are
 * UTC, so that no rule of a zone need be told. Pure. One thread.
 */
final class ShiftCalendar {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** RFC 5545, 3.1: octets of a line, its break not counted. */
  private static final int LONGEST = 75;

  private final Schedule schedule;
  private final Instant changed;
  private final Function<PersonId, String> nameOf;
  private final Map<PersonId, String> names = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  /**
   * A calendar of this schedule.
   *
   * @param changed when any of it was last changed: an event of the same identity is the newer the
   *     later this is
   */
  ShiftCalendar(Schedule schedule, Instant changed, Function<PersonId, String> nameOf) {
    this.schedule = schedule;
    this.changed = changed;
    this.nameOf = nameOf;
  }

  /**
   * The stream.
   *
   * @param own whether the shifts are those of one person, who wants to be reminded
   */
  String of(List<Shift> shifts, boolean own) {
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Anlan//Duty roster//ZH");
    line("CALSCALE", "GREGORIAN");
    line("METHOD", "PUBLISH");
    line("NAME", escaped(schedule.name()));
    line("X-WR-CALNAME", escaped(schedule.name()));
    line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
    shifts.forEach(shift -> event(shift, own));
    line("END", "VCALENDAR");
    return text.toString();
  }

  private void event(Shift shift, boolean own) {
    line("BEGIN", "VEVENT");
    line("UID", shift.from().getEpochSecond() + "-" + schedule.id().value() + "@anlan");
    line("DTSTAMP", TIME.format(changed));
    line("LAST-MODIFIED", TIME.format(changed));
    line("SEQUENCE", Long.toString(changed.getEpochSecond() - created()));
    line("DTSTART", TIME.format(shift.from()));
    line("DTEND", TIME.format(shift.to()));
    line("SUMMARY", escaped(summary(shift, own)));
    line("DESCRIPTION", escaped(description(shift)));
    if (own) {
      line("BEGIN", "VALARM");
      line("ACTION", "DISPLAY");
      line("DESCRIPTION", escaped(summary(shift, true)));
      line("TRIGGER", "-PT1H");
      line("END", "VALARM");
    }
    line("END", "VEVENT");
  }

  /** A later state has the greater number; seconds since the beginning stay in 31 bits. */
  private long created() {
    return schedule.stamp().createdAt().getEpochSecond();
  }

  private String summary(Shift shift, boolean own) {
    List<String> who = shift.places().stream().map(p -> own ? p.post() : name(p)).toList();
    return schedule.name() + "：" + String.join("、", who);
  }

  private String description(Shift shift) {
    return String.join("\n", shift.places().stream().map(p -> p.post() + "：" + name(p)).toList());
  }

  private String name(Shift.Place place) {
    return names.computeIfAbsent(place.personId(), nameOf);
  }

  /** RFC 5545, 3.3.11. */
  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\r\\n|\\r|\\n", "\\\\n")
        .replaceAll("\\p{Cntrl}", "");
  }

  /** Folds between characters, never within one. */
  private void line(String name, String value) {
    int octets = 0;
    for (int c : (name + ":" + value).codePoints().toArray()) {
      String character = Character.toString(c);
      int width = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + width > LONGEST) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(character);
      octets += width;
    }
    text.append("\r\n");
  }
}
