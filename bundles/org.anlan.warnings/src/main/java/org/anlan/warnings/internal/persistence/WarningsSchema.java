package org.anlan.warnings.internal.persistence;

import javax.sql.DataSource;
import org.anlan.core.schema.Schema;
import org.anlan.core.schema.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brings this domain's tables up to date. */
@Component(service = SchemaReady.class, property = "unit=warnings")
public final class WarningsSchema extends Schema {
  @Activate
  public WarningsSchema(@Reference(target = "(osgi.jndi.service.name=anlan)") DataSource tables) {
    super(tables, "warnings");
  }
}
