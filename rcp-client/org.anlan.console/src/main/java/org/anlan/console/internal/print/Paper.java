package org.anlan.console.internal.print;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.anlan.console.internal.text.Words;
import org.anlan.print.SheetWords;

/** What stands on every sheet: words, times as they are printed, who printed it when. */
final class Paper {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final ZoneId zone;
  private final String printedBy;
  private final Instant printedAt;

  Paper(ZoneId zone, String printedBy, Instant printedAt) {
    this.zone = zone;
    this.printedBy = printedBy;
    this.printedAt = printedAt;
  }

  SheetWords words() {
    return new SheetWords(
        Words.chinese() ? "zh-CN" : "en",
        Words.of("print.page", "{0}", "{1}"),
        Words.of("log.drill"),
        Words.of("print.missing", "{0}"));
  }

  /** The last line of every sheet. */
  String printed() {
    return Words.of("print.printed", moment(printedAt), printedBy);
  }

  LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(Words.of("print.format.day"), Words.locale()).format(day);
  }

  String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  String moment(Instant at) {
    return DateTimeFormatter.ofPattern(Words.of("print.format.moment"), Words.locale())
        .format(at.atZone(zone));
  }

  ZoneId zone() {
    return zone;
  }
}
