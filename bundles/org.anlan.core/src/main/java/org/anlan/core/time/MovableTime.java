package org.anlan.core.time;

import java.time.Instant;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A time other than the system's; while such a service is there, the runtime's one clock shows it.
 */
@ConsumerType
public interface MovableTime {
  /** What the clock shows now. */
  Instant now();
}
