package org.anlan.resources.internal.persistence;

import org.anlan.core.jpa.Rows;
import org.anlan.core.schema.SchemaReady;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The table of balance rows. */
@Component(service = BalanceRows.class)
public class BalanceRows extends Rows<BalanceRow> {
  @Activate
  public BalanceRows(
      @Reference(target = "(osgi.unit.name=resources)") JpaTemplate jpa,
      @Reference(target = "(unit=resources)") SchemaReady ready) {
    super(jpa, BalanceRow.class);
  }
}
