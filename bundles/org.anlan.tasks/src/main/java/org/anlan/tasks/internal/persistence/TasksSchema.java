package org.anlan.tasks.internal.persistence;

import javax.sql.DataSource;
import org.anlan.core.schema.Schema;
import org.anlan.core.schema.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of tasks and obligations. */
@Component(service = SchemaReady.class, property = "unit=tasks")
public final class TasksSchema extends Schema {
  /** Brings the tables up to date. */
  @Activate
  public TasksSchema(@Reference(target = "(osgi.jndi.service.name=anlan)") DataSource tables) {
    super(tables, "tasks");
  }
}
