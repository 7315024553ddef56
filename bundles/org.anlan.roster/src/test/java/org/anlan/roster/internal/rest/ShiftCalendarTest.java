package org.anlan.roster.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Stamp;
import org.anlan.api.roster.DutyMode;
import org.anlan.api.roster.DutyRole;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.ScheduleId;
import org.anlan.api.roster.Shift;
import org.anlan.api.roster.UnitId;
import org.junit.jupiter.api.Test;

class ShiftCalendarTest {
  private static final Instant MADE = Instant.parse("2025-06-01T00:00:00Z");
  private static final Instant BEGIN = Instant.parse("2025-07-01T00:00:00Z");
  private static final ScheduleId ID =
      new ScheduleId(UUID.fromString("0197a000-0000-7000-8000-000000000001"));
  private static final PersonId ZHANG = new PersonId(UUID.randomUUID());

  private static Schedule schedule(String name) {
    return new Schedule(
        ID,
        new Stamp(1, MADE, "a", MADE, "a"),
        name,
        new UnitId(UUID.randomUUID()),
        DutyMode.DAILY,
        ZoneId.of("Asia/Shanghai"),
        LocalDate.of(2025, 7, 1),
        Optional.empty(),
        LocalTime.of(8, 0),
        Duration.ofHours(24),
        List.of());
  }

  private static String calendar(String name, Instant changed, boolean own) {
    Shift.Place place = new Shift.Place(DutyRole.OFFICER, "值班员", ZHANG, Optional.empty());
    Shift shift = new Shift(ID, BEGIN, BEGIN.plus(Duration.ofDays(1)), List.of(place));
    return new ShiftCalendar(schedule(name), changed, id -> "张三").of(List.of(shift), own);
  }

  /** As a calendar program reads it. */
  private static List<String> unfolded(String text) {
    return text.replace("\r\n ", "").lines().toList();
  }

  @Test
  void isOneEventAShift() {
    assertThat(unfolded(calendar("街道值班表", MADE, false)))
        .containsExactly(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Anlan//Duty roster//ZH",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            "NAME:街道值班表",
            "X-WR-CALNAME:街道值班表",
            "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
            "BEGIN:VEVENT",
            "UID:1751328000-0197a000-0000-7000-8000-000000000001@anlan",
            "DTSTAMP:20250601T000000Z",
            "LAST-MODIFIED:20250601T000000Z",
            "SEQUENCE:0",
            "DTSTART:20250701T000000Z",
            "DTEND:20250702T000000Z",
            "SUMMARY:街道值班表：张三",
            "DESCRIPTION:值班员：张三",
            "END:VEVENT",
            "END:VCALENDAR");
  }

  @Test
  void remindsWhoHasTheShift() {
    assertThat(unfolded(calendar("值班", MADE, true)))
        .contains("SUMMARY:值班：值班员", "ACTION:DISPLAY", "TRIGGER:-PT1H")
        .containsSubsequence("BEGIN:VALARM", "END:VALARM", "END:VEVENT");
  }

  @Test
  void aChangeIsAnUpdateOfTheSameEvent() {
    List<String> before = unfolded(calendar("值班", MADE, false));
    List<String> after = unfolded(calendar("值班", MADE.plusSeconds(90), false));
    assertThat(uid(after)).isEqualTo(uid(before));
    assertThat(after).contains("SEQUENCE:90", "DTSTAMP:20250601T000130Z");
  }

  private static String uid(List<String> lines) {
    return lines.stream().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
  }

  @Test
  void longLinesAreFoldedBetweenCharactersAndEveryLineEndsWithCrLf() {
    String name = "值班表".repeat(40) + "😀".repeat(20);
    String text = calendar(name, MADE, false);
    assertThat(text).endsWith("END:VCALENDAR\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    for (String line : text.split("\r\n")) {
      byte[] octets = line.getBytes(StandardCharsets.UTF_8);
      assertThat(octets.length).isLessThanOrEqualTo(75);
      assertThat(new String(octets, StandardCharsets.UTF_8))
          .isEqualTo(line)
          .doesNotContain("\ufffd");
    }
    assertThat(unfolded(text)).contains("NAME:" + name);
  }

  @Test
  void whatMeansSomethingIsEscaped() {
    assertThat(unfolded(calendar("a;b,c\\d\r\ne\u0007f", MADE, false)))
        .contains("NAME:a\\;b\\,c\\\\d\\nef");
  }
}
