package org.anlan.roster.internal.persistence;

import javax.sql.DataSource;
import org.anlan.core.schema.Schema;
import org.anlan.core.schema.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The roster's tables. */
@Component(service = SchemaReady.class, property = "unit=roster")
public final class RosterSchema extends Schema {
  /** Brings them up to date. */
  @Activate
  public RosterSchema(@Reference(target = "(osgi.jndi.service.name=anlan)") DataSource tables) {
    super(tables, "roster");
  }
}
