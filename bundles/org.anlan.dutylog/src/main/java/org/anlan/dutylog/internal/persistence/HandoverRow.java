package org.anlan.dutylog.internal.persistence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.anlan.api.log.Handover;
import org.anlan.api.log.HandoverId;
import org.anlan.api.log.HandoverState;
import org.anlan.core.jpa.InstantColumn;
import org.anlan.core.jpa.Row;

/** A handover's row. */
@Entity
@Table(name = "log_handover")
public class HandoverRow extends Row {
  private static final String OPEN = "open";

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private HandoverState state;

  @Column(name = "open_slot")
  private String openSlot;

  @Column(name = "outgoing", updatable = false)
  private String outgoing;

  @Column(name = "incoming", updatable = false)
  private String incoming;

  @Column(name = "summary", updatable = false)
  private String summary;

  @Convert(converter = ItemsColumn.class)
  @Column(name = "items")
  private List<Handover.Item> items;

  @Convert(converter = InstantColumn.class)
  @Column(name = "outgoing_signed_at")
  private Instant outgoingSignedAt;

  @Convert(converter = InstantColumn.class)
  @Column(name = "incoming_signed_at")
  private Instant incomingSignedAt;

  /** For the provider. */
  protected HandoverRow() {}

  /** An open handover between these two. */
  public static HandoverRow of(
      String outgoing, String incoming, Optional<String> summary, List<Handover.Item> items) {
    HandoverRow row = new HandoverRow();
    row.state = HandoverState.OPEN;
    row.openSlot = OPEN;
    row.outgoing = outgoing;
    row.incoming = incoming;
    row.summary = summary.orElse(null);
    row.items = List.copyOf(items);
    return row;
  }

  /** The handover. */
  public Handover toRecord() {
    return new Handover(
        new HandoverId(uuid()),
        stamp(),
        state,
        outgoing,
        incoming,
        Optional.ofNullable(summary),
        items,
        Optional.ofNullable(outgoingSignedAt),
        Optional.ofNullable(incomingSignedAt));
  }

  /** Its matters are these now. */
  public void items(List<Handover.Item> now) {
    items = List.copyOf(now);
  }

  /** Who goes has signed. */
  public void signedByOutgoing(Instant at) {
    outgoingSignedAt = at.truncatedTo(ChronoUnit.MICROS);
  }

  /** Who comes has signed, and that ends it. */
  public void signedByIncoming(Instant at) {
    incomingSignedAt = at.truncatedTo(ChronoUnit.MICROS);
    end(HandoverState.SIGNED);
  }

  /** It ends in this state. */
  public void end(HandoverState last) {
    state = last;
    openSlot = null;
  }
}
