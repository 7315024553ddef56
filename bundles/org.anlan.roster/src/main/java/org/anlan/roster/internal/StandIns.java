package org.anlan.roster.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Conflict;
import org.anlan.api.Faults;
import org.anlan.api.Invalid;
import org.anlan.api.NotFound;
import org.anlan.api.Text;
import org.anlan.api.roster.DutyOverride;
import org.anlan.api.roster.DutyOverrideDraft;
import org.anlan.api.roster.OverrideId;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.ScheduleId;
import org.anlan.api.roster.SwapDraft;
import org.anlan.core.ids.Ids;
import org.anlan.core.service.Desk;
import org.anlan.roster.internal.persistence.OverrideRow;
import org.anlan.roster.internal.persistence.OverrideRows;
import org.anlan.roster.internal.persistence.SwapRow;
import org.anlan.roster.internal.persistence.SwapRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The stand-ins of the schedules; rights are the schedules' to check. */
@Component(service = StandIns.class)
public final class StandIns {
  private static final String PATH = "roster/overrides";
  private static final Duration LONGEST = Duration.ofDays(400);

  /** How far a shift may reach beyond the time asked for, zones that leave out a day included. */
  private static final Duration SHIFT = Duration.ofDays(3);

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

  private final Desk desk;
  private final OverrideRows rows;
  private final SwapRows swaps;
  private final References references;

  /** The stand-ins of this table. */
  @Activate
  public StandIns(
      @Reference Desk desk,
      @Reference OverrideRows rows,
      @Reference SwapRows swaps,
      @Reference References references) {
    this.desk = desk;
    this.rows = rows;
    this.swaps = swaps;
    this.references = references;
  }

  /**
   * The moment must be one a calendar has.
   *
   * @throws Invalid if it is not
   */
  static void moment(String pointer, Instant at, Faults faults) {
    faults.when(
        at.isBefore(EARLIEST) || !at.isBefore(LATEST),
        pointer,
        Text.of("年份须在 1900 到 2999 之间", "its year must be from 1900 to 2999"));
  }

  /**
   * The time must be in order and not too long.
   *
   * @throws Invalid if it is not
   */
  static void span(Instant from, Instant to) {
    Faults faults = new Faults();
    span(from, to, faults);
    faults.throwIfAny();
  }

  List<DutyOverride> of(ScheduleId schedule) {
    return rows.of(schedule);
  }

  /** The schedule's rotation with all stand-ins that matter in that time. */
  Rotation rotation(Schedule schedule, Instant from, Instant to) {
    return new Rotation(schedule, rows.touching(schedule.id(), from.minus(SHIFT), to.plus(SHIFT)));
  }

  /** All stand-ins that matter for the shifts at that moment, of every schedule. */
  List<DutyOverride> around(Instant at) {
    return rows.touchingAny(at.minus(SHIFT), at.plus(SHIFT));
  }

  DutyOverride arrange(Schedule schedule, DutyOverrideDraft draft) {
    check(schedule, draft);
    OverrideRow row = OverrideRow.of(schedule.id(), draft);
    row.stampNew(Ids.next(), desk.now(), desk.by());
    rows.insert(row);
    DutyOverride added = row.toRecord();
    desk.changes().record("override.added", PATH, added, Optional.of(schedule.unitId()));
    return added;
  }

  /** The people of a swap must be there. */
  void requirePeople(SwapDraft draft, Faults faults) {
    references.person("/asker", draft.asker(), faults);
    references.person("/other", draft.other(), faults);
  }

  /** Whoever the turn is taken from must have it, all stand-ins so far considered. */
  void requireTurn(Schedule schedule, SwapTurn turn, Faults faults) {
    span(turn.from(), turn.to(), faults);
    if (faults.found().isEmpty()) {
      boolean has =
          rotation(schedule, turn.from(), turn.to()).shifts(turn.from(), turn.to()).stream()
              .flatMap(shift -> shift.places().stream())
              .anyMatch(place -> place.personId().equals(turn.replaces()));
      faults.when(!has, turn.pointer(), Text.of("此人在该时段没有值班", "has no turn in that time"));
    }
  }

  void takeBack(Schedule schedule, OverrideId id, long version) {
    OverrideRow row =
        rows.find(id)
            .filter(known -> known.toRecord().scheduleId().equals(schedule.id()))
            .orElseThrow(() -> NotFound.of(id));
    if (row.version() != version) {
      throw Conflict.stale(row.toRecord());
    }
    remove(schedule, row);
  }

  /** All stand-ins, and the swaps many of them come from. */
  void takeAllBack(Schedule schedule) {
    for (SwapRow row : swaps.of(schedule.id())) {
      swaps.delete(row);
      desk.changes()
          .removed("swap.removed", Swaps.PATH, row.toRecord().id(), Optional.of(schedule.unitId()));
    }
    rows.rowsOf(schedule.id()).forEach(row -> remove(schedule, row));
  }

  private void remove(Schedule schedule, OverrideRow row) {
    rows.delete(row);
    desk.changes()
        .removed("override.removed", PATH, row.toRecord().id(), Optional.of(schedule.unitId()));
  }

  private void check(Schedule schedule, DutyOverrideDraft draft) {
    Faults faults = new Faults();
    span(draft.from(), draft.to(), faults);
    faults.throwIfAny();
    references.person("/replaces", draft.replaces(), faults);
    references.person("/by", draft.by(), faults);
    faults.when(
        draft.by().equals(draft.replaces()),
        "/by",
        Text.of("不能由本人替本人", "nobody stands in for themselves"));
    faults.when(
        !rotation(schedule, draft.from(), draft.to())
            .hasTurn(draft.replaces(), draft.from(), draft.to()),
        "/replaces",
        Text.of("此人在该时段没有值班", "has no turn in that time"));
    faults.throwIfAny();
  }

  private static void span(Instant from, Instant to, Faults faults) {
    moment("/from", from, faults);
    moment("/to", to, faults);
    faults.when(!to.isAfter(from), "/to", Text.of("须晚于开始时间", "must be after the begin"));
    if (faults.found().isEmpty()) {
      faults.when(
          Duration.between(from, to).compareTo(LONGEST) > 0,
          "/to",
          Text.of("最长 400 天", "must be within 400 days of the begin"));
    }
  }
}
