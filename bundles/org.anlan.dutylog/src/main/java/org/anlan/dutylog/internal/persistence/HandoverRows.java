package org.anlan.dutylog.internal.persistence;

import java.util.Map;
import java.util.Optional;
import javax.persistence.LockModeType;
import org.anlan.api.log.HandoverId;
import org.anlan.api.log.HandoverState;
import org.anlan.core.jpa.Rows;
import org.anlan.core.schema.SchemaReady;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The handovers. */
@Component(service = HandoverRows.class)
public final class HandoverRows extends Rows<HandoverRow> {
  /** The handovers in this unit's database. */
  @Activate
  public HandoverRows(
      @Reference(target = "(osgi.unit.name=dutylog)") JpaTemplate jpa,
      @Reference(target = "(unit=dutylog)") SchemaReady schema) {
    super(jpa, HandoverRow.class);
  }

  /** The one that is open. */
  public Optional<HandoverRow> open() {
    return query(
            "select r from HandoverRow r where r.state = :state",
            Map.of("state", HandoverState.OPEN))
        .stream()
        .findFirst();
  }

  /** The handover, kept from others until the transaction ends: two fast clicks stand in line. */
  public Optional<HandoverRow> lock(HandoverId id) {
    return write(
        em ->
            Optional.ofNullable(
                em.find(HandoverRow.class, id.value().toString(), LockModeType.PESSIMISTIC_WRITE)));
  }
}
