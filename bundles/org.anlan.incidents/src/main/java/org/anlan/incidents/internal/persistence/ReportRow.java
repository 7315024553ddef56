package org.anlan.incidents.internal.persistence;

import com.fasterxml.jackson.databind.JavaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.incidents.Report;
import org.anlan.api.incidents.ReportContent;
import org.anlan.api.incidents.ReportForm;
import org.anlan.api.incidents.ReportId;
import org.anlan.api.incidents.ReportKind;
import org.anlan.api.incidents.ReportState;
import org.anlan.core.jpa.InstantColumn;
import org.anlan.core.jpa.Row;
import org.anlan.json.Json;

/** A report as its table holds it. */
@Entity
@Table(name = "incidents_report")
public class ReportRow extends Row {
  private static final JavaType TEXTS =
      Json.mapper().getTypeFactory().constructCollectionType(List.class, String.class);

  @Column(name = "incident_id")
  private String incidentId;

  @Enumerated(EnumType.STRING)
  private ReportKind kind;

  @Enumerated(EnumType.STRING)
  private ReportForm form;

  private int number;

  @Enumerated(EnumType.STRING)
  private ReportState state;

  @Convert(converter = InstantColumn.class)
  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "rule_text")
  private String rule;

  private String recipients;
  private String content;
  private boolean drill;

  @Convert(converter = InstantColumn.class)
  @Column(name = "signed_at")
  private Instant signedAt;

  @Column(name = "signed_by")
  private String signedBy;

  private boolean late;

  @Column(name = "late_reason")
  private String lateReason;

  /** A report of an incident about which nothing is said yet. */
  public static ReportRow of(Incident incident, ReportKind kind, ReportForm form, int number) {
    ReportRow row = new ReportRow();
    row.incidentId = incident.id().value().toString();
    row.kind = kind;
    row.form = form;
    row.number = number;
    row.state = ReportState.DUE;
    row.drill = incident.drill();
    row.recipients = "[]";
    row.content = text(ReportContent.EMPTY);
    return row;
  }

  /** It is due at this time by this rule. */
  public void due(Instant at, String byRule, List<String> to) {
    dueAt = at;
    rule = byRule;
    recipients = text(to);
  }

  /** It says this now. */
  public void write(ReportContent says) {
    content = text(says);
    state = ReportState.DRAFTED;
  }

  /** Somebody signed it. */
  public void sign(Instant at, String by, boolean isLate, Optional<String> reason) {
    state = ReportState.SIGNED;
    signedAt = at;
    signedBy = by;
    late = isLate;
    lateReason = reason.orElse(null);
  }

  /** It comes to this end without being signed. */
  public void end(ReportState how) {
    state = how;
  }

  /** What it stands for. */
  public Report toRecord() {
    return new Report(
        new ReportId(uuid()),
        stamp(),
        new IncidentId(UUID.fromString(incidentId)),
        kind,
        form,
        number,
        state,
        Optional.ofNullable(dueAt),
        Optional.ofNullable(rule),
        Json.read(recipients.getBytes(StandardCharsets.UTF_8), TEXTS),
        Json.read(content.getBytes(StandardCharsets.UTF_8), ReportContent.class),
        drill,
        Optional.ofNullable(signedAt),
        Optional.ofNullable(signedBy),
        late,
        Optional.ofNullable(lateReason));
  }

  private static String text(Object value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }
}
