package org.anlan.warnings.internal;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Fault;
import org.anlan.api.Text;
import org.anlan.api.warnings.Dialect;
import org.anlan.api.warnings.Receipt;
import org.anlan.api.warnings.Signature;
import org.anlan.api.warnings.Warning;
import org.anlan.core.service.Desk;
import org.anlan.warnings.internal.persistence.WarningRow;
import org.anlan.warnings.internal.persistence.WarningRows;
import org.anlan.warnings.internal.reading.Digest;
import org.anlan.warnings.internal.reading.Message;
import org.anlan.warnings.internal.reading.Reader;
import org.anlan.warnings.internal.reading.Reading;
import org.anlan.warnings.internal.reading.Signatures;
import org.anlan.warnings.internal.reading.Summary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The way of a file from its bytes to a warning, or to the refused ones. Any thread. */
@Component(service = Intake.class)
public final class Intake {
  private static final Fault TAMPERED =
      new Fault(
          "/alert/Signature", Text.of("数字签名与内容不符，可能被改动", "the signature doesn't fit the content"));
  private static final Fault OTHER =
      new Fault(
          "/alert/identifier",
          Text.of(
              "同一发布单位、编号和时间的预警已存在，而内容不同",
              "a warning of this sender, identifier and time is there already and says otherwise"));
  private final Desk desk;
  private final WarningRows rows;
  private final Lineage lineage;
  private final RefusedFiles refused;
  private final TrustStore trust;

  @Activate
  public Intake(
      @Reference Desk desk,
      @Reference WarningRows rows,
      @Reference Lineage lineage,
      @Reference RefusedFiles refused,
      @Reference TrustStore trust) {
    this.desk = desk;
    this.rows = rows;
    this.lineage = lineage;
    this.refused = refused;
    this.trust = trust;
  }

  /** Takes a file in. */
  Receipt receive(byte[] file, String mediaType) {
    Reading reading = Reader.read(file, mediaType);
    Signature signature =
        reading
            .document()
            .map(d -> new Signatures(trust.certificates()).check(d, desk.now()))
            .orElse(Signature.NONE);
    return desk.tx().write(() -> decide(file, mediaType, reading, signature));
  }

  private Receipt decide(byte[] file, String mediaType, Reading reading, Signature signature) {
    rows.serialise();
    if (reading.message().isEmpty()) {
      return refuse(file, mediaType, reading.faults(), reading.readable());
    }
    if (signature == Signature.INVALID) {
      return refuse(file, mediaType, List.of(TAMPERED), true);
    }
    Message message = reading.message().get();
    Optional<WarningRow> known = rows.known(Digest.identity(message));
    if (known.isPresent() && !same(known.get(), message)) {
      return refuse(file, mediaType, List.of(OTHER), true);
    }
    return known
        .map(row -> receipt(Receipt.Outcome.KNOWN, row.toRecord()))
        .orElseGet(() -> receipt(Receipt.Outcome.NEW, lineage.admit(message, signature, file)));
  }

  private Receipt refuse(byte[] file, String mediaType, List<Fault> faults, boolean readable) {
    return new Receipt(
        readable ? Receipt.Outcome.REFUSED : Receipt.Outcome.UNREADABLE,
        Optional.empty(),
        Optional.of(refused.keep(file, mediaType, faults)),
        faults);
  }

  /**
   * Whether it says the same. Another dialect has other words for it, so there only what matters is
   * looked at.
   */
  private static boolean same(WarningRow known, Message message) {
    if (known.content().equals(Digest.content(message))) {
      return true;
    }
    Warning warning = known.toRecord();
    Dialect dialect = warning.dialect();
    return dialect != message.dialect()
        && warning.status() == message.status()
        && warning.messageType() == message.messageType()
        && warning.colour().equals(Summary.of(message).colour());
  }

  private static Receipt receipt(Receipt.Outcome outcome, Warning warning) {
    return new Receipt(outcome, Optional.of(warning), Optional.empty(), List.of());
  }
}
