package org.anlan.console.core.conflict;

import java.util.Objects;
import java.util.Optional;

/**
 * One field in its three versions.
 *
 * @param field what it is known by
 * @param before as both found it
 * @param mine as it was typed here
 * @param theirs as somebody else has saved it meanwhile
 */
public record Versions(String field, String before, String mine, String theirs) {
  public Versions {
    Objects.requireNonNull(field);
    Objects.requireNonNull(before);
    Objects.requireNonNull(mine);
    Objects.requireNonNull(theirs);
  }

  /** Whether the two differ at all. */
  public boolean differs() {
    return !mine.equals(theirs);
  }

  /** Whether both changed it, and not to the same: only a person can say which counts. */
  public boolean clashes() {
    return differs() && !mine.equals(before) && !theirs.equals(before);
  }

  /** The side that changed it, if only one did. */
  public Optional<Side> only() {
    if (!differs() || clashes()) {
      return Optional.empty();
    }
    return Optional.of(mine.equals(before) ? Side.THEIRS : Side.MINE);
  }

  /** Its text on one side. */
  public String of(Side side) {
    return side == Side.MINE ? mine : theirs;
  }
}
