package org.anlan.incidents.internal.persistence;

import org.anlan.core.jpa.Rows;
import org.anlan.core.schema.SchemaReady;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The table of incident rows. */
@Component(service = IncidentRows.class)
public class IncidentRows extends Rows<IncidentRow> {
  @Activate
  public IncidentRows(
      @Reference(target = "(osgi.unit.name=incidents)") JpaTemplate jpa,
      @Reference(target = "(unit=incidents)") SchemaReady ready) {
    super(jpa, IncidentRow.class);
  }
}
