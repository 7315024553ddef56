package org.anlan.api.warnings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Colour;

/**
 * One part of a warning: a language, or something of its own.
 *
 * @param language RFC 5646; CAP's default is en-US
 * @param eventCodes codes of the event by the system the sender names
 * @param urgency as the dialect has it, kebab-case; likewise severity and certainty
 * @param colour of a Chinese warning its severity; of others what a parameter says or the severity
 *     stands for
 */
public record Info(
    String language,
    List<String> categories,
    String event,
    Map<String, List<String>> eventCodes,
    List<String> responseTypes,
    String urgency,
    String severity,
    String certainty,
    Optional<Colour> colour,
    Optional<String> audience,
    Optional<String> senderName,
    Optional<String> headline,
    Optional<String> description,
    Optional<String> instruction,
    Optional<String> web,
    Optional<String> contact,
    Optional<Instant> effective,
    Optional<Instant> onset,
    Optional<Instant> expires,
    Map<String, List<String>> parameters,
    List<Resource> resources,
    List<Area> areas) {
  /** A file that belongs to a warning; never fetched by itself. */
  public record Resource(
      String description,
      Optional<String> mimeType,
      Optional<String> uri,
      Optional<Long> size,
      Optional<String> digest) {
    public Resource {
      Objects.requireNonNull(description);
    }
  }

  public Info {
    Objects.requireNonNull(language);
    Objects.requireNonNull(event);
    categories = categories == null ? List.of() : List.copyOf(categories);
    eventCodes = eventCodes == null ? Map.of() : Map.copyOf(eventCodes);
    responseTypes = responseTypes == null ? List.of() : List.copyOf(responseTypes);
    parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
    resources = resources == null ? List.of() : List.copyOf(resources);
    areas = areas == null ? List.of() : List.copyOf(areas);
  }
}
