package org.anlan.incidents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.anlan.api.Grade;
import org.anlan.api.incidents.ReportForm;
import org.anlan.api.incidents.RulePack;
import org.anlan.incidents.internal.ReportClock.Due;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportClockTest {
  private static final Instant T = Instant.parse("2025-07-01T00:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final RulePacks PACKS = new RulePacks(IncidentsTest.settings());

  @ParameterizedTest
  @CsvSource({
    "national-493, I, WRITTEN, 120",
    "national-493, IV, WRITTEN, 120",
    "henan, I, VERBAL, 15",
    "henan, II, WRITTEN, 35",
    "henan, III, WRITTEN, 60",
    "henan, IV, WRITTEN, 360",
    "county-20-40, III, VERBAL, 20",
    "county-20-40, III, WRITTEN, 40",
    "jiangxi, II, WRITTEN, 120"
  })
  void theFirstReportIsDueAsTheRulesSay(String pack, Grade grade, ReportForm form, int minutes) {
    List<Due> due = ReportClock.first(pack(pack), grade, T);
    assertThat(due)
        .filteredOn(d -> d.form() == form)
        .singleElement()
        .satisfies(d -> assertThat(d.at()).isEqualTo(T.plusSeconds(60L * minutes)));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-07-01T07:59:59+08:00, 2025-07-01T08:00:00+08:00",
    "2025-07-01T08:00:00+08:00, 2025-07-01T17:00:00+08:00",
    "2025-07-01T17:00:00+08:00, 2025-07-02T08:00:00+08:00",
    "2025-12-31T23:00:00+08:00, 2026-01-01T08:00:00+08:00"
  })
  void followUpsComeAtTheHoursOfTheDay(String after, String due) {
    assertThat(ReportClock.followUp(pack("henan"), Grade.II, at(after), ZONE).orElseThrow().at())
        .isEqualTo(at(due));
  }

  @ParameterizedTest
  @CsvSource({"henan, IV", "national-493, I"})
  void whereTheRulesAskForNoFollowUpThereIsNone(String pack, Grade grade) {
    assertThat(ReportClock.followUp(pack(pack), grade, T, ZONE)).isEmpty();
  }

  @Property
  void aChangeOfGradeNeverMovesADeadlineLater(
      @ForAll @IntRange(min = 0, max = 100_000) int before,
      @ForAll @IntRange(min = 0, max = 100_000) int now) {
    Instant old = T.plusSeconds(before);
    assertThat(ReportClock.tightened(old, T.plusSeconds(now))).isBeforeOrEqualTo(old);
  }

  private static RulePack pack(String id) {
    return PACKS.find(id).orElseThrow();
  }

  private static Instant at(String text) {
    return java.time.OffsetDateTime.parse(text).toInstant();
  }
}
