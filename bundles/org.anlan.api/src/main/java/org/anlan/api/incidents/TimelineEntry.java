package org.anlan.api.incidents;

import java.time.Instant;
import java.util.Objects;
import org.anlan.api.Link;

/** One thing that happened around an incident. */
public record TimelineEntry(Instant at, String by, String kind, String text, Link link) {
  public TimelineEntry {
    Objects.requireNonNull(at);
    Objects.requireNonNull(by);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
    Objects.requireNonNull(link);
  }
}
