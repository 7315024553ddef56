package org.anlan.tasks.internal.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.api.tasks.ObligationId;
import org.anlan.api.tasks.ObligationState;
import org.anlan.core.jpa.Rows;
import org.apache.aries.jpa.template.JpaTemplate;

/** The table of rounds that are over. */
public final class RoundRows extends Rows<RoundRow> {
  private static final List<ObligationState> MISSED =
      List.of(ObligationState.OVERDUE, ObligationState.SILENT);

  RoundRows(JpaTemplate jpa) {
    super(jpa, RoundRow.class);
  }

  /** The newest round of a duty that began on this day. */
  public Optional<RoundRow> find(ObligationId obligation, LocalDate period) {
    return first(
        "select r from RoundRow r where r.obligationId = :obligation and r.round.period = :period"
            + " order by r.id desc",
        RoundRow.class,
        Map.of("obligation", obligation, "period", period.toString()));
  }

  /** The rounds just before the current ones that nobody answered, at most {@code limit}. */
  public List<RoundRow> justMissed(int limit) {
    return read(
        em ->
            em.createQuery(
                    "select r from RoundRow r, ObligationRow o where o.id = r.obligationId and"
                        + " o.round.period = r.nextPeriod and r.round.state in :missed"
                        + " order by r.id desc",
                    RoundRow.class)
                .setParameter("missed", MISSED)
                .setMaxResults(limit)
                .getResultList());
  }
}
