package org.anlan.client.internal;

import java.util.List;
import java.util.Optional;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.incidents.NewReport;
import org.anlan.api.incidents.Report;
import org.anlan.api.incidents.ReportContent;
import org.anlan.api.incidents.ReportId;
import org.anlan.api.incidents.ReportService;
import org.anlan.api.incidents.RulePack;
import org.anlan.api.incidents.SignOff;

/** ReportService over the line. */
public final class RemoteReports implements ReportService {
  private final Http http;

  /** Over this line. */
  public RemoteReports(Http http) {
    this.http = http;
  }

  @Override
  public List<Report> of(IncidentId incident) {
    return http.list("incidents/" + incident.value() + "/reports", Report.class);
  }

  @Override
  public Report write(IncidentId incident, NewReport draft) {
    return http.post("incidents/" + incident.value() + "/reports", draft, Types.of(Report.class));
  }

  @Override
  public Report update(IncidentId incident, ReportId id, long version, ReportContent content) {
    return http.put(at(incident, id), version, content, Types.of(Report.class));
  }

  @Override
  public Report sign(IncidentId incident, ReportId id, SignOff signOff) {
    return http.post(at(incident, id) + "/sign", signOff, Types.of(Report.class));
  }

  @Override
  public Optional<Report> find(IncidentId incident, ReportId id) {
    return http.find(at(incident, id), Types.of(Report.class));
  }

  @Override
  public List<RulePack> rulePacks() {
    return http.list("incidents/rule-packs", RulePack.class);
  }

  private static String at(IncidentId incident, ReportId id) {
    return "incidents/" + incident.value() + "/reports/" + id.value();
  }
}
