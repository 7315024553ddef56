package org.anlan.testbase.things;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Row;

@Entity(name = "Thing")
@Table(name = "things_thing")
public class ThingRow extends Row {
  private String name;

  @Column(name = "unit_id")
  private String unitId;

  @Convert(converter = Tags.class)
  private List<String> tags;

  protected ThingRow() {}

  static ThingRow of(Thing.NewThing draft) {
    ThingRow row = new ThingRow();
    row.apply(draft);
    return row;
  }

  void apply(Thing.NewThing draft) {
    name = draft.name();
    unitId = draft.unitId().map(u -> u.value().toString()).orElse(null);
    tags = draft.tags();
  }

  Thing toRecord() {
    return new Thing(
        new Thing.ThingId(uuid()),
        stamp(),
        name,
        Optional.ofNullable(unitId).map(UUID::fromString).map(UnitId::new),
        tags);
  }
}
