package org.anlan.roster.internal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.api.Faults;
import org.anlan.api.NotFound;
import org.anlan.api.access.Permission;
import org.anlan.api.roster.DutyOverride;
import org.anlan.api.roster.DutyOverrideDraft;
import org.anlan.api.roster.Gap;
import org.anlan.api.roster.OnDuty;
import org.anlan.api.roster.OverrideId;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Post;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.ScheduleDraft;
import org.anlan.api.roster.ScheduleFilter;
import org.anlan.api.roster.ScheduleId;
import org.anlan.api.roster.ScheduleService;
import org.anlan.api.roster.Shift;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Collection;
import org.anlan.core.service.Desk;
import org.anlan.roster.internal.persistence.PersonUse.In;
import org.anlan.roster.internal.persistence.ScheduleRow;
import org.anlan.roster.internal.persistence.ScheduleRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The duty schedules, and who is on duty by them. */
@Component(service = ScheduleService.class)
public final class Schedules
    extends Collection<ScheduleId, Schedule, ScheduleDraft, ScheduleFilter, ScheduleRow>
    implements ScheduleService {
  private static final Permission WRITE = Permission.write("roster");

  private final StandIns standIns;
  private final DutyRoom duty;
  private final References references;

  /** The schedules of this table. */
  @Activate
  public Schedules(
      @Reference Desk desk,
      @Reference ScheduleRows rows,
      @Reference StandIns standIns,
      @Reference DutyRoom duty,
      @Reference References references) {
    super(desk, rows, "roster/schedules", "schedule");
    this.standIns = standIns;
    this.duty = duty;
    this.references = references;
  }

  @Override
  public List<Shift> shifts(ScheduleId id, Instant from, Instant to) {
    return rotation(id, from, to).shifts(from, to);
  }

  @Override
  public List<Gap> gaps(ScheduleId id, Instant from, Instant to) {
    return rotation(id, from, to).gaps(from, to);
  }

  @Override
  public List<DutyOverride> overrides(ScheduleId id) {
    return standIns.of(get(id).id());
  }

  @Override
  public DutyOverride override(ScheduleId id, DutyOverrideDraft draft) {
    desk().access().require(WRITE);
    Faults.check(draft);
    return desk().tx().write(() -> standIns.arrange(load(id).toRecord(), draft));
  }

  @Override
  public void removeOverride(ScheduleId id, OverrideId override, long version) {
    desk().access().require(WRITE);
    desk()
        .tx()
        .write(
            () -> {
              standIns.takeBack(load(id).toRecord(), override, version);
              return null;
            });
  }

  @Override
  public OnDuty onDuty(Instant at, Optional<UnitId> unit) {
    Permission read = Permission.read("roster");
    desk().access().require(read);
    unit.ifPresent(
        id -> {
          if (!desk().access().may(read, id)) {
            throw NotFound.of(id);
          }
        });
    return duty.onDuty(at, unit, desk().access().confinement());
  }

  @Override
  protected ScheduleRow row(ScheduleDraft draft) {
    return ScheduleRow.of(draft);
  }

  @Override
  protected void apply(ScheduleRow row, ScheduleDraft draft) {
    row.take(draft);
  }

  @Override
  protected Schedule record(ScheduleRow row) {
    return row.toRecord();
  }

  @Override
  protected Optional<UnitId> scope(Schedule schedule) {
    return Optional.of(schedule.unitId());
  }

  @Override
  protected Optional<String> scopeAttribute() {
    return Optional.of("unitId");
  }

  @Override
  protected Where where(ScheduleFilter filter) {
    return Where.all()
        .eq("unitId", filter.unitId())
        .eq("mode", filter.mode())
        .like("name", filter.q());
  }

  @Override
  protected void check(ScheduleDraft draft, Optional<Schedule> before, Faults faults) {
    references.unit("/unitId", draft.unitId(), faults);
    for (int i = 0; i < draft.posts().size(); i++) {
      references.people("/posts/" + i + "/rotation", draft.posts().get(i).rotation(), faults);
    }
  }

  @Override
  protected void added(Schedule schedule) {
    references.use(In.SCHEDULE, schedule.id(), List.of(), peopleOf(schedule));
  }

  @Override
  protected void changed(Schedule before, Schedule after) {
    references.use(In.SCHEDULE, after.id(), peopleOf(before), peopleOf(after));
  }

  @Override
  protected void beforeRemove(Schedule schedule) {
    standIns.takeAllBack(schedule);
    references.use(In.SCHEDULE, schedule.id(), peopleOf(schedule), List.of());
  }

  private Rotation rotation(ScheduleId id, Instant from, Instant to) {
    Schedule schedule = get(id);
    StandIns.span(from, to);
    return standIns.rotation(schedule, from, to);
  }

  private static Set<PersonId> peopleOf(Schedule schedule) {
    return schedule.posts().stream()
        .map(Post::rotation)
        .flatMap(List::stream)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
