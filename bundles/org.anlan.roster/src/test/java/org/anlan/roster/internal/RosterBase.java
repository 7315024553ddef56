package org.anlan.roster.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Fault;
import org.anlan.api.Invalid;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.roster.DutyMode;
import org.anlan.api.roster.PersonDraft;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.PersonService;
import org.anlan.api.roster.Position;
import org.anlan.api.roster.PositionDraft;
import org.anlan.api.roster.PositionService;
import org.anlan.api.roster.Post;
import org.anlan.api.roster.ResponsibilityService;
import org.anlan.api.roster.RosterImportService;
import org.anlan.api.roster.RosterService;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.ScheduleDraft;
import org.anlan.api.roster.ScheduleService;
import org.anlan.api.roster.SwapService;
import org.anlan.api.roster.TeamService;
import org.anlan.api.roster.UnitDraft;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitKind;
import org.anlan.api.roster.UnitService;
import org.anlan.core.schema.SchemaReady;
import org.anlan.roster.internal.persistence.ModeRows;
import org.anlan.roster.internal.persistence.OverrideRows;
import org.anlan.roster.internal.persistence.PersonRows;
import org.anlan.roster.internal.persistence.PositionRows;
import org.anlan.roster.internal.persistence.ResponsibilityRows;
import org.anlan.roster.internal.persistence.ScheduleRows;
import org.anlan.roster.internal.persistence.SwapRows;
import org.anlan.roster.internal.persistence.TeamRows;
import org.anlan.roster.internal.persistence.UnitRows;
import org.anlan.testbase.TestBase;

/** The whole roster on a real database. */
final class RosterBase implements AutoCloseable {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final SchemaReady READY = () -> "roster";

  final TestBase base = TestBase.open("roster");
  final UnitRows unitRows = new UnitRows(base.jpa("roster"), READY);
  final PersonRows personRows = new PersonRows(base.jpa("roster"), READY);
  final TeamRows teamRows = new TeamRows(base.jpa("roster"), READY);
  final UnitMemory memory = new UnitMemory(unitRows);
  final UnitService units;
  final PersonService persons;
  final PositionService positions;
  final TeamService teams;
  final ResponsibilityService responsibilities;
  final ScheduleService schedules;
  final SwapService swaps;
  final DutyModes modes;
  final List<NewLogEntry> logged = new ArrayList<>();
  final RosterService roster;
  final RosterImportService imports;

  RosterBase() {
    PositionRows positionRows = new PositionRows(base.jpa("roster"), READY);
    ResponsibilityRows responsibilityRows = new ResponsibilityRows(base.jpa("roster"), READY);
    ScheduleRows scheduleRows = new ScheduleRows(base.jpa("roster"), READY);
    OverrideRows overrideRows = new OverrideRows(base.jpa("roster"), READY);
    SwapRows swapRows = new SwapRows(base.jpa("roster"), READY);
    ModeRows modeRows = new ModeRows(base.jpa("roster"), READY);
    References references = new References(unitRows, personRows, base.access());
    StandIns standIns = new StandIns(base.desk(), overrideRows, swapRows, references);
    DutyRoom duty = new DutyRoom(scheduleRows, standIns, personRows, memory, modeRows);
    units = new Units(base.desk(), unitRows, memory, references);
    persons = new Persons(base.desk(), personRows, references);
    positions = new Positions(base.desk(), positionRows, responsibilityRows, references);
    teams = new Teams(base.desk(), teamRows, references);
    responsibilities =
        new Responsibilities(base.desk(), responsibilityRows, positionRows, references);
    schedules = new Schedules(base.desk(), scheduleRows, standIns, duty, references);
    DutyLines lines = new DutyLines(personRows, memory, new KeptLog(logged));
    modes = new DutyModes(base.desk(), modeRows, memory, references, lines);
    swaps = new Swaps(base.desk(), swapRows, standIns, schedules, lines);
    roster =
        new Roster(
            base.desk(),
            memory,
            duty,
            new Parties(unitRows, personRows, positionRows, teamRows, responsibilityRows));
    imports = new RosterImport(base.desk(), unitRows, personRows, positionRows, memory);
  }

  UnitId unit(String name, UnitId parent) {
    return unit(UnitKind.COMMUNITY, name, null, parent);
  }

  UnitId unit(UnitKind kind, String name, String code, UnitId parent) {
    return units.add(draft(kind, name, code, parent)).id();
  }

  PersonId person(String name, UnitId unit, String... phones) {
    return persons
        .add(
            new PersonDraft(
                name,
                Optional.ofNullable(unit),
                List.of(phones),
                Optional.empty(),
                Optional.empty()))
        .id();
  }

  Position position(UnitId unit, String name, PersonId... holders) {
    return positions.add(new PositionDraft(unit, name, List.of(holders)));
  }

  /** A daily schedule of 24 h shifts from 08:00 since the first of July 2025. */
  Schedule schedule(UnitId unit, Post... posts) {
    return schedule(unit, DutyMode.DAILY, posts);
  }

  /** As {@link #schedule(UnitId, Post...)} for any mode. */
  Schedule schedule(UnitId unit, DutyMode mode, Post... posts) {
    return schedules.add(
        new ScheduleDraft(
            "值班表",
            unit,
            mode,
            SHANGHAI,
            LocalDate.of(2025, 7, 1),
            Optional.empty(),
            LocalTime.of(8, 0),
            Duration.ofHours(24),
            List.of(posts)));
  }

  static UnitDraft draft(UnitKind kind, String name, String code, UnitId parent) {
    return new UnitDraft(
        kind,
        name,
        Optional.ofNullable(code),
        Optional.ofNullable(parent),
        Optional.empty(),
        Optional.empty());
  }

  /** The pointers of what is wrong. */
  static List<String> pointers(Throwable thrown) {
    return ((Invalid) thrown).faults().stream().map(Fault::pointer).toList();
  }

  @Override
  public void close() {
    base.close();
  }
}
