package org.anlan.plans.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.api.NotFound;
import org.anlan.api.Text;
import org.anlan.api.plans.NewVersion;
import org.anlan.api.plans.Plan;
import org.anlan.api.plans.PlanVersion;
import org.anlan.core.ids.Ids;
import org.anlan.core.service.Desk;
import org.anlan.plans.internal.persistence.VersionRow;
import org.anlan.plans.internal.persistence.VersionRows;

/** The versions of plans; rights are the plans' affair. */
final class PlanVersions {
  private static final String PATH = "plans/versions";
  private final Desk desk;
  private final VersionRows rows;

  PlanVersions(Desk desk, VersionRows rows) {
    this.desk = desk;
    this.rows = rows;
  }

  /** Those of a plan, oldest first. */
  List<PlanVersion> of(Plan plan) {
    return rows.of(plan.id()).stream().map(VersionRow::toRecord).toList();
  }

  /** Those in force of all plans that can be started. */
  List<PlanVersion> inForce() {
    return rows.inForce().stream().map(VersionRow::toRecord).toList();
  }

  /** One of a plan, or empty. */
  Optional<PlanVersion> find(Plan plan, int number) {
    return rows.find(plan.id(), number).map(VersionRow::toRecord);
  }

  /** One of a plan. */
  PlanVersion get(Plan plan, int number) {
    return row(plan, number).toRecord();
  }

  /** Makes this the plan's newest one. */
  PlanVersion insert(Plan plan, NewVersion draft) {
    VersionRow row = VersionRow.of(plan.id(), plan.latestVersion(), draft);
    row.stampNew(Ids.next(), desk.now(), desk.by());
    rows.insert(row);
    return recorded("added", row, plan);
  }

  /** Says that the caller approved it now. */
  void approve(Plan plan, int number) {
    VersionRow row = row(plan, number);
    Instant now = desk.now();
    row.approve(now, desk.by());
    row.stampChange(now, desk.by());
    rows.change(row);
    recorded("approved", row, plan);
  }

  /** Takes all of a plan away. */
  void remove(Plan plan) {
    for (VersionRow row : rows.of(plan.id())) {
      rows.delete(row);
      desk.changes()
          .removed("plan-version.removed", PATH, row.toRecord().id(), Optional.of(plan.unitId()));
    }
  }

  private VersionRow row(Plan plan, int number) {
    return rows.find(plan.id(), number)
        .orElseThrow(
            () ->
                new NotFound(
                    Text.of("预案没有第 " + number + " 版", "the plan has no version " + number)));
  }

  private PlanVersion recorded(String event, VersionRow row, Plan plan) {
    PlanVersion version = row.toRecord();
    desk.changes().record("plan-version." + event, PATH, version, Optional.of(plan.unitId()));
    return version;
  }
}
