package org.anlan.api.health;

import org.osgi.annotation.versioning.ConsumerType;

/** A part that can say whether it works; register as a service. Must answer within 100 ms. */
@ConsumerType
public interface HealthCheck {
  /** The part's name, kebab-case. */
  String part();

  /** How it is now. */
  Health check();
}
