package org.anlan.roster.internal.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.roster.DutyModeSwitch;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Rows;
import org.anlan.core.jpa.Where;
import org.anlan.core.schema.SchemaReady;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The switches of all units. */
@Component(service = ModeRows.class)
public final class ModeRows extends Rows<ModeRow> {
  /** The repository over its table. */
  @Activate
  public ModeRows(
      @Reference(target = "(osgi.unit.name=roster)") JpaTemplate jpa,
      @Reference(target = "(unit=roster)") SchemaReady ready) {
    super(jpa, ModeRow.class);
  }

  /** Those in force at a moment. */
  public List<DutyModeSwitch> at(Instant moment) {
    return list(
            Where.all()
                .and("r.begins <= {}", moment)
                .and("(r.ends is null or r.ends > {})", moment))
        .stream()
        .map(ModeRow::toRecord)
        .toList();
  }

  /** What somebody switched for a unit and is in force. */
  public Optional<ModeRow> switched(UnitId unit) {
    return list(Where.all().is("unitId", unit).and("r.ends is null and r.causeId is null")).stream()
        .findFirst();
  }

  /** What a cause keeps up. */
  public List<ModeRow> keptUpBy(Link cause) {
    return list(Where.all().and("r.ends is null and r.causeId = {}", cause.id()));
  }
}
