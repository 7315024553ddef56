package org.anlan.api.notifications;

/** How far one notice to one party is. */
public enum NotificationState {
  /** Waits for its channel, or for the person who is to tell. */
  PENDING,
  /** On its way or in the inbox. */
  SENT,
  /** The channel says it arrived. */
  DELIVERED,
  /** The party, or who told it, confirmed it. */
  CONFIRMED,
  /** It could not be brought. */
  FAILED
}
