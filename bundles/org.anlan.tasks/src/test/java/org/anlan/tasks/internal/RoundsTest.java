package org.anlan.tasks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.anlan.api.tasks.Recurrence;
import org.anlan.api.tasks.Recurrence.Every;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundsTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest(name = "{0} {1} {2} from {3}: due {4}, over {5}")
  @CsvSource({
    "DAY,     1,   18:00, 2024-02-29, 2024-02-29T18:00+08:00, 2024-03-01T00:00+08:00",
    "DAY,     1,   00:00, 2024-02-29, 2024-03-01T00:00+08:00, 2024-03-01T00:00+08:00",
    "WEEK,    1,   09:00, 2024-05-13, 2024-05-13T09:00+08:00, 2024-05-20T00:00+08:00",
    "WEEK,    7,   17:30, 2024-05-13, 2024-05-19T17:30+08:00, 2024-05-20T00:00+08:00",
    "MONTH,   28,  18:00, 2024-02-01, 2024-02-28T18:00+08:00, 2024-03-01T00:00+08:00",
    "MONTH,   30,  18:00, 2024-02-01, 2024-02-29T18:00+08:00, 2024-03-01T00:00+08:00",
    "MONTH,   31,  18:00, 2023-02-01, 2023-02-28T18:00+08:00, 2023-03-01T00:00+08:00",
    "MONTH,   31,  18:00, 2024-04-01, 2024-04-30T18:00+08:00, 2024-05-01T00:00+08:00",
    "MONTH,   31,  18:00, 2024-05-01, 2024-05-31T18:00+08:00, 2024-06-01T00:00+08:00",
    "MONTH,   31,  00:00, 2024-04-01, 2024-05-01T00:00+08:00, 2024-05-01T00:00+08:00",
    "QUARTER, 92,  12:00, 2024-01-01, 2024-03-31T12:00+08:00, 2024-04-01T00:00+08:00",
    "QUARTER, 91,  12:00, 2023-01-01, 2023-03-31T12:00+08:00, 2023-04-01T00:00+08:00",
    "QUARTER, 91,  12:00, 2024-01-01, 2024-03-31T12:00+08:00, 2024-04-01T00:00+08:00",
    "QUARTER, 92,  12:00, 2024-07-01, 2024-09-30T12:00+08:00, 2024-10-01T00:00+08:00",
    "QUARTER, 1,   12:00, 2024-10-01, 2024-10-01T12:00+08:00, 2025-01-01T00:00+08:00",
    "YEAR,    60,  12:00, 2024-01-01, 2024-02-29T12:00+08:00, 2025-01-01T00:00+08:00",
    "YEAR,    60,  12:00, 2023-01-01, 2023-03-01T12:00+08:00, 2024-01-01T00:00+08:00",
    "YEAR,    366, 12:00, 2024-01-01, 2024-12-31T12:00+08:00, 2025-01-01T00:00+08:00",
    "YEAR,    366, 12:00, 2023-01-01, 2023-12-31T12:00+08:00, 2024-01-01T00:00+08:00"
  })
  void isDueOnTheDayOrTheLastThereIs(
      Every every, int day, LocalTime time, LocalDate period, String due, String over) {
    Rounds.Span span = Rounds.of(new Recurrence(every, day, time, SHANGHAI), period);
    assertThat(span).isEqualTo(new Rounds.Span(period, at(due), at(over)));
  }

  @ParameterizedTest(name = "{0} {1} {2} after {3}: from {4}")
  @CsvSource({
    "DAY,     1,  18:00, 2024-05-15T17:59:59.999999+08:00, 2024-05-15",
    "DAY,     1,  18:00, 2024-05-15T18:00+08:00,           2024-05-16",
    "WEEK,    3,  18:00, 2024-05-15T12:00+08:00,           2024-05-13",
    "WEEK,    3,  18:00, 2024-05-15T18:00+08:00,           2024-05-20",
    "MONTH,   28, 18:00, 2024-10-28T10:00+08:00,           2024-10-01",
    "MONTH,   28, 18:00, 2024-10-29T10:00+08:00,           2024-11-01",
    "MONTH,   28, 18:00, 2024-12-29T10:00+08:00,           2025-01-01",
    "QUARTER, 10, 18:00, 2024-12-31T23:00+08:00,           2025-01-01",
    "YEAR,    1,  18:00, 2024-01-01T18:00+08:00,           2025-01-01",
    "DAY,     1,  18:00, 2024-05-15T16:30Z,                2024-05-16"
  })
  void findsTheNextThatIsStillDue(
      Every every, int day, LocalTime time, String moment, LocalDate period) {
    Recurrence recurrence = new Recurrence(every, day, time, SHANGHAI);
    assertThat(Rounds.dueAfter(recurrence, at(moment)).period()).isEqualTo(period);
  }

  @Test
  void isLaterByTheGapWhereTheClocksGoForward() {
    Recurrence daily = new Recurrence(Every.DAY, 1, LocalTime.of(2, 30), BERLIN);
    Rounds.Span span = Rounds.of(daily, LocalDate.of(2024, 3, 31));
    assertThat(span.dueAt()).isEqualTo(at("2024-03-31T03:30+02:00"));
    assertThat(span.endsAt()).isEqualTo(at("2024-04-01T00:00+02:00"));
  }

  @Test
  void isTheFirstOfTheTwoWhereTheClocksGoBack() {
    Recurrence daily = new Recurrence(Every.DAY, 1, LocalTime.of(2, 30), BERLIN);
    Rounds.Span span = Rounds.of(daily, LocalDate.of(2024, 10, 27));
    assertThat(span.dueAt()).isEqualTo(at("2024-10-27T02:30+02:00"));
    assertThat(span.endsAt()).isEqualTo(at("2024-10-28T00:00+01:00"));
  }

  @Test
  void isOverBeforeADayTheZoneLeftOut() {
    ZoneId samoa = ZoneId.of("Pacific/Apia");
    Recurrence daily = new Recurrence(Every.DAY, 1, LocalTime.of(10, 0), samoa);
    Rounds.Span span = Rounds.of(daily, LocalDate.of(2011, 12, 30));
    assertThat(span.dueAt()).isBeforeOrEqualTo(span.endsAt());
  }

  @ParameterizedTest(name = "at {0}: {1}")
  @CsvSource({"2024-05-24T00:00+08:00, true", "2024-05-23T23:59+08:00, false"})
  void isDueSoonInTheLastQuarter(String now, boolean soon) {
    Instant due = at("2024-05-31T16:00+08:00");
    // 31 days less 8 hours: 30 2/3 days, a quarter of which is 7 2/3 days
    Instant bound = at("2024-05-24T00:00+08:00");
    assertThat(due.minusSeconds(736 * 3600 / 4)).isEqualTo(bound);
    assertThat(Rounds.isDueSoon(LocalDate.of(2024, 5, 1), due, SHANGHAI, at(now))).isEqualTo(soon);
  }

  private static Instant at(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
