package org.anlan.roster.internal.persistence;

import java.util.List;
import java.util.Optional;
import org.anlan.api.roster.ScheduleId;
import org.anlan.api.roster.SwapId;
import org.anlan.core.jpa.Rows;
import org.anlan.core.jpa.Where;
import org.anlan.core.schema.SchemaReady;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The swaps of all schedules. */
@Component(service = SwapRows.class)
public final class SwapRows extends Rows<SwapRow> {
  /** The repository over its table. */
  @Activate
  public SwapRows(
      @Reference(target = "(osgi.unit.name=roster)") JpaTemplate jpa,
      @Reference(target = "(unit=roster)") SchemaReady ready) {
    super(jpa, SwapRow.class);
  }

  /** A schedule's, oldest first. */
  public List<SwapRow> of(ScheduleId schedule) {
    return list(Where.all().is("scheduleId", schedule));
  }

  /** One of a schedule's. */
  public Optional<SwapRow> find(ScheduleId schedule, SwapId id) {
    return find(id).filter(row -> row.toRecord().scheduleId().equals(schedule));
  }
}
