package org.anlan.console.internal.print;

import java.util.List;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.incidents.Report;
import org.anlan.api.incidents.TimelineEntry;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskFilter;
import org.anlan.client.AnlanClient;
import org.anlan.console.internal.table.Pages;

/** All that an incident's sheet is made of. */
record IncidentFile(
    Incident incident,
    String unit,
    List<TimelineEntry> timeline,
    List<Report> reports,
    List<Task> tasks) {
  private static final int MOST = 5000;

  /** Reads it; not for the UI thread. */
  static IncidentFile from(AnlanClient client, IncidentId id) {
    Incident incident = client.incidents().get(id);
    return new IncidentFile(
        incident,
        client.units().find(incident.unitId()).map(unit -> unit.name()).orElse("—"),
        client.incidents().timeline(id),
        client.reports().of(id),
        Pages.all(paging -> client.tasks().list(TaskFilter.from(id.value()), paging), MOST));
  }
}
