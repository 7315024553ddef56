package org.anlan.api.notifications;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.Stamp;
import org.anlan.api.roster.UnitId;

/**
 * Who was told what by which channel, and who confirmed it.
 *
 * @param channel {@code in-app}, {@code manual}, or a plugin's
 * @param confirmedBy who confirmed; for the manual channel who told the party
 */
public record Notification(
    NotificationId id,
    Stamp stamp,
    String channel,
    Party recipient,
    String recipientName,
    Optional<UnitId> scope,
    String subject,
    String text,
    boolean drill,
    boolean urgent,
    Optional<Link> about,
    NotificationState state,
    Optional<Instant> sentAt,
    Optional<Instant> confirmedAt,
    Optional<String> confirmedBy,
    Optional<String> remark)
    implements Entity<NotificationId> {
  public Notification {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(channel);
    Objects.requireNonNull(recipient);
    Objects.requireNonNull(recipientName);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(text);
    Objects.requireNonNull(state);
  }
}
