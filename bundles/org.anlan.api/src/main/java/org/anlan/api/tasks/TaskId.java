package org.anlan.api.tasks;

import java.util.Objects;
import java.util.UUID;
import org.anlan.api.Id;

/** The identity of a task. */
public record TaskId(UUID value) implements Id {
  public TaskId {
    Objects.requireNonNull(value);
  }
}
