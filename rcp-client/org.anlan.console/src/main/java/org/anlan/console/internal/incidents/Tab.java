package org.anlan.console.internal.incidents;

/** One side of an incident. For the UI thread. */
interface Tab {
  /** Shows it; the same again when something of it has changed. */
  void show(Whole whole);

  /** How many of its things are there, for its heading. */
  int count(Whole whole);

  /** Counts its clocks down; called every second while it is in front. */
  default void tick() {}
}
