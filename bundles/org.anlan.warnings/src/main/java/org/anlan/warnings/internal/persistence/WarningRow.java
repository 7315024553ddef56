package org.anlan.warnings.internal.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.anlan.api.Colour;
import org.anlan.api.Grade;
import org.anlan.api.warnings.Dialect;
import org.anlan.api.warnings.Info;
import org.anlan.api.warnings.MessageType;
import org.anlan.api.warnings.Reference;
import org.anlan.api.warnings.Signature;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningId;
import org.anlan.api.warnings.WarningState;
import org.anlan.api.warnings.WarningStatus;
import org.anlan.core.jpa.InstantColumn;
import org.anlan.core.jpa.Row;
import org.anlan.warnings.internal.reading.Digest;
import org.anlan.warnings.internal.reading.Message;
import org.anlan.warnings.internal.reading.Summary;

/** A warning as its table holds it. */
@Entity
@Table(name = "warnings_warning")
@SuppressWarnings("UnusedVariable") // some are read by queries only
public class WarningRow extends Row {
  private static final int LONGEST_HEADLINE = 2000;

  private String source;

  @Enumerated(EnumType.STRING)
  private Dialect dialect;

  private String identifier;
  private String sender;

  @Convert(converter = InstantColumn.class)
  @Column(name = "sent_at")
  private Instant sentAt;

  @Convert(converter = InstantColumn.class)
  @Column(name = "received_at")
  private Instant receivedAt;

  @Enumerated(EnumType.STRING)
  private WarningStatus status;

  @Enumerated(EnumType.STRING)
  @Column(name = "message_type")
  private MessageType messageType;

  private String scope;
  private String headline;

  @Enumerated(EnumType.STRING)
  private Colour colour;

  @Enumerated(EnumType.STRING)
  private Grade grade;

  @Convert(converter = InstantColumn.class)
  @Column(name = "effective_at")
  private Instant effectiveAt;

  @Convert(converter = InstantColumn.class)
  @Column(name = "expires_at")
  private Instant expiresAt;

  @Convert(converter = ReferencesColumn.class)
  @Column(name = "refs")
  private List<Reference> references;

  private String note;

  @Convert(converter = InfosColumn.class)
  private List<Info> infos;

  @Enumerated(EnumType.STRING)
  private WarningState state;

  @Column(name = "superseded_by")
  private String supersededBy;

  @Enumerated(EnumType.STRING)
  private Signature signature;

  @Convert(converter = InstantColumn.class)
  @Column(name = "acknowledged_at")
  private Instant acknowledgedAt;

  @Column(name = "acknowledged_by")
  private String acknowledgedBy;

  private String identity;
  private String content;
  private String refers;
  private String divisions;
  private String words;

  /**
   * A row of a message that has just come in, in no state yet.
   *
   * @param message with what our tables add to it
   * @param content the hash of what it said before that
   */
  public static WarningRow of(
      Message message, String content, String source, Signature signature, Instant receivedAt) {
    WarningRow row = new WarningRow();
    row.source = source;
    row.signature = signature;
    row.receivedAt = receivedAt;
    row.content = content;
    row.identity = Digest.identity(message);
    row.take(message);
    row.summarise(Summary.of(message));
    return row;
  }

  private void take(Message message) {
    dialect = message.dialect();
    identifier = message.identifier();
    sender = message.sender();
    sentAt = message.sentAt();
    status = message.status();
    messageType = message.messageType();
    scope = message.scope();
    references = message.references();
    note = message.note().orElse(null);
    infos = message.infos();
    refers = message.references().stream().map(r -> line(r.identifier())).collect(joining());
  }

  private void summarise(Summary summary) {
    headline =
        summary.headline().substring(0, Math.min(summary.headline().length(), LONGEST_HEADLINE));
    colour = summary.colour().orElse(null);
    grade = summary.colour().map(Colour::grade).orElse(null);
    effectiveAt = summary.effectiveAt();
    expiresAt = summary.expiresAt().orElse(null);
    divisions = summary.divisions().stream().map(d -> "," + d).collect(joining()) + ",";
    words = summary.words();
  }

  /** Puts it into a state, by a later one if that is why. */
  public void become(WarningState now, Optional<WarningId> by) {
    state = now;
    supersededBy = by.map(id -> id.value().toString()).orElse(supersededBy);
  }

  /** Somebody has seen it. */
  public void acknowledge(Instant at, String by) {
    acknowledgedAt = at;
    acknowledgedBy = by;
  }

  /** The hash of all it says. */
  public String content() {
    return content;
  }

  /** What it stands for. */
  public Warning toRecord() {
    return new Warning(
        new WarningId(uuid()),
        stamp(),
        source,
        dialect,
        identifier,
        sender,
        sentAt,
        receivedAt,
        status,
        messageType,
        scope,
        headline,
        Optional.ofNullable(colour),
        Optional.ofNullable(grade),
        effectiveAt,
        Optional.ofNullable(expiresAt),
        references,
        Optional.ofNullable(note),
        infos,
        state,
        Optional.ofNullable(supersededBy).map(id -> new WarningId(UUID.fromString(id))),
        signature,
        Optional.ofNullable(acknowledgedAt),
        Optional.ofNullable(acknowledgedBy));
  }

  /** How {@link #refers} holds an identifier. */
  static String line(String identifier) {
    return "\n" + identifier + "\n";
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joining() {
    return Collectors.joining();
  }
}
