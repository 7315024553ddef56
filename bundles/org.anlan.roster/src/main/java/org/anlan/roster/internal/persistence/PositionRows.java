package org.anlan.roster.internal.persistence;

import org.anlan.core.jpa.Rows;
import org.anlan.core.schema.SchemaReady;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The positions. */
@Component(service = PositionRows.class)
public final class PositionRows extends Rows<PositionRow> {
  /** The repository over its table. */
  @Activate
  public PositionRows(
      @Reference(target = "(osgi.unit.name=roster)") JpaTemplate jpa,
      @Reference(target = "(unit=roster)") SchemaReady ready) {
    super(jpa, PositionRow.class);
  }
}
