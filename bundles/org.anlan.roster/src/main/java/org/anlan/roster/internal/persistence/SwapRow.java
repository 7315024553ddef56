package org.anlan.roster.internal.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.ScheduleId;
import org.anlan.api.roster.Swap;
import org.anlan.api.roster.SwapDraft;
import org.anlan.api.roster.SwapId;
import org.anlan.api.roster.SwapState;
import org.anlan.core.jpa.InstantColumn;
import org.anlan.core.jpa.Row;

/** A swap in its table. */
@Entity
@Table(name = "roster_swap")
public class SwapRow extends Row {
  @Column(name = "schedule_id")
  private String scheduleId;

  @Column(name = "asker_id")
  private String askerId;

  @Convert(converter = InstantColumn.class)
  @Column(name = "begins")
  private Instant begins;

  @Convert(converter = InstantColumn.class)
  @Column(name = "ends")
  private Instant ends;

  @Column(name = "other_id")
  private String otherId;

  @Convert(converter = InstantColumn.class)
  @Column(name = "return_begins")
  private Instant returnBegins;

  @Convert(converter = InstantColumn.class)
  @Column(name = "return_ends")
  private Instant returnEnds;

  @Column(name = "reason")
  private String reason;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private SwapState state;

  @Column(name = "answer")
  private String answer;

  /** The row of a swap that is asked for, not stamped yet. */
  public static SwapRow of(ScheduleId schedule, SwapDraft draft) {
    SwapRow row = new SwapRow();
    row.scheduleId = Columns.id(schedule);
    row.askerId = Columns.id(draft.asker());
    row.begins = draft.from();
    row.ends = draft.to();
    row.otherId = Columns.id(draft.other());
    row.returnBegins = draft.returnFrom().orElse(null);
    row.returnEnds = draft.returnTo().orElse(null);
    row.reason = draft.reason().orElse(null);
    row.state = SwapState.ASKED;
    return row;
  }

  /** Takes the answer. */
  public void answered(SwapState to, Optional<String> text) {
    state = to;
    answer = text.orElse(null);
  }

  /** The swap. */
  public Swap toRecord() {
    return new Swap(
        new SwapId(uuid()),
        stamp(),
        new ScheduleId(UUID.fromString(scheduleId)),
        new PersonId(UUID.fromString(askerId)),
        begins,
        ends,
        new PersonId(UUID.fromString(otherId)),
        Optional.ofNullable(returnBegins),
        Optional.ofNullable(returnEnds),
        Optional.ofNullable(reason),
        state,
        Optional.ofNullable(answer));
  }
}
