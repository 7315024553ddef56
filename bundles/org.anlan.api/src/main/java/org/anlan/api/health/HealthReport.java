package org.anlan.api.health;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** How the runtime is: the worst of its parts. */
public record HealthReport(
    Health.State status, Instant at, String version, Map<String, Health> parts) {
  public HealthReport {
    parts = Map.copyOf(new TreeMap<>(parts));
  }
}
