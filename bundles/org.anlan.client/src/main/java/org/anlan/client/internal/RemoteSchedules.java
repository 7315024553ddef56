package org.anlan.client.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.api.roster.DutyOverride;
import org.anlan.api.roster.DutyOverrideDraft;
import org.anlan.api.roster.Gap;
import org.anlan.api.roster.OnDuty;
import org.anlan.api.roster.OverrideId;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.ScheduleDraft;
import org.anlan.api.roster.ScheduleFilter;
import org.anlan.api.roster.ScheduleId;
import org.anlan.api.roster.ScheduleService;
import org.anlan.api.roster.Shift;
import org.anlan.api.roster.UnitId;

/** ScheduleService over the line. */
public final class RemoteSchedules
    extends RemoteCollection<ScheduleId, Schedule, ScheduleDraft, ScheduleFilter>
    implements ScheduleService {
  /** Over this line. */
  public RemoteSchedules(Http http) {
    super(http, "roster/schedules", Schedule.class);
  }

  @Override
  public List<Shift> shifts(ScheduleId id, Instant from, Instant to) {
    return below(id, "shifts?from=" + from + "&to=" + to, Shift.class);
  }

  @Override
  public List<Gap> gaps(ScheduleId id, Instant from, Instant to) {
    return below(id, "gaps?from=" + from + "&to=" + to, Gap.class);
  }

  @Override
  public List<DutyOverride> overrides(ScheduleId id) {
    return below(id, "overrides", DutyOverride.class);
  }

  @Override
  public DutyOverride override(ScheduleId id, DutyOverrideDraft draft) {
    return http().post(at(id) + "/overrides", draft, Types.of(DutyOverride.class));
  }

  @Override
  public void removeOverride(ScheduleId id, OverrideId override, long version) {
    http().delete(at(id) + "/overrides/" + override.value(), version);
  }

  @Override
  public OnDuty onDuty(Instant at, Optional<UnitId> unit) {
    String of = unit.map(u -> "&unit=" + u.value()).orElse("");
    return http().get("roster/on-duty?at=" + at + of, Types.of(OnDuty.class));
  }
}
