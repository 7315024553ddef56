package org.anlan.testbase.things;

import org.anlan.core.jpa.Rows;
import org.apache.aries.jpa.template.JpaTemplate;

public final class ThingRows extends Rows<ThingRow> {
  public ThingRows(JpaTemplate jpa) {
    super(jpa, ThingRow.class);
  }
}
