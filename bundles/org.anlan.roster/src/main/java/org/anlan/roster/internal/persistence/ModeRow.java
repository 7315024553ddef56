package org.anlan.roster.internal.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.anlan.api.Link;
import org.anlan.api.roster.DutyMode;
import org.anlan.api.roster.DutyModeSwitch;
import org.anlan.api.roster.DutyModeSwitchId;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.InstantColumn;
import org.anlan.core.jpa.Row;

/** A switch of the duty mode in its table. */
@Entity
@Table(name = "roster_mode")
public class ModeRow extends Row {
  @Column(name = "unit_id")
  private String unitId;

  @Enumerated(EnumType.STRING)
  @Column(name = "mode")
  private DutyMode mode;

  @Convert(converter = InstantColumn.class)
  @Column(name = "begins")
  private Instant begins;

  @Convert(converter = InstantColumn.class)
  @Column(name = "ends")
  private Instant ends;

  @Column(name = "reason")
  private String reason;

  @Column(name = "cause_entity")
  private String causeEntity;

  @Column(name = "cause_id")
  private String causeId;

  /** The row of a mode that begins, not stamped yet. */
  public static ModeRow of(
      UnitId unit, DutyMode mode, Instant begins, Optional<String> reason, Optional<Link> cause) {
    ModeRow row = new ModeRow();
    row.unitId = Columns.id(unit);
    row.mode = mode;
    row.begins = begins;
    row.reason = reason.orElse(null);
    row.causeEntity = cause.map(Link::entity).orElse(null);
    row.causeId = cause.map(link -> link.id().toString()).orElse(null);
    return row;
  }

  /** Ends it. */
  public void end(Instant at) {
    ends = at;
  }

  /** The switch. */
  public DutyModeSwitch toRecord() {
    return new DutyModeSwitch(
        new DutyModeSwitchId(uuid()),
        stamp(),
        new UnitId(UUID.fromString(unitId)),
        mode,
        begins,
        Optional.ofNullable(ends),
        Optional.ofNullable(reason),
        Optional.ofNullable(causeId).map(id -> new Link(causeEntity, UUID.fromString(id))));
  }
}
