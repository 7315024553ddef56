package org.anlan.warnings.internal.persistence;

import org.anlan.core.jpa.Rows;
import org.anlan.core.schema.SchemaReady;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The table of file rows. */
@Component(service = FileRows.class)
public class FileRows extends Rows<FileRow> {
  @Activate
  public FileRows(
      @Reference(target = "(osgi.unit.name=warnings)") JpaTemplate jpa,
      @Reference(target = "(unit=warnings)") SchemaReady ready) {
    super(jpa, FileRow.class);
  }
}
