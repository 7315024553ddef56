package org.anlan.api.warnings;

/** Whether a warning is in force. */
public enum WarningState {
  ACTIVE,
  /** Never was: a cancellation, an acknowledgement or an error report. */
  NOTICE,
  /** A later one took its place. */
  SUPERSEDED,
  CANCELLED,
  EXPIRED
}
