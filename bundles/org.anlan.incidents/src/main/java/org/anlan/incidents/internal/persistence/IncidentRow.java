package org.anlan.incidents.internal.persistence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.anlan.api.Grade;
import org.anlan.api.Id;
import org.anlan.api.incidents.Casualties;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentClass;
import org.anlan.api.incidents.IncidentDraft;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.incidents.IncidentState;
import org.anlan.api.places.PlaceId;
import org.anlan.api.roster.UnitId;
import org.anlan.api.warnings.WarningId;
import org.anlan.core.jpa.InstantColumn;
import org.anlan.core.jpa.Row;
import org.anlan.json.Json;

/** An incident as its table holds it. */
@Entity
@Table(name = "incidents_incident")
public class IncidentRow extends Row {
  private String title;

  @Enumerated(EnumType.STRING)
  private IncidentClass category;

  private String type;

  @Enumerated(EnumType.STRING)
  private Grade grade;

  @Enumerated(EnumType.STRING)
  private IncidentState state;

  private boolean drill;

  @Column(name = "unit_id")
  private String unitId;

  @Convert(converter = InstantColumn.class)
  @Column(name = "occurred_at")
  private Instant occurredAt;

  @Convert(converter = InstantColumn.class)
  @Column(name = "received_at")
  private Instant receivedAt;

  private String source;
  private String location;

  @Column(name = "place_id")
  private String placeId;

  private Double latitude;
  private Double longitude;
  private String description;
  private String casualties;

  @Column(name = "warning_id")
  private String warningId;

  @Column(name = "rule_pack")
  private String rulePack;

  @Convert(converter = InstantColumn.class)
  @Column(name = "closed_at")
  private Instant closedAt;

  private String closing;

  /** An open incident with what a draft says. */
  public static IncidentRow of(IncidentDraft draft, Instant now, String usualPack) {
    IncidentRow row = new IncidentRow();
    row.state = IncidentState.OPEN;
    row.drill = draft.drill();
    row.receivedAt = draft.receivedAt().orElse(now);
    row.rulePack = draft.rulePack().orElse(usualPack);
    row.casualties = text(Casualties.NONE);
    row.take(draft);
    return row;
  }

  /** Takes over what may change; drill, time of receipt and rules stay as they were. */
  public final void take(IncidentDraft draft) {
    title = draft.title();
    category = draft.category();
    type = draft.type().orElse(null);
    grade = draft.grade();
    unitId = draft.unitId().value().toString();
    occurredAt = draft.occurredAt();
    source = draft.source().orElse(null);
    location = draft.location().orElse(null);
    placeId = text(draft.placeId());
    latitude = draft.latitude().orElse(null);
    longitude = draft.longitude().orElse(null);
    description = draft.description().orElse(null);
    casualties = draft.casualties().map(IncidentRow::text).orElse(casualties);
    warningId = text(draft.warningId());
  }

  /** It is over. */
  public void close(Instant at, String conclusion) {
    state = IncidentState.CLOSED;
    closedAt = at;
    closing = conclusion;
  }

  /** It goes on after all. */
  public void reopen() {
    state = IncidentState.OPEN;
    closedAt = null;
    closing = null;
  }

  /** What it stands for. */
  public Incident toRecord() {
    return new Incident(
        new IncidentId(uuid()),
        stamp(),
        title,
        category,
        Optional.ofNullable(type),
        grade,
        state,
        drill,
        new UnitId(UUID.fromString(unitId)),
        occurredAt,
        receivedAt,
        Optional.ofNullable(source),
        Optional.ofNullable(location),
        Optional.ofNullable(placeId).map(p -> new PlaceId(UUID.fromString(p))),
        Optional.ofNullable(latitude),
        Optional.ofNullable(longitude),
        Optional.ofNullable(description),
        Json.read(casualties.getBytes(StandardCharsets.UTF_8), Casualties.class),
        Optional.ofNullable(warningId).map(w -> new WarningId(UUID.fromString(w))),
        rulePack,
        Optional.ofNullable(closedAt),
        Optional.ofNullable(closing));
  }

  private static String text(Casualties value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }

  private static String text(Optional<? extends Id> id) {
    return id.map(i -> i.value().toString()).orElse(null);
  }
}
