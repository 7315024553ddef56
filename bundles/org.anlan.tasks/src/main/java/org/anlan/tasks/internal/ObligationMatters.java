package org.anlan.tasks.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.api.Text;
import org.anlan.api.access.Permission;
import org.anlan.api.matters.OpenMatter;
import org.anlan.api.matters.OpenMatterSource;
import org.anlan.api.roster.RosterService;
import org.anlan.api.tasks.Obligation;
import org.anlan.api.tasks.ObligationId;
import org.anlan.api.tasks.ObligationState;
import org.anlan.api.tasks.Round;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Desk;
import org.anlan.tasks.internal.persistence.ObligationRow;
import org.anlan.tasks.internal.persistence.ObligationRows;
import org.anlan.tasks.internal.persistence.RoundRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The recurring duties that are due soon, overdue or silent; also the round just before the current
 * one if nobody answered it, so that it doesn't vanish from sight when the next begins.
 */
@Component(service = OpenMatterSource.class)
public final class ObligationMatters implements OpenMatterSource {
  private static final int MOST = 1000;

  /** No round is due soon longer than this before: a quarter of a leap year. */
  private static final Duration SOONEST = Duration.ofDays(92);

  private static final List<ObligationState> UNANSWERED =
      List.of(ObligationState.DUE, ObligationState.OVERDUE, ObligationState.SILENT);

  private final Desk desk;
  private final ObligationRows rows;
  private final Rights rights;

  /** The pressing ones among these duties. */
  @Activate
  public ObligationMatters(
      @Reference Desk desk, @Reference ObligationRows rows, @Reference RosterService roster) {
    this.desk = desk;
    this.rows = rows;
    this.rights = Obligations.rights(desk, roster);
  }

  @Override
  public List<OpenMatter> open() {
    if (!desk.access().may(Permission.read(Trail.OBLIGATIONS))) {
      return List.of();
    }
    Instant now = desk.now();
    return Stream.concat(past(), current(now))
        .sorted(
            Comparator.comparing((OpenMatter matter) -> !matter.late())
                .thenComparing(matter -> matter.due().orElse(Instant.MAX)))
        .limit(MOST)
        .toList();
  }

  private Stream<OpenMatter> current(Instant now) {
    Where where =
        Where.all()
            .in("round.state", Optional.of(UNANSWERED))
            .before("round.dueAt", Optional.of(now.plus(SOONEST)));
    return rows.list(rights.cut(where)).stream()
        .map(ObligationRow::toRecord)
        .filter(o -> isLate(o.state()) || isSoon(o, now))
        .map(o -> matter(o, "", since(o), o.dueAt(), o.state()));
  }

  private Stream<OpenMatter> past() {
    List<Round> missed = rows.rounds().justMissed(MOST).stream().map(RoundRow::toRecord).toList();
    Map<ObligationId, Obligation> of = seen(missed);
    return missed.stream()
        .filter(round -> of.containsKey(round.obligationId()))
        .map(
            round ->
                matter(
                    of.get(round.obligationId()),
                    "，" + Rounds.name(round.period()),
                    round.dueAt(),
                    round.dueAt(),
                    round.state()));
  }

  private Map<ObligationId, Obligation> seen(List<Round> missed) {
    List<ObligationId> ids = missed.stream().map(Round::obligationId).distinct().toList();
    List<Obligation> found = new ArrayList<>();
    if (!ids.isEmpty()) {
      Where where = rights.cut(Where.all().in("id", Optional.of(ids)));
      rows.list(where).forEach(row -> found.add(row.toRecord()));
    }
    return found.stream().collect(Collectors.toMap(Obligation::id, Function.identity()));
  }

  private static OpenMatter matter(
      Obligation of, String round, Instant since, Instant due, ObligationState state) {
    String title = of.title() + "（" + of.assigneeName() + round + "）";
    return new OpenMatter(
        "obligation",
        Trail.link(of.id()),
        Text.of(title, title),
        next(state),
        since,
        Optional.of(due),
        isLate(state),
        Optional.empty(),
        false,
        of.scope());
  }

  private static Text next(ObligationState state) {
    return switch (state) {
      case SILENT -> Text.of("未报送：联系承办方问明情况", "nothing was heard: reach the assignee");
      case OVERDUE -> Text.of("催办：已逾期", "press for it: it is overdue");
      default -> Text.of("按期报送，无情况作零报告", "do it in time, or give a zero report");
    };
  }

  private static boolean isLate(ObligationState state) {
    return state == ObligationState.OVERDUE || state == ObligationState.SILENT;
  }

  private static boolean isSoon(Obligation of, Instant now) {
    return Rounds.isDueSoon(of.period(), of.dueAt(), of.recurrence().zone(), now);
  }

  private static Instant since(Obligation of) {
    return of.period().atStartOfDay(of.recurrence().zone()).toInstant();
  }
}
