package org.anlan.client.internal;

import java.util.List;
import org.anlan.api.incidents.Closing;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentDraft;
import org.anlan.api.incidents.IncidentFilter;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.incidents.IncidentService;
import org.anlan.api.incidents.TimelineEntry;

/** IncidentService over the line. */
public final class RemoteIncidents
    extends RemoteCollection<IncidentId, Incident, IncidentDraft, IncidentFilter>
    implements IncidentService {
  /** Over this line. */
  public RemoteIncidents(Http http) {
    super(http, "incidents", Incident.class);
  }

  @Override
  public Incident close(IncidentId id, Closing closing) {
    return act(id, "close", closing);
  }

  @Override
  public Incident reopen(IncidentId id, Closing reason) {
    return act(id, "reopen", reason);
  }

  @Override
  public List<TimelineEntry> timeline(IncidentId id) {
    return below(id, "timeline", TimelineEntry.class);
  }
}
