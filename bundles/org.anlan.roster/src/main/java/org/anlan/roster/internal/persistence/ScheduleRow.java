package org.anlan.roster.internal.persistence;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.anlan.api.roster.DutyMode;
import org.anlan.api.roster.Post;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.ScheduleDraft;
import org.anlan.api.roster.ScheduleId;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Row;

/** A duty schedule in its table; days and times of the local clock stand there as ISO text. */
@Entity
@Table(name = "roster_schedule")
public class ScheduleRow extends Row {
  @Column(name = "name")
  private String name;

  @Column(name = "unit_id")
  private String unitId;

  @Enumerated(EnumType.STRING)
  @Column(name = "mode")
  private DutyMode mode;

  @Column(name = "zone")
  private String zone;

  @Column(name = "from_day")
  private String fromDay;

  @Column(name = "until_day")
  private String untilDay;

  @Column(name = "shift_start")
  private String shiftStart;

  @Column(name = "shift_seconds")
  private long shiftSeconds;

  @Column(name = "posts")
  private String posts;

  /** The row of a new schedule, not stamped yet. */
  public static ScheduleRow of(ScheduleDraft draft) {
    ScheduleRow row = new ScheduleRow();
    row.take(draft);
    return row;
  }

  /** Takes over what a draft says. */
  public void take(ScheduleDraft draft) {
    name = draft.name();
    unitId = Columns.id(draft.unitId());
    mode = draft.mode();
    zone = draft.zone().getId();
    fromDay = draft.from().toString();
    untilDay = draft.until().map(LocalDate::toString).orElse(null);
    shiftStart = draft.shiftStart().toString();
    shiftSeconds = draft.shiftLength().toSeconds();
    posts = Columns.json(draft.posts());
  }

  /** The schedule. */
  public Schedule toRecord() {
    return new Schedule(
        new ScheduleId(uuid()),
        stamp(),
        name,
        new UnitId(UUID.fromString(unitId)),
        mode,
        ZoneId.of(zone),
        LocalDate.parse(fromDay),
        Optional.ofNullable(untilDay).map(LocalDate::parse),
        LocalTime.parse(shiftStart),
        Duration.ofSeconds(shiftSeconds),
        Columns.list(posts, Post.class));
  }
}
