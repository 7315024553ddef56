package org.anlan.dutylog.internal.persistence;

import javax.sql.DataSource;
import org.anlan.core.schema.Schema;
import org.anlan.core.schema.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The duty log's tables. */
@Component(service = SchemaReady.class, property = "unit=dutylog")
public final class DutyLogSchema extends Schema {
  /** Migrates the duty log's tables. */
  @Activate
  public DutyLogSchema(@Reference(target = "(osgi.jndi.service.name=anlan)") DataSource database) {
    super(database, "dutylog");
  }
}
