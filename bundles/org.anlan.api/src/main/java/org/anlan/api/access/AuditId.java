package org.anlan.api.access;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of an audit entry. */
public record AuditId(UUID value) implements Id {
  public AuditId {
    Objects.requireNonNull(value);
  }
}
