package org.anlan.warnings.internal.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.api.warnings.Dialect;
import org.anlan.api.warnings.Info;
import org.anlan.api.warnings.MessageType;
import org.anlan.api.warnings.Reference;
import org.anlan.api.warnings.WarningStatus;

/** What a file says, whatever its dialect. */
public record Message(
    Dialect dialect,
    String identifier,
    String sender,
    Instant sentAt,
    WarningStatus status,
    MessageType messageType,
    String scope,
    List<Reference> references,
    Optional<String> note,
    List<Info> infos) {
  public Message {
    references = List.copyOf(references);
    infos = List.copyOf(infos);
  }

  /** The same with other parts. */
  public Message with(List<Info> others) {
    return new Message(
        dialect, identifier, sender, sentAt, status, messageType, scope, references, note, others);
  }
}
