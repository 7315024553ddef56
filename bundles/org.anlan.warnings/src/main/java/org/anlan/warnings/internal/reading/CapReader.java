package org.anlan.warnings.internal.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.api.places.Geometry;
import org.anlan.api.warnings.Area;
import org.anlan.api.warnings.Dialect;
import org.anlan.api.warnings.Info;
import org.anlan.api.warnings.MessageType;
import org.anlan.api.warnings.WarningStatus;

/** Reads an alert of any version of CAP that has no fault. */
final class CapReader {
  private static final String LANGUAGE = "en-US";
  private static final String UNKNOWN = "unknown";
  private static final String PUBLIC = "public";
  private final Dialect dialect;

  CapReader(Dialect dialect) {
    this.dialect = dialect;
  }

  Message read(Item alert) {
    return new Message(
        dialect,
        alert.value("identifier").orElseThrow(),
        alert.value("sender").orElseThrow(),
        alert.value("sent").flatMap(Times::xml).orElseThrow(),
        Words.constant(WarningStatus.class, alert.value("status").orElseThrow()),
        Words.constant(MessageType.class, alert.value("msgType").orElseThrow()),
        alert.value("scope").map(Words::kebab).orElse(PUBLIC),
        References.of(dialect, alert.value("references")),
        alert.value("note"),
        alert.all("info").stream().map(this::info).toList());
  }

  private Info info(Item info) {
    Map<String, List<String>> eventCodes = pairs(info, "eventCode");
    Map<String, List<String>> parameters = pairs(info, "parameter");
    String severity = word(info, "severity");
    String event = info.value("event").orElse("");
    Optional<String> headline = info.value("headline");
    return new Info(
        info.value("language").orElse(LANGUAGE),
        words(info, "category"),
        event,
        eventCodes,
        words(info, "responseType"),
        word(info, "urgency"),
        severity,
        word(info, "certainty"),
        Colours.of(eventCodes, parameters, headline.orElse(event), severity),
        info.value("audience"),
        info.value("senderName"),
        headline,
        info.value("description"),
        info.value("instruction"),
        info.value("web"),
        info.value("contact"),
        time(info, "effective"),
        time(info, "onset"),
        time(info, "expires"),
        parameters,
        info.all("resource").stream().map(CapReader::resource).toList(),
        info.all("area").stream().map(this::area).toList());
  }

  private Area area(Item area) {
    Map<String, List<String>> geocodes = pairs(area, "geocode");
    List<Geometry> polygons = area.values("polygon").stream().map(Shapes::polygon).toList();
    return new Area(
        area.value("areaDesc").orElse(""),
        polygons,
        area.values("circle").stream().flatMap(c -> Shapes.circle(c).stream()).toList(),
        Divisions.named(geocodes),
        geocodes,
        area.value("altitude").flatMap(Numbers::decimal),
        area.value("ceiling").flatMap(Numbers::decimal));
  }

  private static Info.Resource resource(Item resource) {
    return new Info.Resource(
        resource.value("resourceDesc").orElse(""),
        resource.value("mimeType"),
        resource.value("uri"),
        resource.value("size").flatMap(Numbers::size),
        resource.value("digest"));
  }

  /** What is said in pairs; CAP 1.0 writes them {@code name=value}. */
  private Map<String, List<String>> pairs(Item item, String name) {
    Map<String, List<String>> pairs = new LinkedHashMap<>();
    for (Item pair : item.all(name)) {
      String key = pair.value("valueName").orElse("");
      String value = pair.value("value").orElse("");
      if (dialect == Dialect.CAP_1_0) {
        String text = pair.text().strip();
        int equals = text.indexOf('=');
        key = equals < 0 ? "" : text.substring(0, equals).strip();
        value = text.substring(equals + 1).strip();
      }
      pairs.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }
    pairs.replaceAll((k, values) -> List.copyOf(values));
    return pairs;
  }

  private static String word(Item info, String name) {
    return info.value(name).map(Words::kebab).orElse(UNKNOWN);
  }

  private static List<String> words(Item info, String name) {
    return info.values(name).stream().map(Words::kebab).toList();
  }

  private static Optional<Instant> time(Item info, String name) {
    return info.value(name).flatMap(Times::xml);
  }
}
