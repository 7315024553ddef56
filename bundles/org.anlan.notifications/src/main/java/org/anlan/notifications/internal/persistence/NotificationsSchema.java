package org.anlan.notifications.internal.persistence;

import javax.sql.DataSource;
import org.anlan.core.schema.Schema;
import org.anlan.core.schema.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brings this domain's tables up to date. */
@Component(service = SchemaReady.class, property = "unit=notifications")
public final class NotificationsSchema extends Schema {
  @Activate
  public NotificationsSchema(
      @Reference(target = "(osgi.jndi.service.name=anlan)") DataSource tables) {
    super(tables, "notifications");
  }
}
