package org.anlan.api.incidents;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Conflict;
import org.anlan.api.Invalid;
import org.anlan.api.NotFound;
import org.osgi.annotation.versioning.ProviderType;

/** Information reports and their clocks. */
@ProviderType
public interface ReportService {
  /** The reports of an incident, those due first, then by time. */
  List<Report> of(IncidentId incident);

  /** Writes one: the due one of this kind and form, or an additional one. */
  Report write(IncidentId incident, NewReport draft);

  /** The rule packs an incident may be reported by. */
  List<RulePack> rulePacks();

  /** Changes what an unsigned one says. */
  Report update(IncidentId incident, ReportId id, long version, ReportContent content);

  /**
   * Signs it off; it is sent with that. Needs {@code incidents:sign}.
   *
   * @throws Conflict if it is signed already
   * @throws Invalid if the situation isn't told, or it is late and no reason is given
   */
  Report sign(IncidentId incident, ReportId id, SignOff signOff);

  /** The report, or empty. */
  Optional<Report> find(IncidentId incident, ReportId id);

  /**
   * The report.
   *
   * @throws NotFound if there is none
   */
  default Report get(IncidentId incident, ReportId id) {
    return find(incident, id).orElseThrow(() -> NotFound.of(id));
  }
}
