package org.anlan.api;

import java.util.Objects;

/** The runtime can't do this now, though nothing is wrong with the request; nothing was written. */
public final class Unavailable extends AnlanException {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    /** The disk is full: writes are refused, reading goes on (507). */
    NO_SPACE,
    /** A part is not up yet or is down (503). */
    DOWN
  }

  private final Reason reason;

  /** The runtime can't do this now. */
  public Unavailable(Reason reason, Text text) {
    super(text);
    this.reason = Objects.requireNonNull(reason);
  }

  /** Why not. */
  public Reason reason() {
    return reason;
  }
}
