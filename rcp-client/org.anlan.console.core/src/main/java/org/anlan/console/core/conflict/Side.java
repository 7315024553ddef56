package org.anlan.console.core.conflict;

/** Whose version of a field is meant. */
public enum Side {
  /** What was typed here. */
  MINE,
  /** What somebody else has saved meanwhile. */
  THEIRS
}
