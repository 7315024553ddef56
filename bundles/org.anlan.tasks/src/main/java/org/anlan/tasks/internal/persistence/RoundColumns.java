package org.anlan.tasks.internal.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import org.anlan.api.tasks.ObligationState;
import org.anlan.core.jpa.InstantColumn;

/** A round as columns; the first day as text, because no driver then moves it to another zone. */
@Embeddable
public class RoundColumns {
  @Column(name = "period")
  private String period;

  @Convert(converter = InstantColumn.class)
  @Column(name = "due_at")
  private Instant dueAt;

  @Convert(converter = InstantColumn.class)
  @Column(name = "ends_at")
  private Instant endsAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private ObligationState state;

  @Column(name = "begun")
  private boolean begun;

  @Column(name = "zero_report")
  private boolean zero;

  @Column(name = "result")
  private String result;

  @Convert(converter = InstantColumn.class)
  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "done_by")
  private String doneBy;

  /** Columns to be filled. */
  protected RoundColumns() {}

  static RoundColumns of(RoundValue round) {
    RoundColumns columns = new RoundColumns();
    columns.period = round.period().toString();
    columns.dueAt = round.dueAt();
    columns.endsAt = round.endsAt();
    columns.state = round.state();
    columns.begun = round.begun();
    columns.zero = round.zero();
    columns.result = round.result().orElse(null);
    columns.doneAt = round.doneAt().orElse(null);
    columns.doneBy = round.doneBy().orElse(null);
    return columns;
  }

  RoundValue toRecord() {
    return new RoundValue(
        LocalDate.parse(period),
        dueAt,
        endsAt,
        state,
        begun,
        zero,
        Optional.ofNullable(result),
        Optional.ofNullable(doneAt),
        Optional.ofNullable(doneBy));
  }
}
