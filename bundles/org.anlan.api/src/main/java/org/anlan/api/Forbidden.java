package org.anlan.api;

/** The caller has no right to this (403). */
public final class Forbidden extends AnlanException {
  private static final long serialVersionUID = 1L;

  /** The caller lacks a right. */
  public Forbidden(Text text) {
    super(text);
  }
}
