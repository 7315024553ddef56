package org.anlan.core.time;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Does things when their time comes; register as a service to be told when a test moves the time.
 * All else must also work by itself as time goes by.
 */
@ConsumerType
public interface TimeListener {
  /** The clock was moved; returns when all that is due by now is done. */
  void timeMoved();
}
