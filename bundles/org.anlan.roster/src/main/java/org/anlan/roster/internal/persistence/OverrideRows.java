package org.anlan.roster.internal.persistence;

import java.time.Instant;
import java.util.List;
import org.anlan.api.roster.DutyOverride;
import org.anlan.api.roster.ScheduleId;
import org.anlan.core.jpa.Rows;
import org.anlan.core.jpa.Where;
import org.anlan.core.schema.SchemaReady;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The stand-ins of all schedules. */
@Component(service = OverrideRows.class)
public final class OverrideRows extends Rows<OverrideRow> {
  /** The repository over its table. */
  @Activate
  public OverrideRows(
      @Reference(target = "(osgi.unit.name=roster)") JpaTemplate jpa,
      @Reference(target = "(unit=roster)") SchemaReady ready) {
    super(jpa, OverrideRow.class);
  }

  /** A schedule's stand-ins that touch this time, oldest first. */
  public List<DutyOverride> touching(ScheduleId schedule, Instant from, Instant to) {
    return records(touching(from, to).is("scheduleId", schedule));
  }

  /** All stand-ins that touch this time, oldest first. */
  public List<DutyOverride> touchingAny(Instant from, Instant to) {
    return records(touching(from, to));
  }

  /** All of a schedule's, oldest first. */
  public List<DutyOverride> of(ScheduleId schedule) {
    return rowsOf(schedule).stream().map(OverrideRow::toRecord).toList();
  }

  /** As {@link #of}, as rows. */
  public List<OverrideRow> rowsOf(ScheduleId schedule) {
    return list(Where.all().is("scheduleId", schedule));
  }

  private static Where touching(Instant from, Instant to) {
    return Where.all().and("r.ends > {} and r.begins < {}", from, to);
  }

  private List<DutyOverride> records(Where where) {
    return list(where).stream().map(OverrideRow::toRecord).toList();
  }
}
