package org.anlan.api;

/** Nobody is signed in, or not any more (401). */
public final class Unauthenticated extends AnlanException {
  private static final long serialVersionUID = 1L;

  /** The caller must sign in. */
  public Unauthenticated(Text text) {
    super(text);
  }
}
