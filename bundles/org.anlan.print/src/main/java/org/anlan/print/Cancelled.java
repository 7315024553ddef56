package org.anlan.print;

/** The print was ended before it was whole; no file was written. */
public final class Cancelled extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** On wish. */
  public Cancelled() {
    super("cancelled");
  }
}
