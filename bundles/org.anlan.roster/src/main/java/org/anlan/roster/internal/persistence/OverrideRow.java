package org.anlan.roster.internal.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.anlan.api.roster.DutyOverride;
import org.anlan.api.roster.DutyOverrideDraft;
import org.anlan.api.roster.OverrideId;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.ScheduleId;
import org.anlan.core.jpa.InstantColumn;
import org.anlan.core.jpa.Row;

/** A stand-in in its table. */
@Entity
@Table(name = "roster_override")
public class OverrideRow extends Row {
  @Column(name = "schedule_id")
  private String scheduleId;

  @Convert(converter = InstantColumn.class)
  @Column(name = "begins")
  private Instant begins;

  @Convert(converter = InstantColumn.class)
  @Column(name = "ends")
  private Instant ends;

  @Column(name = "replaces_id")
  private String replacesId;

  @Column(name = "by_id")
  private String byId;

  @Column(name = "reason")
  private String reason;

  /** The row of a new stand-in, not stamped yet. */
  public static OverrideRow of(ScheduleId schedule, DutyOverrideDraft draft) {
    OverrideRow row = new OverrideRow();
    row.scheduleId = Columns.id(schedule);
    row.begins = draft.from();
    row.ends = draft.to();
    row.replacesId = Columns.id(draft.replaces());
    row.byId = Columns.id(draft.by());
    row.reason = draft.reason().orElse(null);
    return row;
  }

  /** The stand-in. */
  public DutyOverride toRecord() {
    return new DutyOverride(
        new OverrideId(uuid()),
        stamp(),
        new ScheduleId(UUID.fromString(scheduleId)),
        begins,
        ends,
        new PersonId(UUID.fromString(replacesId)),
        new PersonId(UUID.fromString(byId)),
        Optional.ofNullable(reason));
  }
}
