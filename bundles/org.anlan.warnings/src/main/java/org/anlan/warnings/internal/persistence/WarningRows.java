package org.anlan.warnings.internal.persistence;

import java.util.List;
import java.util.Optional;
import javax.persistence.LockModeType;
import org.anlan.api.warnings.MessageType;
import org.anlan.api.warnings.WarningId;
import org.anlan.core.jpa.Rows;
import org.anlan.core.jpa.Where;
import org.anlan.core.schema.SchemaReady;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The table of warnings. */
@Component(service = WarningRows.class)
public class WarningRows extends Rows<WarningRow> {
  @Activate
  public WarningRows(
      @Reference(target = "(osgi.unit.name=warnings)") JpaTemplate jpa,
      @Reference(target = "(unit=warnings)") SchemaReady ready) {
    super(jpa, WarningRow.class);
  }

  /** From here to the end of the transaction nobody else takes a warning in. */
  public void serialise() {
    write(
        em ->
            em.createNativeQuery("update warnings_gate set passed = passed + 1 where id = 1")
                .executeUpdate());
  }

  /** The row, which nobody else can change until the transaction ends. */
  public Optional<WarningRow> lock(WarningId id) {
    return write(
        em ->
            Optional.ofNullable(
                em.find(WarningRow.class, id.value().toString(), LockModeType.PESSIMISTIC_WRITE)));
  }

  /** The one of this identity, if it came before. */
  public Optional<WarningRow> known(String identity) {
    return list(Where.all().is("identity", identity)).stream().findFirst();
  }

  /** Those of this identifier, whoever sent them. */
  public List<WarningRow> named(String identifier) {
    return list(Where.all().is("identifier", identifier));
  }

  /** Updates and cancellations that speak of this identifier. */
  public List<WarningRow> speakingOf(String identifier) {
    return list(
        Where.all()
            .in("messageType", Optional.of(List.of(MessageType.UPDATE, MessageType.CANCEL)))
            .like("refers", Optional.of(WarningRow.line(identifier))));
  }

  /** Those in force that nobody has acknowledged, gravest first, then oldest. */
  public List<WarningRow> unacknowledged(int most) {
    return read(
        em ->
            em.createQuery(
                    "select r from WarningRow r where r.state = :active and r.acknowledgedAt is null"
                        + " order by case when r.grade is null then 1 else 0 end, r.grade, r.id",
                    WarningRow.class)
                .setParameter("active", org.anlan.api.warnings.WarningState.ACTIVE)
                .setHint("eclipselink.read-only", "True")
                .setMaxResults(most)
                .getResultList());
  }
}
