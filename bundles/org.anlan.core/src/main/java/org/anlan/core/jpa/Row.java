package org.anlan.core.jpa;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;
import javax.persistence.Version;
import org.anlan.api.Stamp;

/**
 * The columns every entity's table has: {@code id varchar(36) primary key, version bigint not null,
 * created_at timestamp(6) with time zone not null, created_by varchar(64) not null, updated_at …,
 * updated_by …}.
 */
@MappedSuperclass
public abstract class Row {
  @Id
  @Column(name = "id", length = 36)
  private String id;

  @Version
  @Column(name = "version")
  private long version;

  @Convert(converter = InstantColumn.class)
  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "created_by", updatable = false)
  private String createdBy;

  @Convert(converter = InstantColumn.class)
  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "updated_by")
  private String updatedBy;

  /** A row without an identity yet. */
  protected Row() {}

  /** The identity as its column holds it. */
  public String id() {
    return id;
  }

  /** The identity. */
  public UUID uuid() {
    return UUID.fromString(id);
  }

  /** The version last written or read; 1 once inserted. */
  public long version() {
    return version;
  }

  /** Version, author and times of this state. */
  public Stamp stamp() {
    return new Stamp(version, createdAt, createdBy, updatedAt, updatedBy);
  }

  /** Makes this a new row, to be inserted as version 1. */
  public void stampNew(UUID newId, Instant at, String by) {
    id = newId.toString();
    version = 1;
    createdAt = at.truncatedTo(ChronoUnit.MICROS);
    createdBy = by;
    stampChange(at, by);
  }

  /** Says who changes this row when; the version grows as it is saved. */
  public void stampChange(Instant at, String by) {
    updatedAt = at.truncatedTo(ChronoUnit.MICROS);
    updatedBy = by;
  }

  void saved(long newVersion) {
    version = newVersion;
  }
}
