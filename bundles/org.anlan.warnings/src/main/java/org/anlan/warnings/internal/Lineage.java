package org.anlan.warnings.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anlan.api.warnings.Dialect;
import org.anlan.api.warnings.MessageType;
import org.anlan.api.warnings.Signature;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningState;
import org.anlan.core.ids.Ids;
import org.anlan.core.service.Desk;
import org.anlan.warnings.internal.persistence.FileRow;
import org.anlan.warnings.internal.persistence.FileRows;
import org.anlan.warnings.internal.persistence.WarningRow;
import org.anlan.warnings.internal.persistence.WarningRows;
import org.anlan.warnings.internal.reading.Digest;
import org.anlan.warnings.internal.reading.Message;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Puts a new warning among those it speaks of and those that speak of it, in whichever order they
 * come. Inside a transaction that takes in nothing else; any thread.
 */
@Component(service = Lineage.class)
public final class Lineage {
  private final Desk desk;
  private final WarningRows rows;
  private final FileRows files;
  private final Gazetteer gazetteer;
  private final Trail trail;

  @Activate
  public Lineage(
      @Reference Desk desk,
      @Reference WarningRows rows,
      @Reference FileRows files,
      @Reference Gazetteer gazetteer,
      @Reference Trail trail) {
    this.desk = desk;
    this.rows = rows;
    this.files = files;
    this.gazetteer = gazetteer;
    this.trail = trail;
  }

  /** Stores a new warning and ends what it ends. */
  Warning admit(Message message, Signature signature, byte[] file) {
    Instant now = desk.now();
    WarningRow row =
        WarningRow.of(
            gazetteer.locate(message), Digest.content(message), desk.by(), signature, now);
    row.become(WarningState.ACTIVE, Optional.empty());
    row.stampNew(Ids.next(), now, desk.by());
    begin(row);
    rows.insert(row);
    if (message.dialect() != Dialect.JSON) {
      FileRow bytes = FileRow.of(file);
      bytes.stampNew(row.uuid(), now, desk.by());
      files.insert(bytes);
    }
    Warning warning = row.toRecord();
    List<Warning> ended = end(warning);
    trail.received(warning, ended);
    ended.forEach(trail::ended);
    return warning;
  }

  /** Whether it is in force, or what ended it before it came. */
  private void begin(WarningRow row) {
    Warning warning = row.toRecord();
    Optional<Warning> after =
        rows.speakingOf(warning.identifier()).stream()
            .map(WarningRow::toRecord)
            .filter(later -> Lineages.acts(later, warning))
            .min(Comparator.comparing(Warning::sentAt));
    if (Lineages.isNotice(warning.messageType())) {
      row.become(WarningState.NOTICE, Optional.empty());
    } else if (after.isPresent()) {
      row.become(Lineages.end(after.get()), after.map(Warning::id));
    } else if (warning.expiresAt().filter(end -> !end.isAfter(desk.now())).isPresent()) {
      row.become(WarningState.EXPIRED, Optional.empty());
    }
  }

  private List<Warning> end(Warning warning) {
    List<Warning> ended = new ArrayList<>();
    if (warning.messageType() == MessageType.UPDATE
        || warning.messageType() == MessageType.CANCEL) {
      warning.references().stream()
          .map(reference -> reference.identifier())
          .distinct()
          .flatMap(identifier -> rows.named(identifier).stream())
          .map(WarningRow::toRecord)
          .filter(before -> Lineages.acts(warning, before))
          .flatMap(before -> rows.lock(before.id()).stream())
          .filter(before -> before.toRecord().state() == WarningState.ACTIVE)
          .forEach(before -> ended.add(end(before, warning)));
    }
    return ended;
  }

  private Warning end(WarningRow before, Warning warning) {
    before.become(Lineages.end(warning), Optional.of(warning.id()));
    before.stampChange(desk.now(), desk.by());
    return rows.change(before).toRecord();
  }
}
