package org.anlan.roster.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.api.Faults;
import org.anlan.api.roster.DutyOverride;
import org.anlan.api.roster.OnDuty;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.ScheduleId;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Where;
import org.anlan.roster.internal.persistence.PersonRows;
import org.anlan.roster.internal.persistence.ScheduleRow;
import org.anlan.roster.internal.persistence.ScheduleRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who is on duty at a moment over all schedules; rights are the callers' to check. */
@Component(service = DutyRoom.class)
public final class DutyRoom {
  private final ScheduleRows schedules;
  private final StandIns standIns;
  private final PersonRows people;
  private final UnitMemory units;

  /** The duty room of these tables. */
  @Activate
  public DutyRoom(
      @Reference ScheduleRows schedules,
      @Reference StandIns standIns,
      @Reference PersonRows people,
      @Reference UnitMemory units) {
    this.schedules = schedules;
    this.standIns = standIns;
    this.people = people;
    this.units = units;
  }

  private record Held(Schedule schedule, Rotation.Turn turn) {}

  /**
   * Leaders first, then from the top of the tree down.
   *
   * @param unit only this one and those below
   * @param within only these; empty: all
   */
  OnDuty onDuty(Instant at, Optional<UnitId> unit, Optional<Set<UnitId>> within) {
    Faults faults = new Faults();
    StandIns.moment("/at", at, faults);
    faults.throwIfAny();
    Optional<Set<UnitId>> wanted = unit.map(id -> units.forest().subtree(id));
    List<Schedule> all =
        schedules.list(Where.all()).stream()
            .map(ScheduleRow::toRecord)
            .filter(schedule -> wanted.map(u -> u.contains(schedule.unitId())).orElse(true))
            .filter(schedule -> within.map(u -> u.contains(schedule.unitId())).orElse(true))
            .toList();
    List<Held> held = held(at, all);
    Map<PersonId, Person> known =
        people.byId(held.stream().map(h -> h.turn().place().personId()).toList());
    return new OnDuty(at, held.stream().map(h -> entry(h, known)).toList());
  }

  private List<Held> held(Instant at, List<Schedule> all) {
    Map<ScheduleId, List<DutyOverride>> overrides =
        all.isEmpty()
            ? Map.of()
            : standIns.around(at).stream().collect(Collectors.groupingBy(DutyOverride::scheduleId));
    List<Held> held = new ArrayList<>();
    for (Schedule schedule : all) {
      new Rotation(schedule, overrides.getOrDefault(schedule.id(), List.of()))
          .at(at).stream().map(turn -> new Held(schedule, turn)).forEach(held::add);
    }
    held.sort(
        Comparator.comparing((Held h) -> h.turn().place().role())
            .thenComparing(h -> units.forest().path(h.schedule().unitId()).size()));
    return held;
  }

  private static OnDuty.Entry entry(Held held, Map<PersonId, Person> known) {
    PersonId id = held.turn().place().personId();
    Optional<Person> person = Optional.ofNullable(known.get(id));
    return new OnDuty.Entry(
        held.schedule().id(),
        held.schedule().unitId(),
        held.turn().place().role(),
        held.turn().place().post(),
        id,
        person.map(Person::name).orElse(""),
        person.map(Person::phones).orElse(List.of()),
        held.turn().since(),
        held.turn().until());
  }
}
