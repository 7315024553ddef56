package org.anlan.api.incidents;

import java.util.List;
import org.anlan.api.Conflict;
import org.anlan.api.EntityService;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Incidents. Opening one starts the clocks of its reports by its rule pack; a change of grade never
 * moves a deadline later. An incident with anything recorded about it can't be removed, only
 * closed.
 */
@ProviderType
public interface IncidentService
    extends EntityService<IncidentId, Incident, IncidentDraft, IncidentFilter> {
  /**
   * Closes it: reports whose time is over count as omitted (漏报), those still running are waived.
   *
   * @throws Conflict if it is closed already
   */
  Incident close(IncidentId id, Closing closing);

  /** Opens a closed one again. */
  Incident reopen(IncidentId id, Closing reason);

  /**
   * What happened around it, oldest first: log entries, tasks, reports, responses, supplies that
   * point to it.
   */
  List<TimelineEntry> timeline(IncidentId id);
}
