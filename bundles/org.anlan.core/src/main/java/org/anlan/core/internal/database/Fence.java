package org.anlan.core.internal.database;

import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Parts the connections of a database that was lost from those of the one opened after it. Any
 * thread.
 */
@Component(service = Fence.class)
public final class Fence {
  private final AtomicLong cuts = new AtomicLong();
  private volatile boolean readOnly;

  /** A fence without a cut. */
  @Activate
  public Fence() {}

  /** All connections made so far are of no use any more and must not be touched. */
  public void cut() {
    cuts.incrementAndGet();
  }

  /** Whether connections made from now on are for reading only. */
  public void readOnly(boolean only) {
    readOnly = only;
  }

  boolean isReadOnly() {
    return readOnly;
  }

  /** How often it was cut. */
  long cuts() {
    return cuts.get();
  }
}
