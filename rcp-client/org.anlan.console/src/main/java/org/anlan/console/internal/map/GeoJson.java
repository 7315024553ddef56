package org.anlan.console.internal.map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Things as the page takes them: GeoJSON features (RFC 7946), one for each single shape. */
final class GeoJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final double DISTRICT_LINE = 2.5;
  private static final int DISTRICT_CODE = 6;

  private GeoJson() {}

  /** The features of all layers by the layer's name; a layer with nothing has none. */
  static ObjectNode collections(Scene scene) {
    ObjectNode collections = JSON.objectNode();
    for (Layer layer : Layer.values()) {
      collections.set(layer.key(), features(scene.of(layer)));
    }
    return collections;
  }

  /** The shape's single parts. */
  static ArrayNode shapes(Geometry shape) {
    ArrayNode shapes = JSON.arrayNode();
    Shapes.parts(shape).forEach(part -> shapes.add(geometry(part)));
    return shapes;
  }

  private static ArrayNode features(List<Thing> things) {
    ArrayNode features = JSON.arrayNode();
    Set<List<Object>> drawn = new HashSet<>();
    for (Thing thing : things) {
      for (Geometry part : Shapes.parts(thing.shape())) {
        ObjectNode feature = features.addObject();
        feature.put("type", "Feature");
        boolean first = drawn.add(List.of(part, thing.label(), thing.grade()));
        feature.set("properties", properties(thing, first));
        feature.set("geometry", geometry(part));
      }
    }
    return features;
  }

  /** Of things that would be drawn one over the other, alike, only the first is to be filled. */
  private static ObjectNode properties(Thing thing, boolean first) {
    ObjectNode properties = JSON.objectNode();
    properties.put("id", thing.key());
    properties.put("title", thing.title());
    boolean whole = thing.layer() == Layer.DIVISION && isDistrict(thing);
    properties.put("label", whole ? "" : thing.label());
    properties.put("weight", whole ? DISTRICT_LINE : 1);
    properties.put("grade", thing.grade().map(Enum::name).orElse("none"));
    properties.put("first", first);
    return properties;
  }

  /** The whole district, whose name would lie over those of its parts. */
  private static boolean isDistrict(Thing thing) {
    return thing
        .code()
        .filter(code -> Divisions.prefix(code).length() <= DISTRICT_CODE)
        .isPresent();
  }

  private static ObjectNode geometry(Geometry shape) {
    ObjectNode geometry = JSON.objectNode();
    geometry.put("type", shape.getGeometryType());
    if (shape instanceof Polygon polygon) {
      ArrayNode rings = geometry.putArray("coordinates");
      rings.add(line(polygon.getExteriorRing()));
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        rings.add(line(polygon.getInteriorRingN(i)));
      }
    } else if (shape instanceof LineString line) {
      geometry.set("coordinates", line(line));
    } else {
      geometry.set("coordinates", position(shape.getCoordinate()));
    }
    return geometry;
  }

  private static ArrayNode line(LineString line) {
    ArrayNode positions = JSON.arrayNode();
    for (Coordinate at : line.getCoordinates()) {
      positions.add(position(at));
    }
    return positions;
  }

  private static ArrayNode position(Coordinate at) {
    return JSON.arrayNode().add(at.getX()).add(at.getY());
  }
}
