package org.anlan.api.warnings;

/** Whether a warning is in force. */
public enum WarningState {
  ACTIVE,
  /** A later one took its place. */
  SUPERSEDED,
  CANCELLED,
  EXPIRED
}
