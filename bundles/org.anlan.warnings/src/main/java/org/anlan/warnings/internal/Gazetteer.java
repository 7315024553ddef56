package org.anlan.warnings.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.api.codes.Code;
import org.anlan.api.codes.CodeTableService;
import org.anlan.api.warnings.Area;
import org.anlan.api.warnings.Info;
import org.anlan.warnings.internal.reading.Divisions;
import org.anlan.warnings.internal.reading.Message;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Adds to a message what our tables know: the names of divisions where it says where only by their
 * codes, the name of an event that is only a code. What they don't know stays as it is. Any thread.
 */
@Component(service = Gazetteer.class)
public final class Gazetteer {
  private static final String DIVISIONS = "divisions";
  private static final String EVENTS = "event-codes";

  /** A warning for a whole province may name every county of it. */
  private static final int MOST_NAMES = 20;

  private final CodeTableService codes;

  @Activate
  public Gazetteer(@Reference CodeTableService codes) {
    this.codes = codes;
  }

  /** The message with all our tables know of it. */
  Message locate(Message message) {
    return message.with(message.infos().stream().map(this::locate).toList());
  }

  private Info locate(Info info) {
    return new Info(
        info.language(),
        info.categories(),
        event(info),
        info.eventCodes(),
        info.responseTypes(),
        info.urgency(),
        info.severity(),
        info.certainty(),
        info.colour(),
        info.audience(),
        info.senderName(),
        info.headline(),
        info.description(),
        info.instruction(),
        info.web(),
        info.contact(),
        info.effective(),
        info.onset(),
        info.expires(),
        info.parameters(),
        info.resources(),
        info.areas().stream().map(this::locate).toList());
  }

  private Area locate(Area area) {
    return area.description().isBlank() && !area.divisions().isEmpty()
        ? new Area(
            names(area.divisions()),
            area.polygons(),
            area.circles(),
            area.divisions(),
            area.geocodes(),
            area.altitude(),
            area.ceiling())
        : area;
  }

  private String names(List<String> divisions) {
    String names =
        divisions.stream().limit(MOST_NAMES).map(this::name).collect(Collectors.joining("、"));
    return divisions.size() > MOST_NAMES ? names + "等 " + divisions.size() + " 处" : names;
  }

  private String name(String division) {
    return Stream.of(division, Divisions.significant(division))
        .distinct()
        .map(code -> codes.path(DIVISIONS, code))
        .filter(path -> !path.isEmpty())
        .findFirst()
        .map(path -> path.stream().map(c -> c.name().zh()).distinct().collect(Collectors.joining()))
        .orElse(division);
  }

  private String event(Info info) {
    boolean code = info.eventCodes().values().stream().anyMatch(c -> c.contains(info.event()));
    Optional<Code> known = code ? codes.find(EVENTS, info.event()) : Optional.empty();
    return known.map(c -> c.name().zh()).orElse(info.event());
  }
}
