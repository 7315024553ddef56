package org.anlan.testclock.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.anlan.core.time.MovableTime;
import org.anlan.core.time.TimeListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The system's time and as much more as a test has let go by. */
@Component(service = {MovableTime.class, TestTime.class})
public final class TestTime implements MovableTime {
  private final Clock system;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final List<TimeListener> listeners = new CopyOnWriteArrayList<>();

  /** The system's time, as yet. */
  @Activate
  public TestTime() {
    this(Clock.systemUTC());
  }

  TestTime(Clock system) {
    this.system = system;
  }

  /** Somebody who does things when their time comes. */
  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  public void addListener(TimeListener listener) {
    listeners.add(listener);
  }

  /** Somebody who doesn't any more. */
  public void removeListener(TimeListener listener) {
    listeners.remove(listener);
  }

  @Override
  public Instant now() {
    return system.instant().plus(ahead.get());
  }

  /** Lets time go by (or back); returns the new time when all that is due by then is done. */
  public Instant advance(Duration by) {
    ahead.updateAndGet(before -> before.plus(by));
    listeners.forEach(TimeListener::timeMoved);
    return now();
  }
}
