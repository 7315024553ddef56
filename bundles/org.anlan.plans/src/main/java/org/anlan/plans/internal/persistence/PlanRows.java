package org.anlan.plans.internal.persistence;

import java.util.Optional;
import javax.persistence.LockModeType;
import org.anlan.api.plans.PlanId;
import org.anlan.core.jpa.Rows;
import org.anlan.core.schema.SchemaReady;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The plans' table. */
@Component(service = PlanRows.class)
public final class PlanRows extends Rows<PlanRow> {
  /** The table, once it is there. */
  @Activate
  public PlanRows(
      @Reference(target = "(osgi.unit.name=plans)") JpaTemplate jpa,
      @Reference(target = "(unit=plans)") SchemaReady schema) {
    super(jpa, PlanRow.class);
  }

  /** The row, held until the transaction ends, so that two starts or approvals come one by one. */
  public Optional<PlanRow> hold(PlanId id) {
    return write(
        em ->
            Optional.ofNullable(
                em.find(PlanRow.class, id.value().toString(), LockModeType.PESSIMISTIC_WRITE)));
  }
}
