package org.anlan.api;

/** What was asked for was kept once and is not kept any more (410): load anew. */
public final class Gone extends AnlanException {
  private static final long serialVersionUID = 1L;

  /** It is not kept any more. */
  public Gone(Text text) {
    super(text);
  }
}
