package org.anlan.roster.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.api.Faults;
import org.anlan.api.roster.DutyMode;
import org.anlan.api.roster.DutyModeSwitch;
import org.anlan.api.roster.DutyOverride;
import org.anlan.api.roster.OnDuty;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.ScheduleId;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Where;
import org.anlan.roster.internal.persistence.ModeRows;
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
  private final ModeRows modes;

  /** The duty room of these tables. */
  @Activate
  public DutyRoom(
      @Reference ScheduleRows schedules,
      @Reference StandIns standIns,
      @Reference PersonRows people,
      @Reference UnitMemory units,
      @Reference ModeRows modes) {
    this.schedules = schedules;
    this.standIns = standIns;
    this.people = people;
    this.units = units;
    this.modes = modes;
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
    List<DutyModeSwitch> inForce = modes.at(at);
    List<Held> held = chosen(held(at, all), new Modes(inForce));
    Map<PersonId, Person> known =
        people.byId(held.stream().map(h -> h.turn().place().personId()).toList());
    List<DutyModeSwitch> seen =
        new Modes(inForce)
            .notDaily().stream()
                .filter(s -> concerns(s.unitId(), wanted) && concerns(s.unitId(), within))
                .toList();
    return new OnDuty(at, held.stream().map(h -> entry(h, known)).toList(), seen);
  }

  /** Whether a unit's mode counts for any of these: it is one of them or above them. */
  private boolean concerns(UnitId unit, Optional<Set<UnitId>> those) {
    return those
        .map(all -> all.stream().anyMatch(one -> units.forest().path(one).contains(unit)))
        .orElse(true);
  }

  /**
   * Of each unit the schedules of the gravest mode, up to the one that counts for it, by which
   * anybody is on duty.
   */
  private List<Held> chosen(List<Held> held, Modes inForce) {
    Map<UnitId, DutyMode> counts = new HashMap<>();
    for (Held one : held) {
      UnitId unit = one.schedule().unitId();
      DutyMode most = inForce.of(new HashSet<>(units.forest().path(unit)));
      DutyMode mode = one.schedule().mode();
      if (mode.compareTo(most) <= 0) {
        counts.merge(unit, mode, (a, b) -> a.compareTo(b) >= 0 ? a : b);
      }
    }
    return held.stream()
        .filter(one -> one.schedule().mode() == counts.get(one.schedule().unitId()))
        .toList();
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
