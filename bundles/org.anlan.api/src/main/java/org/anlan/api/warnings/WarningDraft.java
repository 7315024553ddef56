package org.anlan.api.warnings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Text;

/** A warning sent as JSON; the rules for its words are those of CAP 1.2. */
public record WarningDraft(
    String identifier,
    String sender,
    Instant sentAt,
    WarningStatus status,
    MessageType messageType,
    Optional<String> scope,
    List<Reference> references,
    Optional<String> note,
    List<Info> infos)
    implements Draft {
  public WarningDraft {
    references = references == null ? List.of() : List.copyOf(references);
    infos = infos == null ? List.of() : List.copyOf(infos);
  }

  @Override
  public void check(Faults faults) {
    faults
        .text("/identifier", identifier, 300)
        .text("/sender", sender, 300)
        .required("/sentAt", sentAt)
        .required("/status", status)
        .required("/messageType", messageType)
        .text("/note", note, 10_000)
        .when(
            infos.isEmpty() && messageType == MessageType.ALERT,
            "/infos",
            Text.of("至少一个内容块", "needs at least one part"));
  }
}
