package org.anlan.api.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Stamp;

/**
 * An information report (信息报告).
 *
 * @param number of follow-ups: 1 for 续报一
 * @param rule where its deadline comes from, in words
 * @param recipients to whom by the rule
 * @param late whether it was signed after its time
 */
public record Report(
    ReportId id,
    Stamp stamp,
    IncidentId incidentId,
    ReportKind kind,
    ReportForm form,
    int number,
    ReportState state,
    Optional<Instant> dueAt,
    Optional<String> rule,
    List<String> recipients,
    ReportContent content,
    boolean drill,
    Optional<Instant> signedAt,
    Optional<String> signedBy,
    boolean late,
    Optional<String> lateReason)
    implements Entity<ReportId> {
  public Report {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(incidentId);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(form);
    Objects.requireNonNull(state);
    recipients = List.copyOf(recipients);
    Objects.requireNonNull(content);
  }
}
