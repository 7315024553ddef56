package org.anlan.api.roster;

import org.anlan.api.Conflict;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.osgi.annotation.versioning.ProviderType;

/**
 * In which mode units keep duty (值班模式). A unit's mode is the gravest of those in force for it and
 * the units above it, daily where there is none; on duty are those whose schedules have it, or,
 * where a unit has none of it, the next lower mode it has. Switching needs {@code roster:mode}.
 */
@ProviderType
public interface DutyModeService {
  /** The switches, newest first. */
  Page<DutyModeSwitch> list(DutyModeFilter filter, Paging paging);

  /**
   * Switches a unit and all below it; what was switched for this unit before ends. Modes kept up by
   * a cause stay.
   *
   * @throws Conflict if it is switched to this mode already
   */
  DutyModeSwitch switchTo(DutyModeDraft draft);
}
