package org.anlan.api.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Text;

/** A duty schedule to be made or changed. */
public record ScheduleDraft(
    String name,
    UnitId unitId,
    DutyMode mode,
    ZoneId zone,
    LocalDate from,
    Optional<LocalDate> until,
    LocalTime shiftStart,
    Duration shiftLength,
    List<Post> posts)
    implements Draft {
  private static final long DAY = Duration.ofDays(1).toSeconds();

  public ScheduleDraft {
    posts = posts == null ? List.of() : List.copyOf(posts);
  }

  @Override
  public void check(Faults faults) {
    faults
        .text("/name", name, 200)
        .required("/unitId", unitId)
        .required("/mode", mode)
        .required("/zone", zone)
        .required("/from", from)
        .required("/shiftStart", shiftStart)
        .required("/shiftLength", shiftLength)
        .when(posts.isEmpty(), "/posts", Text.of("至少一个岗", "needs at least one post"))
        .each("/posts", posts);
    if (shiftLength != null) {
      long seconds = shiftLength.toSeconds();
      faults.when(
          seconds < 3600 || seconds > DAY || DAY % seconds != 0 || shiftLength.getNano() != 0,
          "/shiftLength",
          Text.of("须为 1 到 24 小时且能整除 24 小时", "must be 1 to 24 hours and divide 24 hours"));
    }
    faults.when(
        from != null && until.isPresent() && !until.get().isAfter(from),
        "/until",
        Text.of("须晚于开始日", "must be after the first day"));
    year("/from", from, faults);
    until.ifPresent(day -> year("/until", day, faults));
  }

  private static void year(String pointer, LocalDate day, Faults faults) {
    faults.when(
        day != null && (day.getYear() < 1900 || day.getYear() > 2999),
        pointer,
        Text.of("年份须在 1900 到 2999 之间", "its year must be from 1900 to 2999"));
  }
}
