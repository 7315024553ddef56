package org.anlan.notifications.internal.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.notifications.Message;
import org.anlan.api.notifications.Notification;
import org.anlan.api.notifications.NotificationId;
import org.anlan.api.notifications.NotificationState;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.InstantColumn;
import org.anlan.core.jpa.Row;

/** A notification as its table holds it. */
@Entity
@Table(name = "notifications_notification")
public class NotificationRow extends Row {
  private String channel;

  @Enumerated(EnumType.STRING)
  @Column(name = "recipient_kind")
  private Party.Kind recipientKind;

  @Column(name = "recipient_id")
  private String recipientId;

  @Column(name = "recipient_name")
  private String recipientName;

  @Column(name = "scope_id")
  private String scopeId;

  private String subject;

  @Column(name = "message")
  private String text;

  private boolean drill;
  private boolean urgent;

  @Column(name = "about_entity")
  private String aboutEntity;

  @Column(name = "about_id")
  private String aboutId;

  @Enumerated(EnumType.STRING)
  private NotificationState state;

  @Convert(converter = InstantColumn.class)
  @Column(name = "sent_at")
  private Instant sentAt;

  @Convert(converter = InstantColumn.class)
  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "confirmed_by")
  private String confirmedBy;

  private String remark;

  /** What one recipient of a message gets; it waits for its channel. */
  public static NotificationRow of(Message message, Assignee to) {
    NotificationRow row = new NotificationRow();
    row.channel = message.channel();
    row.recipientKind = to.party().kind();
    row.recipientId = to.party().id().toString();
    row.recipientName = to.name();
    row.scopeId = to.unitId().map(u -> u.value().toString()).orElse(null);
    row.subject = message.subject();
    row.text = message.text();
    row.drill = message.drill();
    row.urgent = message.urgent();
    row.aboutEntity = message.about().map(Link::entity).orElse(null);
    row.aboutId = message.about().map(a -> a.id().toString()).orElse(null);
    row.state = NotificationState.PENDING;
    return row;
  }

  /** It is on its way. */
  public void sent(Instant at) {
    state = NotificationState.SENT;
    sentAt = at;
  }

  /** The party was told, or could not be reached. */
  public void confirmed(boolean reached, Instant at, String by, Optional<String> with) {
    state = reached ? NotificationState.CONFIRMED : NotificationState.FAILED;
    confirmedAt = at;
    confirmedBy = by;
    remark = with.orElse(null);
  }

  /** What it stands for. */
  public Notification toRecord() {
    return new Notification(
        new NotificationId(uuid()),
        stamp(),
        channel,
        new Party(recipientKind, UUID.fromString(recipientId)),
        recipientName,
        Optional.ofNullable(scopeId).map(u -> new UnitId(UUID.fromString(u))),
        subject,
        text,
        drill,
        urgent,
        Optional.ofNullable(aboutId).map(a -> new Link(aboutEntity, UUID.fromString(a))),
        state,
        Optional.ofNullable(sentAt),
        Optional.ofNullable(confirmedAt),
        Optional.ofNullable(confirmedBy),
        Optional.ofNullable(remark));
  }
}
