package org.anlan.api.notifications;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a notification. */
public record NotificationId(UUID value) implements Id {
  public NotificationId {
    Objects.requireNonNull(value);
  }
}
