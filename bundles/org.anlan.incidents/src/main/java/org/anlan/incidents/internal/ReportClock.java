package org.anlan.incidents.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.api.Grade;
import org.anlan.api.incidents.ReportForm;
import org.anlan.api.incidents.ReportKind;
import org.anlan.api.incidents.RulePack;

/** When reports are due: functions of a rule pack and an incident's facts. */
final class ReportClock {
  private ReportClock() {}

  /**
   * A report that is due.
   *
   * @param rule where the time comes from, as a person reads it
   */
  record Due(ReportKind kind, ReportForm form, Instant at, String rule, List<String> recipients) {}

  /** The reports due from the beginning. */
  static List<Due> first(RulePack pack, Grade grade, Instant receivedAt) {
    return pack.reports().stream()
        .filter(rule -> rule.grades().contains(grade))
        .map(
            rule ->
                new Due(
                    rule.kind(),
                    rule.form(),
                    receivedAt.plus(rule.within()),
                    pack.source().zh() + "：" + words(rule.within()),
                    rule.recipients()))
        .toList();
  }

  /** The next follow-up after a moment, if the pack asks for any at this grade. */
  static Optional<Due> followUp(RulePack pack, Grade grade, Instant after, ZoneId zone) {
    return pack.followUps().stream()
        .filter(f -> f.grades().contains(grade))
        .flatMap(
            f ->
                times(f, after, zone)
                    .map(
                        at ->
                            new Due(
                                ReportKind.FOLLOW_UP,
                                ReportForm.WRITTEN,
                                at,
                                pack.source().zh(),
                                f.recipients())))
        .min(java.util.Comparator.comparing(Due::at));
  }

  /** A deadline after a change of grade: never later than it was. */
  static Instant tightened(Instant before, Instant now) {
    return now.isBefore(before) ? now : before;
  }

  private static Stream<Instant> times(RulePack.FollowUps rule, Instant after, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(after, zone);
    return Stream.of(day, day.plusDays(1))
        .flatMap(d -> rule.at().stream().map(t -> d.atTime(t).atZone(zone).toInstant()))
        .filter(at -> at.isAfter(after));
  }

  private static String words(Duration within) {
    long minutes = within.toMinutes();
    return minutes % 60 == 0 ? minutes / 60 + " 小时内" : minutes + " 分钟内";
  }
}
