package org.anlan.api.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.api.EntityService;
import org.osgi.annotation.versioning.ProviderType;

/** Duty schedules and who is on duty by them. */
@ProviderType
public interface ScheduleService
    extends EntityService<ScheduleId, Schedule, ScheduleDraft, ScheduleFilter> {
  /** The shifts that touch the time from {@code from} to before {@code to}, at most 400 days. */
  List<Shift> shifts(ScheduleId id, Instant from, Instant to);

  /** The places nobody fills in that time. */
  List<Gap> gaps(ScheduleId id, Instant from, Instant to);

  /** The stand-ins of a schedule, newest last. */
  List<DutyOverride> overrides(ScheduleId id);

  /** Arranges a stand-in. */
  DutyOverride override(ScheduleId id, DutyOverrideDraft draft);

  /** Takes a stand-in back. */
  void removeOverride(ScheduleId id, OverrideId override, long version);

  /** Who is on duty at a moment, in a unit and below it, or everywhere. */
  OnDuty onDuty(Instant at, Optional<UnitId> unit);
}
