package org.anlan.console.internal.admin;

import java.util.List;
import java.util.Set;
import org.anlan.api.access.AuditEntry;

/** Whether what was tried was done. */
enum Outcome {
  DONE,
  REFUSED;

  /** What is written when something is refused. */
  static final List<String> REFUSALS =
      List.of(
          "session.refused", "request.forbidden", "request.unauthenticated", "request.clear-text");

  private static final Set<String> REFUSED_ACTIONS = Set.copyOf(REFUSALS);

  /** That of an entry. */
  static Outcome of(AuditEntry entry) {
    return REFUSED_ACTIONS.contains(entry.action()) ? REFUSED : DONE;
  }
}
