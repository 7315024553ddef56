package org.anlan.api.warnings;

/** What became of a signed warning's signature. */
public enum Signature {
  /** It has none. */
  NONE,
  VALID,
  /** It doesn't fit what was signed. */
  INVALID,
  /** It fits, but its key is not in the trust store. */
  UNTRUSTED
}
