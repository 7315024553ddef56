package org.anlan.warnings.internal;

import org.anlan.api.warnings.MessageType;
import org.anlan.api.warnings.Reference;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningState;

/** Which message does what to which: pure. */
final class Lineages {
  private Lineages() {}

  /** Whether it is no warning itself but speaks of others, so that it is never on the board. */
  static boolean isNotice(MessageType type) {
    return switch (type) {
      case ALERT, UPDATE -> false;
      case CANCEL, ACK, ERROR -> true;
    };
  }

  /**
   * Whether an update or a cancellation ends a warning: it names it, isn't older, and both are real
   * or neither is, lest an exercise takes a real warning off the board.
   */
  static boolean acts(Warning later, Warning before) {
    boolean ends =
        later.messageType() == MessageType.UPDATE || later.messageType() == MessageType.CANCEL;
    return ends
        && !later.id().equals(before.id())
        && later.drill() == before.drill()
        && !later.sentAt().isBefore(before.sentAt())
        && later.references().stream().anyMatch(r -> names(r, before));
  }

  /** What becomes of a warning that is ended by this one. */
  static WarningState end(Warning later) {
    return later.messageType() == MessageType.CANCEL
        ? WarningState.CANCELLED
        : WarningState.SUPERSEDED;
  }

  private static boolean names(Reference reference, Warning warning) {
    return reference.identifier().equals(warning.identifier())
        && reference.sender().map(warning.sender()::equals).orElse(true)
        && reference.sent().map(warning.sentAt()::equals).orElse(true);
  }
}
