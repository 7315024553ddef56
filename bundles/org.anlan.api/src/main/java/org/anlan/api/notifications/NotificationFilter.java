package org.anlan.api.notifications;

import java.util.Optional;
import java.util.UUID;

/** Which notifications are wanted; the list is newest first. */
public record NotificationFilter(
    Optional<NotificationState> state,
    Optional<String> channel,
    Optional<UUID> recipient,
    Optional<UUID> about,
    Optional<Boolean> drill) {}
