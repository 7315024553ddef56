package org.anlan.roster.internal.persistence;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Team;
import org.anlan.api.roster.TeamDraft;
import org.anlan.api.roster.TeamId;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Row;

/** A team in its table. */
@Entity
@Table(name = "roster_team")
public class TeamRow extends Row {
  @Column(name = "name")
  private String name;

  @Column(name = "unit_id")
  private String unitId;

  @Column(name = "leader_id")
  private String leaderId;

  @Column(name = "members")
  private String members;

  @Column(name = "phone")
  private String phone;

  @Column(name = "turnout")
  private String turnout;

  /** The row of a new team, not stamped yet. */
  public static TeamRow of(TeamDraft draft) {
    TeamRow row = new TeamRow();
    row.take(draft);
    return row;
  }

  /** Takes over what a draft says. */
  public void take(TeamDraft draft) {
    name = draft.name();
    unitId = Columns.id(draft.unitId());
    leaderId = Columns.id(draft.leaderId());
    members = Columns.json(draft.memberIds());
    phone = draft.phone().orElse(null);
    turnout = draft.turnout().map(Duration::toString).orElse(null);
  }

  /** The team. */
  public Team toRecord() {
    return new Team(
        new TeamId(uuid()),
        stamp(),
        name,
        new UnitId(UUID.fromString(unitId)),
        Columns.id(leaderId, PersonId::new),
        Columns.list(members, PersonId.class),
        Optional.ofNullable(phone),
        Optional.ofNullable(turnout).map(Duration::parse));
  }
}
