package org.anlan.api.incidents;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of an information report. */
public record ReportId(UUID value) implements Id {
  public ReportId {
    Objects.requireNonNull(value);
  }
}
