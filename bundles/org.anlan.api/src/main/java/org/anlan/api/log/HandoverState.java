package org.anlan.api.log;

/** How far a handover is. */
public enum HandoverState {
  /** The outgoing officer prepared it; matters are being accepted. */
  OPEN,
  /** Both signed. */
  SIGNED,
  /** Given up before both signed. */
  CANCELLED
}
