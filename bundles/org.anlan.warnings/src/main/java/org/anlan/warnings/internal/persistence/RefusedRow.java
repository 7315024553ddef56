package org.anlan.warnings.internal.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.anlan.api.Fault;
import org.anlan.api.warnings.RefusedId;
import org.anlan.api.warnings.RefusedWarning;
import org.anlan.core.jpa.InstantColumn;
import org.anlan.core.jpa.Row;

/** A refused file as its table holds it, without its bytes. */
@Entity
@Table(name = "warnings_refused")
public class RefusedRow extends Row {
  private String source;

  @Column(name = "media_type")
  private String mediaType;

  private int size;
  private String sha256;

  @Convert(converter = FaultsColumn.class)
  private List<Fault> faults;

  @Convert(converter = InstantColumn.class)
  @Column(name = "settled_at")
  private Instant settledAt;

  @Column(name = "settled_by")
  private String settledBy;

  private String remark;

  /** A row of a file that nobody has looked at yet. */
  public static RefusedRow of(
      String source, String mediaType, int size, String sha256, List<Fault> faults) {
    RefusedRow row = new RefusedRow();
    row.source = source;
    row.mediaType = mediaType;
    row.size = size;
    row.sha256 = sha256;
    row.faults = faults;
    return row;
  }

  /** Somebody decided what to do with it. */
  public void settle(Instant at, String by, Optional<String> why) {
    settledAt = at;
    settledBy = by;
    remark = why.orElse(null);
  }

  /** What it stands for. */
  public RefusedWarning toRecord() {
    return new RefusedWarning(
        new RefusedId(uuid()),
        stamp(),
        source,
        mediaType,
        size,
        sha256,
        faults,
        Optional.ofNullable(settledAt),
        Optional.ofNullable(settledBy),
        Optional.ofNullable(remark));
  }
}
