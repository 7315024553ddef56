package org.anlan.api.deadlines;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told when a step of a clock's escalation is reached, in the transaction that marks it fired:
 * once, also after a restart. Register as a service; all listeners hear every clock and pick by
 * topic. One that throws is logged and skipped; the others and the clock go on.
 */
@ConsumerType
public interface DeadlineListener {
  /** A step was reached; runs as {@link org.anlan.api.access.Caller#SYSTEM}. */
  void fired(Deadline deadline, Deadline.Step step);
}
