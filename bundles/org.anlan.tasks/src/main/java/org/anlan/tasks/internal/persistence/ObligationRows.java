package org.anlan.tasks.internal.persistence;

import java.util.Optional;
import javax.persistence.LockModeType;
import org.anlan.api.tasks.ObligationId;
import org.anlan.core.jpa.Rows;
import org.anlan.core.schema.SchemaReady;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of recurring duties and of their rounds that are over. */
@Component(service = ObligationRows.class)
public final class ObligationRows extends Rows<ObligationRow> {
  private final RoundRows rounds;

  /** The tables, once they are there. */
  @Activate
  public ObligationRows(
      @Reference(target = "(osgi.unit.name=tasks)") JpaTemplate jpa,
      @Reference(target = "(unit=tasks)") SchemaReady schema) {
    super(jpa, ObligationRow.class);
    this.rounds = new RoundRows(jpa);
  }

  /** The table of their rounds that are over. */
  public RoundRows rounds() {
    return rounds;
  }

  /** The row, held until the transaction ends, so that people and the clock wait for each other. */
  public Optional<ObligationRow> hold(ObligationId id) {
    return write(
        em ->
            Optional.ofNullable(
                em.find(
                    ObligationRow.class, id.value().toString(), LockModeType.PESSIMISTIC_WRITE)));
  }
}
