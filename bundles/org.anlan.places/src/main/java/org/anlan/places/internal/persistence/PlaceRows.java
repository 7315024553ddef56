package org.anlan.places.internal.persistence;

import org.anlan.core.jpa.Rows;
import org.anlan.core.schema.SchemaReady;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The table of place rows. */
@Component(service = PlaceRows.class)
public class PlaceRows extends Rows<PlaceRow> {
  @Activate
  public PlaceRows(
      @Reference(target = "(osgi.unit.name=places)") JpaTemplate jpa,
      @Reference(target = "(unit=places)") SchemaReady ready) {
    super(jpa, PlaceRow.class);
  }
}
