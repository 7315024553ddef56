package org.anlan.tasks.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.anlan.api.Conflict;
import org.anlan.api.Faults;
import org.anlan.api.Invalid;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.log.DutyLogService;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.RosterService;
import org.anlan.api.tasks.Fulfilment;
import org.anlan.api.tasks.Obligation;
import org.anlan.api.tasks.ObligationDraft;
import org.anlan.api.tasks.ObligationFilter;
import org.anlan.api.tasks.ObligationId;
import org.anlan.api.tasks.ObligationService;
import org.anlan.api.tasks.ObligationState;
import org.anlan.api.tasks.Remark;
import org.anlan.api.tasks.Round;
import org.anlan.core.ids.Ids;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Desk;
import org.anlan.tasks.internal.TaskFlow.Actor;
import org.anlan.tasks.internal.persistence.ObligationRow;
import org.anlan.tasks.internal.persistence.ObligationRows;
import org.anlan.tasks.internal.persistence.RoundRow;
import org.anlan.tasks.internal.persistence.RoundValue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The recurring duties and what people do with them. */
@Component(service = ObligationService.class)
public final class Obligations implements ObligationService {
  private static final Text BEGUN = Text.of("已着手或承诺", "Begun or promised");
  private static final Text DONE = Text.of("已按期完成", "Done in time");
  private static final Text DONE_LATE = Text.of("迟报", "Done late");
  private static final Text ZERO = Text.of("零报告", "Zero report");
  private static final Text ZERO_LATE = Text.of("零报告（迟报）", "Zero report, late");
  private static final Text ANSWERED = Text.of("本期已报送", "this round is answered already");

  private final Desk desk;
  private final ObligationRows rows;
  private final RosterService roster;
  private final ObligationClock clock;
  private final Rights rights;
  private final Trail trail;

  /** Duties given to the parties of this roster. */
  @Activate
  public Obligations(
      @Reference Desk desk,
      @Reference ObligationRows rows,
      @Reference RosterService roster,
      @Reference ObligationClock clock,
      @Reference DutyLogService log) {
    this.desk = desk;
    this.rows = rows;
    this.roster = roster;
    this.clock = clock;
    this.rights = rights(desk, roster);
    this.trail = new Trail(desk.changes(), log);
  }

  static Rights rights(Desk desk, RosterService roster) {
    return new Rights(desk.access(), roster, Trail.OBLIGATIONS, Optional.empty());
  }

  @Override
  public Obligation add(ObligationDraft draft) {
    rights.requireWrite();
    Faults.check(draft);
    return desk.tx()
        .write(
            () -> {
              Assignee assignee = assignee(draft);
              Instant now = desk.now();
              RoundValue first = RoundFlow.dueAfter(draft.recurrence(), now);
              ObligationRow row =
                  ObligationRow.of(draft.title(), assignee, draft.recurrence(), first);
              row.stampNew(Ids.next(), now, desk.by());
              rows.insert(row);
              Obligation added = row.toRecord();
              trail.changed("added", added);
              clock.start(added, first, now);
              return added;
            });
  }

  @Override
  public Obligation update(ObligationId id, long version, ObligationDraft draft) {
    rights.requireWrite();
    Faults.check(draft);
    return desk.tx()
        .write(
            () -> {
              ObligationRow row = toManage(id, version);
              clock.pass(row);
              RoundValue round = row.round();
              boolean open = round.state() == ObligationState.DUE;
              boolean moved = !draft.recurrence().equals(row.recurrence());
              row.describe(draft.title(), assignee(draft), draft.recurrence());
              if (open && moved) {
                clock.answered(id, round.period());
                row.round(RoundFlow.moved(round, draft.recurrence(), desk.now()));
              }
              Obligation after = saved(row, "changed", desk.now());
              if (open) {
                clock.start(after, row.round(), desk.now());
              }
              return after;
            });
  }

  @Override
  public void remove(ObligationId id, long version) {
    rights.requireWrite();
    desk.tx()
        .write(
            () -> {
              ObligationRow row = toManage(id, version);
              clock.pass(row);
              keep(row);
              rows.delete(row);
              clock.stop(id);
              trail.removed(row.toRecord());
              return null;
            });
  }

  @Override
  public Optional<Obligation> find(ObligationId id) {
    rights.requireRead();
    return rows.find(id).map(ObligationRow::toRecord).filter(this::sees);
  }

  @Override
  public Page<Obligation> list(ObligationFilter filter, Paging paging) {
    rights.requireRead();
    // The head is read first: whatever the list may lack, the feed still brings.
    long seq = desk.feed().head();
    Where where =
        Where.all()
            .eq("round.state", filter.state())
            .eq("assignee.id", filter.assignee())
            .any(filter.q(), "title", "assignee.name", "round.result");
    return rows.page(rights.cut(where), paging).page(ObligationRow::toRecord, seq);
  }

  @Override
  public Page<Round> rounds(ObligationId id, Paging paging) {
    get(id);
    long seq = desk.feed().head();
    Where of = Where.all().is("obligationId", id);
    return rows.rounds().pageDescending(of, paging).page(RoundRow::toRecord, seq);
  }

  @Override
  public Obligation begin(ObligationId id, Remark remark) {
    Faults.check(remark);
    return act(
        id,
        row -> {
          requireOpen(row);
          row.round(RoundFlow.begun(row.round()));
          Obligation after = saved(row, "started", desk.now());
          trail.log(BEGUN, after, remark.text());
          return after;
        });
  }

  @Override
  public Obligation fulfil(ObligationId id, Fulfilment fulfilment) {
    Faults.check(fulfilment);
    return act(
        id,
        row ->
            fulfilment.period().filter(p -> !p.equals(row.round().period())).isPresent()
                ? answerPast(row, fulfilment)
                : answer(row, fulfilment));
  }

  private Obligation act(ObligationId id, Function<ObligationRow, Obligation> work) {
    rights.requireRead();
    return desk.tx()
        .write(
            () -> {
              ObligationRow row = held(id);
              Obligation before = row.toRecord();
              if (rights.actor(before.assignee(), before.scope(), Optional.empty())
                  == Actor.READER) {
                throw Rights.forbidden();
              }
              clock.pass(row);
              return work.apply(row);
            });
  }

  private Obligation answer(ObligationRow row, Fulfilment what) {
    requireOpen(row);
    Instant now = desk.now();
    RoundValue round = RoundFlow.answered(row.round(), what.zero(), what.result(), now, desk.by());
    row.round(round);
    Obligation after = saved(row, "fulfilled", now);
    settled(after, round);
    return after;
  }

  private Obligation answerPast(ObligationRow row, Fulfilment what) {
    Obligation of = row.toRecord();
    RoundRow past =
        rows.rounds()
            .find(of.id(), what.period().orElseThrow())
            .orElseThrow(() -> Invalid.at("/period", Text.of("没有这一期", "there is no such round")));
    if (!RoundFlow.isOpen(past.round().state())) {
      throw Conflict.state(ANSWERED, past.toRecord());
    }
    Instant now = desk.now();
    RoundValue round = RoundFlow.answered(past.round(), what.zero(), what.result(), now, desk.by());
    past.round(round);
    past.stampChange(now, desk.by());
    rows.rounds().change(past);
    trail.changed("fulfilled", past.toRecord(), of);
    settled(of, round);
    return of;
  }

  private void settled(Obligation obligation, RoundValue round) {
    clock.answered(obligation.id(), round.period());
    boolean late = round.state() == ObligationState.DONE_LATE;
    Text what = round.zero() ? (late ? ZERO_LATE : ZERO) : (late ? DONE_LATE : DONE);
    String words = Rounds.name(round.period()) + round.result().map(r -> "：" + r).orElse("");
    trail.log(what, obligation, Optional.of(words));
  }

  private void requireOpen(ObligationRow row) {
    if (!RoundFlow.isOpen(row.round().state())) {
      throw Conflict.state(ANSWERED, row.toRecord());
    }
  }

  private ObligationRow held(ObligationId id) {
    return rows.hold(id).filter(row -> sees(row.toRecord())).orElseThrow(() -> NotFound.of(id));
  }

  private ObligationRow toManage(ObligationId id, long version) {
    ObligationRow row = held(id);
    Obligation before = row.toRecord();
    rights.requireWrite(before.scope());
    if (before.stamp().version() != version) {
      throw Conflict.stale(before);
    }
    return row;
  }

  private Assignee assignee(ObligationDraft draft) {
    Assignee assignee =
        roster
            .describe(draft.assignee())
            .orElseThrow(() -> Invalid.at("/assignee", NewTasks.UNKNOWN));
    rights.requireWrite(assignee.unitId());
    return assignee;
  }

  /** What was done or missed in the round that is cut short stays on record. */
  private void keep(ObligationRow row) {
    RoundValue round = row.round();
    if (round.state() != ObligationState.DUE) {
      RoundValue next = RoundFlow.dueAfter(row.recurrence(), round.endsAt());
      RoundRow kept = RoundRow.of(row.toRecord().id(), round, next.period());
      kept.stampNew(Ids.next(), desk.now(), desk.by());
      rows.rounds().insert(kept);
      trail.changed("ended", kept.toRecord(), row.toRecord());
    }
  }

  private Obligation saved(ObligationRow row, String event, Instant now) {
    row.stampChange(now, desk.by());
    rows.change(row);
    Obligation after = row.toRecord();
    trail.changed(event, after);
    return after;
  }

  private boolean sees(Obligation obligation) {
    return rights.sees(obligation.assignee(), obligation.scope(), Optional.empty());
  }
}
