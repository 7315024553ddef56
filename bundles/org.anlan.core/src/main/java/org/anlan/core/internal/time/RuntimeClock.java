package org.anlan.core.internal.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.anlan.core.time.MovableTime;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The runtime's one clock, in UTC, cut to microseconds. It follows a {@link MovableTime} while
 * there is one, so that whoever holds the clock already needn't be bound anew.
 */
@Component(service = Clock.class)
public final class RuntimeClock extends Clock {
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile MovableTime movable;

  /** The system's time, until there is another. */
  @Activate
  public RuntimeClock() {}

  @Override
  public Instant instant() {
    MovableTime other = movable;
    Instant now = other == null ? Instant.now() : other.now();
    return now.truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    RuntimeClock utc = this;
    return new Clock() {
      @Override
      public Instant instant() {
        return utc.instant();
      }

      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return utc.withZone(other);
      }
    };
  }
}
