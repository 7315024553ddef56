package org.anlan.api.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of the audit trail.
 *
 * @param action what was tried, as in {@code session.refused}, {@code users.update}, {@code
 *     request.forbidden}
 * @param target what it was tried on, as a path
 * @param detail what else matters, never a secret
 * @param address where the caller sat, if it came over the network
 */
public record AuditEntry(
    AuditId id,
    Instant at,
    String by,
    String action,
    Optional<String> target,
    Optional<String> detail,
    Optional<String> address) {
  public AuditEntry {
    Objects.requireNonNull(id);
    Objects.requireNonNull(at);
    Objects.requireNonNull(by);
    Objects.requireNonNull(action);
  }
}
