package org.anlan.plans.internal.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.api.plans.PlanId;
import org.anlan.core.jpa.Rows;
import org.anlan.core.jpa.Where;
import org.anlan.core.schema.SchemaReady;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The table of plans' versions. */
@Component(service = VersionRows.class)
public final class VersionRows extends Rows<VersionRow> {
  /** The table, once it is there. */
  @Activate
  public VersionRows(
      @Reference(target = "(osgi.unit.name=plans)") JpaTemplate jpa,
      @Reference(target = "(unit=plans)") SchemaReady schema) {
    super(jpa, VersionRow.class);
  }

  /** One version of a plan. */
  public Optional<VersionRow> find(PlanId plan, int number) {
    return list(Where.all().is("planId", plan).is("number", number)).stream().findFirst();
  }

  /** The versions of a plan, oldest first. */
  public List<VersionRow> of(PlanId plan) {
    return query(
        "select r from VersionRow r where r.planId = :plan order by r.number",
        Map.of("plan", plan));
  }

  /** The versions in force of all plans that can be started. */
  public List<VersionRow> inForce() {
    return query(
        "select r from VersionRow r, PlanRow p where r.planId = p.id"
            + " and r.number = p.approvedVersion"
            + " and p.state = org.anlan.api.plans.PlanState.APPROVED",
        Map.of());
  }

  /** The newest version of each plan. */
  public List<VersionRow> latest() {
    return query(
        "select r from VersionRow r, PlanRow p where r.planId = p.id"
            + " and r.number = p.latestVersion",
        Map.of());
  }
}
