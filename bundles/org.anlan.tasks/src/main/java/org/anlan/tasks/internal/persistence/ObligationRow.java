package org.anlan.tasks.internal.persistence;

import java.time.LocalTime;
import java.time.ZoneId;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.anlan.api.roster.Assignee;
import org.anlan.api.tasks.Obligation;
import org.anlan.api.tasks.ObligationId;
import org.anlan.api.tasks.Recurrence;
import org.anlan.core.jpa.Row;

/** A recurring duty with its current round. */
@Entity
@Table(name = "tasks_obligation")
public class ObligationRow extends Row {
  @Column(name = "title")
  private String title;

  @Embedded private AssigneeColumns assignee;

  @Enumerated(EnumType.STRING)
  @Column(name = "every")
  private Recurrence.Every every;

  @Column(name = "due_day")
  private int dueDay;

  @Column(name = "due_time")
  private String dueTime;

  @Column(name = "zone")
  private String zone;

  @Embedded private RoundColumns round;

  /** A row to be filled. */
  protected ObligationRow() {}

  /** A duty with its first round, not stamped yet. */
  public static ObligationRow of(
      String title, Assignee assignee, Recurrence recurrence, RoundValue first) {
    ObligationRow row = new ObligationRow();
    row.describe(title, assignee, recurrence);
    row.round(first);
    return row;
  }

  /** The duty this row stands for. */
  public Obligation toRecord() {
    RoundValue current = round.toRecord();
    return new Obligation(
        new ObligationId(uuid()),
        stamp(),
        title,
        assignee.party(),
        assignee.name(),
        assignee.scope(),
        recurrence(),
        current.period(),
        current.dueAt(),
        current.state(),
        current.zero(),
        current.result());
  }

  /** How often and until when. */
  public Recurrence recurrence() {
    return new Recurrence(every, dueDay, LocalTime.parse(dueTime), ZoneId.of(zone));
  }

  /** The current round. */
  public RoundValue round() {
    return round.toRecord();
  }

  /** Says what is to be done by whom how often. */
  public void describe(String what, Assignee who, Recurrence recurrence) {
    title = what;
    assignee = AssigneeColumns.of(who);
    every = recurrence.every();
    dueDay = recurrence.day();
    dueTime = recurrence.time().toString();
    zone = recurrence.zone().getId();
  }

  /** Says how the current round stands. */
  public void round(RoundValue current) {
    round = RoundColumns.of(current);
  }
}
