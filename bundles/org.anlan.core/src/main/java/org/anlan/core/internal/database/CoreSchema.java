package org.anlan.core.internal.database;

import javax.sql.DataSource;
import org.anlan.core.schema.Schema;
import org.anlan.core.schema.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Core's own tables. */
@Component(service = SchemaReady.class, property = "unit=core")
public final class CoreSchema extends Schema {
  /** Migrates core's tables. */
  @Activate
  public CoreSchema(@Reference(target = "(osgi.jndi.service.name=anlan)") DataSource database) {
    super(database, "core");
  }
}
