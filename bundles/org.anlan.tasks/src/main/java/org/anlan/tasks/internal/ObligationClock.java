package org.anlan.tasks.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Text;
import org.anlan.api.access.Caller;
import org.anlan.api.deadlines.Deadline;
import org.anlan.api.deadlines.DeadlineListener;
import org.anlan.api.deadlines.DeadlineService;
import org.anlan.api.deadlines.NewDeadline;
import org.anlan.api.log.DutyLogService;
import org.anlan.api.roster.RosterService;
import org.anlan.api.tasks.Obligation;
import org.anlan.api.tasks.ObligationId;
import org.anlan.api.tasks.ObligationState;
import org.anlan.core.ids.Ids;
import org.anlan.core.service.Desk;
import org.anlan.tasks.internal.persistence.ObligationRow;
import org.anlan.tasks.internal.persistence.ObligationRows;
import org.anlan.tasks.internal.persistence.RoundRow;
import org.anlan.tasks.internal.persistence.RoundValue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Lets the rounds of recurring duties pass. Each round has two clocks: when it is due, with the
 * escalation, and when it is over and the next begins. The first is named by the round, so that the
 * escalation of a round that was missed goes on while the next one runs.
 */
@Component(service = {ObligationClock.class, DeadlineListener.class})
public final class ObligationClock implements DeadlineListener {
  private static final String DUE = "obligation.due";
  private static final String END = "obligation.end";
  private static final Text SILENT = Text.of("未报送", "Nothing was heard");
  private static final Text OVERDUE = Text.of("逾期未完成", "Overdue");

  private final Desk desk;
  private final ObligationRows rows;
  private final DeadlineService deadlines;
  private final RosterService roster;
  private final Trail trail;

  /** The clocks of these duties. */
  @Activate
  public ObligationClock(
      @Reference Desk desk,
      @Reference ObligationRows rows,
      @Reference DeadlineService deadlines,
      @Reference RosterService roster,
      @Reference DutyLogService log) {
    this.desk = desk;
    this.rows = rows;
    this.deadlines = deadlines;
    this.roster = roster;
    this.trail = new Trail(desk.changes(), log);
  }

  @Override
  public void fired(Deadline deadline, Deadline.Step step) {
    String topic = deadline.topic();
    boolean ours = topic.equals(END) || topic.startsWith(DUE);
    if (ours && step.kind() == Deadline.Kind.DUE) {
      rows.hold(new ObligationId(deadline.about().id())).ifPresent(this::pass);
    }
  }

  /** Brings a held row up to this moment, as the runtime itself; inside a transaction. */
  void pass(ObligationRow row) {
    desk.access()
        .as(
            Caller.SYSTEM,
            () -> {
              RoundValue before = row.round();
              RoundFlow.Passage passage = RoundFlow.until(before, row.recurrence(), desk.now());
              if (!passage.current().equals(before)) {
                pass(row, before, passage);
              }
              return null;
            });
  }

  /** Starts the clocks of the current round. */
  void start(Obligation obligation, RoundValue round, Instant from) {
    Text subject = Text.of(obligation.title(), obligation.title());
    if (RoundFlow.isOpen(round.state())) {
      deadlines.start(
          new NewDeadline(
              due(round.period()),
              Trail.link(obligation.id()),
              subject,
              Optional.of(obligation.assignee()),
              obligation.scope(),
              from,
              round.dueAt(),
              new Escalation(roster).after(obligation.assignee(), obligation.scope())));
    }
    deadlines.start(
        new NewDeadline(
            END,
            Trail.link(obligation.id()),
            Text.of("本期结束：" + obligation.title(), "Round ends: " + obligation.title()),
            Optional.empty(),
            obligation.scope(),
            round.endsAt(),
            round.endsAt(),
            List.of()));
  }

  /** Stops the clock of a round that was answered. */
  void answered(ObligationId id, LocalDate period) {
    deadlines.clear(Trail.link(id), due(period));
  }

  /** Stops all clocks of a duty. */
  void stop(ObligationId id) {
    deadlines.clear(Trail.link(id), "");
  }

  private void pass(ObligationRow row, RoundValue before, RoundFlow.Passage passage) {
    row.round(passage.current());
    row.stampChange(desk.now(), desk.by());
    rows.change(row);
    Obligation after = row.toRecord();
    List<RoundRow> ended = ended(after.id(), passage);
    rows.rounds().insertAll(ended);
    ended.forEach(round -> trail.changed("ended", round.toRecord(), after));
    trail.changed(event(passage), after);
    missed(before, passage).forEach(round -> log(round, after));
    if (!ended.isEmpty()) {
      RoundValue last = passage.ended().get(passage.ended().size() - 1);
      start(after, passage.current(), last.endsAt());
    }
  }

  private List<RoundRow> ended(ObligationId id, RoundFlow.Passage passage) {
    List<RoundRow> ended = new ArrayList<>();
    for (int i = 0; i < passage.ended().size(); i++) {
      boolean last = i + 1 == passage.ended().size();
      RoundValue next = last ? passage.current() : passage.ended().get(i + 1);
      RoundRow row = RoundRow.of(id, passage.ended().get(i), next.period());
      row.stampNew(Ids.next(), desk.now(), desk.by());
      ended.add(row);
    }
    return ended;
  }

  /** The rounds whose time passed without an answer just now. */
  private static List<RoundValue> missed(RoundValue before, RoundFlow.Passage passage) {
    List<RoundValue> all = new ArrayList<>(passage.ended());
    all.add(passage.current());
    if (before.state() != ObligationState.DUE) {
      all.remove(0);
    }
    return all.stream()
        .filter(r -> r.state() == ObligationState.SILENT || r.state() == ObligationState.OVERDUE)
        .toList();
  }

  private static String event(RoundFlow.Passage passage) {
    if (!passage.ended().isEmpty()) {
      return "renewed";
    }
    return passage.current().state() == ObligationState.SILENT ? "silent" : "overdue";
  }

  private void log(RoundValue round, Obligation obligation) {
    Text what = round.state() == ObligationState.SILENT ? SILENT : OVERDUE;
    trail.log(what, obligation, Optional.of(Rounds.name(round.period())));
  }

  private static String due(LocalDate period) {
    return DUE + "@" + period;
  }
}
