package org.anlan.tasks.internal.persistence;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.anlan.api.tasks.ObligationId;
import org.anlan.api.tasks.Round;
import org.anlan.api.tasks.RoundId;
import org.anlan.core.jpa.Row;

/** A round that is over. */
@Entity
@Table(name = "tasks_round")
public class RoundRow extends Row {
  @Column(name = "obligation_id")
  private String obligationId;

  @Column(name = "next_period")
  private String nextPeriod;

  @Embedded private RoundColumns round;

  /** A row to be filled. */
  protected RoundRow() {}

  /** A round that is over and the first day of the one after it, not stamped yet. */
  public static RoundRow of(ObligationId obligation, RoundValue ended, LocalDate next) {
    RoundRow row = new RoundRow();
    row.obligationId = obligation.value().toString();
    row.nextPeriod = next.toString();
    row.round(ended);
    return row;
  }

  /** The round this row stands for. */
  public Round toRecord() {
    RoundValue value = round.toRecord();
    return new Round(
        new RoundId(uuid()),
        stamp(),
        new ObligationId(UUID.fromString(obligationId)),
        value.period(),
        value.dueAt(),
        LocalDate.parse(nextPeriod),
        value.state(),
        value.zero(),
        value.result(),
        value.doneAt(),
        value.doneBy());
  }

  /** How it ended. */
  public RoundValue round() {
    return round.toRecord();
  }

  /** Says how it ended, or what was answered later. */
  public void round(RoundValue value) {
    round = RoundColumns.of(value);
  }
}
