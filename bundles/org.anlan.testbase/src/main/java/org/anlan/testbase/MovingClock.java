package org.anlan.testbase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. Any thread. */
public final class MovingClock extends Clock {
  private final AtomicReference<Instant> now;
  private final Runnable moved;

  MovingClock(Instant start, Runnable moved) {
    this.now = new AtomicReference<>(start.truncatedTo(ChronoUnit.MICROS));
    this.moved = moved;
  }

  /** Lets time go by (or back); returns when all deadlines due by then have fired. */
  public void advance(Duration by) {
    now.updateAndGet(at -> at.plus(by));
    moved.run();
  }

  /** Sets the time; returns when all deadlines due by then have fired. */
  public void set(Instant at) {
    now.set(at.truncatedTo(ChronoUnit.MICROS));
    moved.run();
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
