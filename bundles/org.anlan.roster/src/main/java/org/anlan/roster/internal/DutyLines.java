package org.anlan.roster.internal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.log.DutyLogService;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.roster.DutyMode;
import org.anlan.api.roster.DutyModeSwitch;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.Swap;
import org.anlan.api.roster.Unit;
import org.anlan.roster.internal.persistence.PersonRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** What the roster says in the duty log, where there is one: the log itself needs the roster. */
@Component(service = DutyLines.class)
public final class DutyLines {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final Map<DutyMode, String> WORDS =
      Map.of(
          DutyMode.DAILY, "日常",
          DutyMode.HOLIDAY, "节假日",
          DutyMode.SPECIAL_CARE, "特护期",
          DutyMode.EMERGENCY, "应急");
  private final PersonRows people;
  private final UnitMemory units;

  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  private volatile DutyLogService log;

  /** Lines with the names of these people and units. */
  @Activate
  public DutyLines(@Reference PersonRows people, @Reference UnitMemory units) {
    this.people = people;
    this.units = units;
  }

  /** Lines that go into this log. */
  DutyLines(PersonRows people, UnitMemory units, DutyLogService log) {
    this(people, units);
    this.log = log;
  }

  /** Writes, in the running transaction, that turns have changed hands. */
  void swapped(Schedule schedule, Swap swap) {
    Map<PersonId, Person> known = people.byId(List.of(swap.asker(), swap.other()));
    String asker = Optional.ofNullable(known.get(swap.asker())).map(Person::name).orElse("");
    String other = Optional.ofNullable(known.get(swap.other())).map(Person::name).orElse("");
    StringBuilder text = new StringBuilder("换班 · swapped：").append(schedule.name()).append("：");
    text.append(asker).append(span(schedule, swap.from(), swap.to())).append(" → ").append(other);
    swap.returnFrom()
        .ifPresent(
            from ->
                text.append("；")
                    .append(other)
                    .append(span(schedule, from, swap.returnTo().orElseThrow()))
                    .append(" → ")
                    .append(asker));
    swap.reason().ifPresent(reason -> text.append("：").append(reason));
    write(
        LogKind.NOTE,
        text.toString(),
        new Link("roster/schedules", schedule.id().value()),
        new Link("roster/swaps", swap.id().value()));
  }

  /** Writes, in the running transaction, that a unit keeps duty in another mode. */
  void mode(DutyModeSwitch about, DutyMode from, DutyMode to) {
    String unit = units.forest().find(about.unitId()).map(Unit::name).orElse("");
    String text = "值班模式 · duty mode：" + unit + "：" + WORDS.get(from) + " → " + WORDS.get(to);
    List<Link> links = new ArrayList<>();
    links.add(new Link("roster/units", about.unitId().value()));
    about.cause().ifPresent(links::add);
    write(
        LogKind.ORDER,
        text + about.reason().map(reason -> "：" + reason).orElse(""),
        links.toArray(Link[]::new));
  }

  private static String span(Schedule schedule, Instant from, Instant to) {
    return " "
        + TIME.format(from.atZone(schedule.zone()))
        + " – "
        + TIME.format(to.atZone(schedule.zone()));
  }

  private void write(LogKind kind, String text, Link... links) {
    DutyLogService there = log;
    if (there != null) {
      there.append(NewLogEntry.of(kind, text, false, links));
    }
  }
}
