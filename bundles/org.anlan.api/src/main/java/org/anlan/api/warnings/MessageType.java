package org.anlan.api.warnings;

/** What a warning does to those before it. */
public enum MessageType {
  ALERT,
  UPDATE,
  CANCEL,
  ACK,
  ERROR
}
