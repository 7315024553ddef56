package org.anlan.plans.internal.persistence;

import java.util.List;
import java.util.Optional;
import javax.persistence.LockModeType;
import org.anlan.api.plans.ActivationId;
import org.anlan.api.plans.ActivationState;
import org.anlan.api.plans.PlanId;
import org.anlan.core.jpa.Rows;
import org.anlan.core.jpa.Where;
import org.anlan.core.schema.SchemaReady;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The responses' table. */
@Component(service = ActivationRows.class)
public final class ActivationRows extends Rows<ActivationRow> {
  /** The table, once it is there. */
  @Activate
  public ActivationRows(
      @Reference(target = "(osgi.unit.name=plans)") JpaTemplate jpa,
      @Reference(target = "(unit=plans)") SchemaReady schema) {
    super(jpa, ActivationRow.class);
  }

  /** The row, held until the transaction ends, so that one step waits for another. */
  public Optional<ActivationRow> hold(ActivationId id) {
    return write(
        em ->
            Optional.ofNullable(
                em.find(
                    ActivationRow.class, id.value().toString(), LockModeType.PESSIMISTIC_WRITE)));
  }

  /** The response of a plan that runs, for real or as a drill. */
  public Optional<ActivationRow> running(PlanId plan, boolean drill) {
    return list(Where.all().is("runningKey", ActivationRow.runningKey(plan, drill))).stream()
        .findFirst();
  }

  /** All that run, oldest first. */
  public List<ActivationRow> running() {
    return list(Where.all().is("state", ActivationState.RUNNING));
  }
}
