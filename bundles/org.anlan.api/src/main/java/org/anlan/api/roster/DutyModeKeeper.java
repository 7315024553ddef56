package org.anlan.api.roster;

import org.anlan.api.Link;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps a duty mode up as long as something lasts: a response. For services on the server, within
 * their running transaction; the rights are those they checked for the cause.
 */
@ProviderType
public interface DutyModeKeeper {
  /** From now on the unit and all below it keep duty in this mode, because of this cause. */
  void begin(UnitId unit, DutyMode mode, Link cause, String reason);

  /** The cause has ended. Nothing happens if it kept up no mode. */
  void end(Link cause);
}
