package org.anlan.api;

/** Anything with an identity and a version. */
public interface Entity<I extends Id> {
  /** The identity, the same for the whole life of the entity. */
  I id();

  /** Version, author and times of this state. */
  Stamp stamp();
}
