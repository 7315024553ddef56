package org.anlan.warnings.internal.reading;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Fault;
import org.anlan.api.Invalid;
import org.anlan.api.warnings.Area;
import org.anlan.api.warnings.Dialect;
import org.anlan.api.warnings.Info;
import org.anlan.api.warnings.WarningDraft;
import org.anlan.json.Json;
import org.anlan.json.MalformedJson;

/** Reads a warning that comes as JSON. */
final class DraftReader {
  private DraftReader() {}

  static Reading read(byte[] json) {
    try {
      WarningDraft draft = Json.read(json, WarningDraft.class);
      List<Fault> faults = DraftRules.faults(draft);
      return faults.isEmpty()
          ? Reading.good(message(draft), Optional.empty())
          : Reading.bad(faults);
    } catch (Invalid e) {
      return Reading.bad(e.faults());
    } catch (MalformedJson e) {
      return Reading.unreadable(new Fault("", e.text()));
    }
  }

  private static Message message(WarningDraft draft) {
    return new Message(
        Dialect.JSON,
        draft.identifier(),
        draft.sender(),
        draft.sentAt().truncatedTo(ChronoUnit.MICROS),
        draft.status(),
        draft.messageType(),
        draft.scope().map(Words::kebab).orElse("public"),
        draft.references(),
        draft.note(),
        draft.infos().stream().map(DraftReader::info).toList());
  }

  private static Info info(Info info) {
    String severity = Words.kebab(info.severity());
    return new Info(
        info.language(),
        info.categories().stream().map(Words::kebab).toList(),
        info.event(),
        info.eventCodes(),
        info.responseTypes().stream().map(Words::kebab).toList(),
        Words.kebab(info.urgency()),
        severity,
        Words.kebab(info.certainty()),
        info.colour()
            .or(() -> Colours.word(severity))
            .or(
                () ->
                    Colours.of(
                        info.eventCodes(),
                        info.parameters(),
                        info.headline().orElse(info.event()),
                        severity)),
        info.audience(),
        info.senderName(),
        info.headline(),
        info.description(),
        info.instruction(),
        info.web(),
        info.contact(),
        info.effective().map(DraftReader::micros),
        info.onset().map(DraftReader::micros),
        info.expires().map(DraftReader::micros),
        info.parameters(),
        info.resources(),
        info.areas().stream().map(DraftReader::area).toList());
  }

  private static Area area(Area area) {
    return new Area(
        area.description(),
        area.polygons(),
        area.circles(),
        area.divisions().isEmpty() ? Divisions.named(area.geocodes()) : area.divisions(),
        area.geocodes(),
        area.altitude(),
        area.ceiling());
  }

  private static Instant micros(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS);
  }
}
