package org.anlan.roster.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anlan.api.Conflict;
import org.anlan.api.Faults;
import org.anlan.api.Forbidden;
import org.anlan.api.NotFound;
import org.anlan.api.Text;
import org.anlan.api.access.Permission;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.ScheduleId;
import org.anlan.api.roster.ScheduleService;
import org.anlan.api.roster.Swap;
import org.anlan.api.roster.SwapAnswer;
import org.anlan.api.roster.SwapDraft;
import org.anlan.api.roster.SwapId;
import org.anlan.api.roster.SwapService;
import org.anlan.api.roster.SwapState;
import org.anlan.core.ids.Ids;
import org.anlan.core.service.Desk;
import org.anlan.roster.internal.persistence.SwapRow;
import org.anlan.roster.internal.persistence.SwapRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The swaps of the schedules; what is accepted becomes stand-ins. */
@Component(service = SwapService.class)
public final class Swaps implements SwapService {
  static final String PATH = "roster/swaps";
  private static final Permission WRITE = Permission.write("roster");

  private final Desk desk;
  private final SwapRows rows;
  private final StandIns standIns;
  private final ScheduleService schedules;
  private final DutyLines log;

  /** The swaps of this table. */
  @Activate
  public Swaps(
      @Reference Desk desk,
      @Reference SwapRows rows,
      @Reference StandIns standIns,
      @Reference ScheduleService schedules,
      @Reference DutyLines log) {
    this.desk = desk;
    this.rows = rows;
    this.standIns = standIns;
    this.schedules = schedules;
    this.log = log;
  }

  @Override
  public List<Swap> list(ScheduleId schedule) {
    return rows.of(schedules.get(schedule).id()).stream().map(SwapRow::toRecord).toList();
  }

  @Override
  public Optional<Swap> find(ScheduleId schedule, SwapId id) {
    return rows.find(schedules.get(schedule).id(), id).map(SwapRow::toRecord);
  }

  @Override
  public Swap ask(ScheduleId id, SwapDraft draft) {
    Schedule schedule = schedules.get(id);
    Faults.check(draft);
    requireInTheNameOf(draft.asker(), schedule);
    return desk.tx()
        .write(
            () -> {
              check(schedule, draft);
              SwapRow row = SwapRow.of(id, draft);
              row.stampNew(Ids.next(), desk.now(), desk.by());
              rows.insert(row);
              return recorded(row, schedule);
            });
  }

  @Override
  public Swap accept(ScheduleId id, SwapId swap, SwapAnswer answer) {
    return answered(id, swap, SwapState.ACCEPTED, answer);
  }

  @Override
  public Swap refuse(ScheduleId id, SwapId swap, SwapAnswer answer) {
    return answered(id, swap, SwapState.REFUSED, answer);
  }

  @Override
  public Swap withdraw(ScheduleId id, SwapId swap) {
    return answered(id, swap, SwapState.WITHDRAWN, new SwapAnswer(Optional.empty()));
  }

  private Swap answered(ScheduleId id, SwapId swap, SwapState to, SwapAnswer answer) {
    Schedule schedule = schedules.get(id);
    Faults.check(answer);
    return desk.tx()
        .write(
            () -> {
              SwapRow row = rows.find(id, swap).orElseThrow(() -> NotFound.of(swap));
              Swap asked = row.toRecord();
              boolean mine = to == SwapState.WITHDRAWN;
              requireInTheNameOf(mine ? asked.asker() : asked.other(), schedule);
              requireOpen(asked);
              if (to == SwapState.ACCEPTED) {
                changeHands(schedule, asked);
              }
              row.answered(to, answer.text());
              row.stampChange(desk.now(), desk.by());
              rows.change(row);
              return recorded(row, schedule);
            });
  }

  private Swap recorded(SwapRow row, Schedule schedule) {
    Swap swap = row.toRecord();
    String kind = "swap." + swap.state().name().toLowerCase(Locale.ROOT);
    desk.changes().record(kind, PATH, swap, Optional.of(schedule.unitId()));
    return swap;
  }

  private void changeHands(Schedule schedule, Swap swap) {
    Faults faults = new Faults();
    SwapTurn.of(swap).forEach(turn -> check(schedule, turn, faults));
    if (!faults.found().isEmpty()) {
      Text why = faults.found().get(0).message();
      throw Conflict.state(
          Text.of("已无法换班：" + why.zh(), "can't be swapped any more: " + why.en()), swap);
    }
    SwapTurn.of(swap).forEach(turn -> standIns.arrange(schedule, turn.override(swap.reason())));
    log.swapped(schedule, swap);
  }

  private void check(Schedule schedule, SwapDraft draft) {
    Faults faults = new Faults();
    standIns.requirePeople(draft, faults);
    faults.throwIfAny();
    SwapTurn.of(draft).forEach(turn -> check(schedule, turn, faults));
    faults.throwIfAny();
  }

  /** A turn that changes hands must be ahead and be that of whom it is taken from. */
  private void check(Schedule schedule, SwapTurn turn, Faults faults) {
    faults.when(
        turn.from().isBefore(desk.now()),
        turn.pointer(),
        Text.of("该班次已开始", "this turn has begun already"));
    if (faults.found().isEmpty()) {
      standIns.requireTurn(schedule, turn, faults);
    }
  }

  private void requireInTheNameOf(PersonId person, Schedule schedule) {
    boolean own = desk.access().current().person().equals(Optional.of(person));
    if (!own && !desk.access().may(WRITE, schedule.unitId())) {
      throw new Forbidden(
          Text.of("只有本人或值班表管理人员可以", "only the person or who keeps this roster may do this"));
    }
  }

  private static void requireOpen(Swap swap) {
    if (swap.state() != SwapState.ASKED) {
      throw Conflict.state(Text.of("此换班已有结果", "this swap is settled already"), swap);
    }
  }
}
