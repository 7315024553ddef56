package org.anlan.notifications.internal.persistence;

import org.anlan.core.jpa.Rows;
import org.anlan.core.schema.SchemaReady;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The table of notification rows. */
@Component(service = NotificationRows.class)
public class NotificationRows extends Rows<NotificationRow> {
  @Activate
  public NotificationRows(
      @Reference(target = "(osgi.unit.name=notifications)") JpaTemplate jpa,
      @Reference(target = "(unit=notifications)") SchemaReady ready) {
    super(jpa, NotificationRow.class);
  }
}
