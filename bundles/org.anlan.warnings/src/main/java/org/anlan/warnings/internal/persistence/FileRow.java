package org.anlan.warnings.internal.persistence;

import javax.persistence.Entity;
import javax.persistence.Table;
import org.anlan.core.jpa.Row;

/** A file as it came; it has the identity of the warning, or of the refused one. */
@Entity
@Table(name = "warnings_file")
public class FileRow extends Row {
  private byte[] bytes;

  /** A row with these bytes. */
  public static FileRow of(byte[] bytes) {
    FileRow row = new FileRow();
    row.bytes = bytes.clone();
    return row;
  }

  /** The file. */
  public byte[] bytes() {
    return bytes.clone();
  }
}
