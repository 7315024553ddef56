package org.anlan.tasks.internal.persistence;

import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import org.anlan.api.Party;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.UnitId;

/** Who is to do something, with the name and the unit as they were when it was given out. */
@Embeddable
public class AssigneeColumns {
  @Enumerated(EnumType.STRING)
  @Column(name = "assignee_kind")
  private Party.Kind kind;

  @Column(name = "assignee_id")
  private String id;

  @Column(name = "assignee_name")
  private String name;

  @Column(name = "scope_id")
  private String scopeId;

  /** Columns to be filled. */
  protected AssigneeColumns() {}

  static AssigneeColumns of(Assignee assignee) {
    AssigneeColumns columns = new AssigneeColumns();
    columns.kind = assignee.party().kind();
    columns.id = assignee.party().id().toString();
    columns.name = assignee.name();
    columns.scopeId = assignee.unitId().map(unit -> unit.value().toString()).orElse(null);
    return columns;
  }

  Party party() {
    return new Party(kind, UUID.fromString(id));
  }

  String name() {
    return name;
  }

  Optional<UnitId> scope() {
    return unit(scopeId);
  }

  static Optional<UnitId> unit(String column) {
    return Optional.ofNullable(column).map(UUID::fromString).map(UnitId::new);
  }
}
