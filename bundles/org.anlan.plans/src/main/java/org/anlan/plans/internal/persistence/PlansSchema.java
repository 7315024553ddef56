package org.anlan.plans.internal.persistence;

import javax.sql.DataSource;
import org.anlan.core.schema.Schema;
import org.anlan.core.schema.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of plans and responses. */
@Component(service = SchemaReady.class, property = "unit=plans")
public final class PlansSchema extends Schema {
  /** Brings the tables up to date. */
  @Activate
  public PlansSchema(@Reference(target = "(osgi.jndi.service.name=anlan)") DataSource tables) {
    super(tables, "plans");
  }
}
