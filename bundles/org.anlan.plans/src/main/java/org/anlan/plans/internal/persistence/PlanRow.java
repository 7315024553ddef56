package org.anlan.plans.internal.persistence;

import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.anlan.api.plans.Plan;
import org.anlan.api.plans.PlanDraft;
import org.anlan.api.plans.PlanId;
import org.anlan.api.plans.PlanState;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Row;

/** A plan; what it says is in its {@link VersionRow}s. */
@Entity
@Table(name = "plans_plan")
public class PlanRow extends Row {
  @Column(name = "title")
  private String title;

  @Column(name = "unit_id")
  private String unitId;

  @Column(name = "hazard")
  private String hazard;

  @Column(name = "filing")
  private String filing;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private PlanState state;

  @Column(name = "approved_version")
  private Integer approvedVersion;

  @Column(name = "latest_version")
  private int latestVersion;

  /** A row to be filled. */
  protected PlanRow() {}

  /** A new plan, not stamped yet. */
  public static PlanRow of(PlanDraft draft) {
    PlanRow row = new PlanRow();
    row.state = PlanState.DRAFT;
    row.take(draft);
    return row;
  }

  /** Takes over what a draft says; content in it counts as the next version. */
  public final void take(PlanDraft draft) {
    title = draft.title();
    unitId = draft.unitId().value().toString();
    hazard = draft.hazard().orElse(null);
    filing = draft.filing().orElse(null);
    if (draft.content().isPresent()) {
      addVersion();
    }
  }

  /**
   * Counts a version more.
   *
   * @return its number
   */
  public final int addVersion() {
    return ++latestVersion;
  }

  /** Puts a version in force. */
  public void approve(int number) {
    approvedVersion = number;
    state = PlanState.APPROVED;
  }

  /** Takes it out of use. */
  public void retire() {
    state = PlanState.RETIRED;
  }

  /** The plan this row stands for. */
  public Plan toRecord() {
    return new Plan(
        new PlanId(uuid()),
        stamp(),
        title,
        new UnitId(UUID.fromString(unitId)),
        Optional.ofNullable(hazard),
        state,
        Optional.ofNullable(approvedVersion),
        latestVersion,
        Optional.ofNullable(filing));
  }
}
