package org.anlan.console.internal.warnings;

import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningState;
import org.anlan.console.internal.text.Words;

/** How a warning reads. */
final class WarningWords {
  private WarningWords() {}

  /** Its colour in a word behind a sign, or a dash. */
  static String grade(Warning warning) {
    return warning
        .colour()
        .map(colour -> "● " + Words.of("colour", colour))
        .or(() -> warning.grade().map(grade -> "● " + Words.of("grade", grade)))
        .orElse("—");
  }

  /** Whether somebody must act on it. */
  static String state(Warning warning) {
    boolean waits = warning.state() == WarningState.ACTIVE && warning.acknowledgedAt().isEmpty();
    return waits ? Words.of("warnings.waits") : Words.of("warning-state", warning.state());
  }
}
