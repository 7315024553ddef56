package org.anlan.api;

import java.util.Objects;
import java.util.UUID;

/** Somebody who can be told, asked or made responsible. */
public record Party(Kind kind, UUID id) {
  /** What kind of somebody. */
  public enum Kind {
    UNIT,
    POSITION,
    PERSON,
    TEAM
  }

  public Party {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(id);
  }
}
