package org.anlan.console.internal.map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.places.Geometry;
import org.anlan.api.places.Geometry.Position;

/**
 * Outlines of divisions in a GeoJSON file (RFC 7946): features with polygons, whose properties name
 * code and name as such files usually do.
 *
 * @param faults what can't be taken from it, by the place of the feature from 1
 */
record OutlineFile(List<Outline> outlines, List<Fault> faults) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> CODES =
      Set.of("code", "adcode", "pac", "xzqdm", "zldwdm", "区划代码", "行政区划代码", "代码");
  private static final Set<String> NAMES =
      Set.of("name", "xzqmc", "zldwmc", "区划名称", "行政区划名称", "名称");

  /** One outline; a division of several parts has one for each. */
  record Outline(String code, String name, Geometry shape) {}

  /** What is wrong with a feature; the key of its words. */
  record Fault(int feature, String words) {}

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if it isn't GeoJSON at all
   */
  static OutlineFile read(String text) {
    JsonNode all;
    try {
      all = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
    JsonNode features = all == null ? null : all.get("features");
    if (features == null || !features.isArray()) {
      throw new IllegalArgumentException("FeatureCollection?");
    }
    List<Outline> outlines = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      int feature = i + 1;
      outlines(features.get(i), outlines).ifPresent(words -> faults.add(new Fault(feature, words)));
    }
    return new OutlineFile(List.copyOf(outlines), List.copyOf(faults));
  }

  /** Takes a feature's outlines, or says what is wrong with it. */
  private static Optional<String> outlines(JsonNode feature, List<Outline> outlines) {
    Optional<String> code = property(feature, CODES);
    if (code.isEmpty()) {
      return Optional.of("map.import.no-code");
    }
    JsonNode geometry = feature.path("geometry");
    JsonNode coordinates = geometry.path("coordinates");
    List<JsonNode> polygons = new ArrayList<>();
    switch (geometry.path("type").asText()) {
      case "Polygon" -> polygons.add(coordinates);
      case "MultiPolygon" -> coordinates.forEach(polygons::add);
      default -> {
        return Optional.of("map.import.no-polygon");
      }
    }
    List<Geometry> shapes = new ArrayList<>();
    try {
      polygons.forEach(polygon -> shapes.add(polygon(polygon)));
    } catch (IllegalArgumentException e) {
      return Optional.of("map.import.no-degrees");
    }
    String name = property(feature, NAMES).orElse(code.get());
    for (int part = 0; part < shapes.size(); part++) {
      String suffix = part == 0 ? "" : "-" + (part + 1);
      outlines.add(new Outline(code.get() + suffix, name, shapes.get(part)));
    }
    return Optional.empty();
  }

  private static Optional<String> property(JsonNode feature, Set<String> names) {
    JsonNode properties = feature.path("properties");
    List<String> found = new ArrayList<>();
    properties
        .fieldNames()
        .forEachRemaining(
            name -> {
              String value = properties.get(name).asText("").strip();
              if (names.contains(name.toLowerCase(Locale.ROOT)) && !value.isEmpty()) {
                found.add(value);
              }
            });
    return found.stream().findFirst();
  }

  private static Geometry polygon(JsonNode rings) {
    List<List<Position>> lines = new ArrayList<>();
    for (JsonNode ring : rings) {
      List<Position> line = new ArrayList<>();
      for (JsonNode at : ring) {
        if (at.size() < 2 || !at.get(0).isNumber() || !at.get(1).isNumber()) {
          throw new IllegalArgumentException("position");
        }
        line.add(new Position(at.get(0).asDouble(), at.get(1).asDouble()));
      }
      lines.add(line);
    }
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("rings");
    }
    return new Geometry(Geometry.Type.POLYGON, lines);
  }
}
