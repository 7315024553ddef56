package org.anlan.roster.internal.persistence;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Rows;
import org.anlan.core.schema.SchemaReady;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The units. */
@Component(service = UnitRows.class)
public final class UnitRows extends Rows<UnitRow> {
  /** The repository over its table. */
  @Activate
  public UnitRows(
      @Reference(target = "(osgi.unit.name=roster)") JpaTemplate jpa,
      @Reference(target = "(unit=roster)") SchemaReady ready) {
    super(jpa, UnitRow.class);
  }

  /** Waits until nobody else moves units, up to the end of the transaction. */
  public void lockTree() {
    write(
        em -> em.createNativeQuery("select id from roster_tree_lock for update").getSingleResult());
  }

  /**
   * Which kinds of things are in this unit or below it, as their row's name; none if it is free.
   */
  public List<String> usedBy(UnitId unit) {
    Map<String, UnitId> id = Map.of("id", unit);
    return Stream.of(
            "UnitRow r where r.parentId",
            "PersonRow r where r.unitId",
            "PositionRow r where r.unitId",
            "TeamRow r where r.unitId",
            "ResponsibilityRow r where r.unitId",
            "ScheduleRow r where r.unitId")
        .filter(in -> first("select r.id from " + in + " = :id", String.class, id).isPresent())
        .map(in -> in.substring(0, in.indexOf(' ')))
        .toList();
  }
}
