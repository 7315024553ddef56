package org.anlan.console.core.line;

/** How the line to the server is. */
public enum LineState {
  /** It answers. */
  UP,
  /** It doesn't answer; what is written waits. */
  AWAY,
  /** It answers, but the sign-in has ended: somebody must sign in again. */
  SIGNED_OUT,
  /** What answers there shows a certificate nobody trusts: nothing was sent to it. */
  UNTRUSTED
}
