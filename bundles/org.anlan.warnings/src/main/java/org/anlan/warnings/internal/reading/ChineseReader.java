package org.anlan.warnings.internal.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.api.Colour;
import org.anlan.api.warnings.Area;
import org.anlan.api.warnings.Dialect;
import org.anlan.api.warnings.Info;
import org.anlan.api.warnings.MessageType;
import org.anlan.api.warnings.Reference;
import org.anlan.api.warnings.WarningStatus;

/** Reads a warning in the Chinese national format that has no fault. */
final class ChineseReader {
  /** The name by which event codes of this format stand in {@link Info#eventCodes}. */
  static final String EVENT_CODES = "eventType";

  /** The name by which division codes of this format stand in {@link Area#geocodes}. */
  static final String GEOCODES = "geocode";

  private static final String LANGUAGE = "zh-CN";
  private static final String UNKNOWN = "unknown";

  private ChineseReader() {}

  static Message read(Item alert) {
    Map<String, List<String>> more = more(alert);
    return new Message(
        Dialect.CHINESE,
        alert.value("identifier").orElseThrow(),
        alert.value("sender").orElseThrow(),
        alert.value("sendTime").flatMap(Times::chinese).orElseThrow(),
        Words.constant(WarningStatus.class, alert.value("status").orElseThrow()),
        Words.constant(MessageType.class, alert.value("msgType").orElseThrow()),
        alert.value("scope").map(Words::kebab).orElse("public"),
        alert.value("references").stream()
            .flatMap(Divisions::split)
            .map(id -> new Reference(Optional.empty(), id, Optional.empty()))
            .toList(),
        alert.value("note"),
        alert.all("info").stream().map(info -> info(info, more, audience(alert))).toList());
  }

  private static Info info(
      Item info, Map<String, List<String>> parameters, Optional<String> audience) {
    Optional<String> eventType = info.value("eventType");
    Optional<Colour> colour = info.value("severity").map(s -> Words.constant(Colour.class, s));
    return new Info(
        info.value("language").orElse(LANGUAGE),
        List.of(),
        eventType.orElse(""),
        eventType.map(code -> Map.of(EVENT_CODES, List.of(code))).orElse(Map.of()),
        List.of(),
        word(info, "urgency"),
        word(info, "severity"),
        word(info, "certainty"),
        colour,
        audience,
        info.value("senderName"),
        info.value("headline"),
        info.value("description"),
        info.value("instruction"),
        info.value("web"),
        Optional.empty(),
        time(info, "effective"),
        time(info, "onset"),
        time(info, "expires"),
        parameters,
        List.of(),
        info.all("area").stream().map(ChineseReader::area).toList());
  }

  private static Area area(Item area) {
    List<String> divisions =
        area.values("geocode").stream().flatMap(Divisions::split).distinct().toList();
    return new Area(
        area.value("areaDesc").orElse(""),
        area.values("polygon").stream().map(Shapes::polygon).toList(),
        area.values("circle").stream().flatMap(c -> Shapes.circle(c).stream()).toList(),
        divisions,
        divisions.isEmpty() ? Map.of() : Map.of(GEOCODES, divisions),
        Optional.empty(),
        Optional.empty());
  }

  /** What this format says besides: of each means of sending its message, and two of its own. */
  private static Map<String, List<String>> more(Item alert) {
    Map<String, List<String>> more = new LinkedHashMap<>();
    Stream.of("senderCode", "secClassification")
        .forEach(name -> alert.value(name).ifPresent(v -> more.put(name, List.of(v))));
    methods(alert)
        .forEach(
            method ->
                method
                    .value("methodName")
                    .ifPresent(
                        name ->
                            more.computeIfAbsent("method:" + name, k -> new ArrayList<>())
                                .add(method.value("message").orElse(""))));
    more.replaceAll((k, values) -> List.copyOf(values));
    return more;
  }

  private static Optional<String> audience(Item alert) {
    return methods(alert)
        .flatMap(m -> Stream.of("audienceGrp", "audenceprt").flatMap(n -> m.value(n).stream()))
        .distinct()
        .reduce((a, b) -> a + "、" + b);
  }

  private static Stream<Item> methods(Item alert) {
    return alert.all("code").stream().flatMap(code -> code.all("method").stream());
  }

  private static String word(Item info, String name) {
    return info.value(name).map(Words::kebab).orElse(UNKNOWN);
  }

  private static Optional<Instant> time(Item info, String name) {
    return info.value(name).flatMap(Times::chinese);
  }
}
