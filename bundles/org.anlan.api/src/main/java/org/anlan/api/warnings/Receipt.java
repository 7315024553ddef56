package org.anlan.api.warnings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Fault;

/**
 * What became of a delivered warning.
 *
 * @param warning the stored one, unless the file was refused
 * @param refused where a refused file is kept
 * @param faults why it was refused, all of them
 */
public record Receipt(
    Outcome outcome, Optional<Warning> warning, Optional<RefusedId> refused, List<Fault> faults) {
  /** What became of it. */
  public enum Outcome {
    /** Stored now. */
    NEW,
    /** Stored already, perhaps from another source. */
    KNOWN,
    /** It breaks its version's rules: kept as an open matter. */
    REFUSED,
    /** It is no XML at all, nor JSON: kept as an open matter all the same. */
    UNREADABLE
  }

  public Receipt {
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(warning);
    Objects.requireNonNull(refused);
    faults = List.copyOf(faults);
  }
}
