package org.anlan.plans.internal.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.anlan.api.plans.NewVersion;
import org.anlan.api.plans.PlanContent;
import org.anlan.api.plans.PlanId;
import org.anlan.api.plans.PlanVersion;
import org.anlan.api.plans.PlanVersionId;
import org.anlan.core.jpa.InstantColumn;
import org.anlan.core.jpa.Row;

/** One version of a plan: what it says is written once and never changed. */
@Entity
@Table(name = "plans_version")
public class VersionRow extends Row {
  @Column(name = "plan_id", updatable = false)
  private String planId;

  @Column(name = "number", updatable = false)
  private int number;

  @Convert(converter = ContentColumn.class)
  @Column(name = "content", updatable = false)
  private PlanContent content;

  @Column(name = "note", updatable = false)
  private String note;

  @Convert(converter = InstantColumn.class)
  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "approved_by")
  private String approvedBy;

  /** A row to be filled. */
  protected VersionRow() {}

  /** A version nobody approved yet, not stamped yet. */
  public static VersionRow of(PlanId plan, int number, NewVersion draft) {
    VersionRow row = new VersionRow();
    row.planId = plan.value().toString();
    row.number = number;
    row.content = draft.content();
    row.note = draft.note().orElse(null);
    return row;
  }

  /** Says who approved it when. */
  public void approve(Instant at, String by) {
    approvedAt = at;
    approvedBy = by;
  }

  /** The version this row stands for. */
  public PlanVersion toRecord() {
    return new PlanVersion(
        new PlanVersionId(uuid()),
        stamp(),
        new PlanId(UUID.fromString(planId)),
        number,
        content,
        Optional.ofNullable(note),
        Optional.ofNullable(approvedAt),
        Optional.ofNullable(approvedBy));
  }
}
