package org.anlan.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.anlan.api.Text;
import org.anlan.api.places.Geometry;
import org.anlan.api.places.Geometry.Position;
import org.anlan.api.places.Geometry.Type;

/** A geometry on the wire is one of GeoJSON (RFC 7946); a third number, the height, is not kept. */
final class GeoJson {
  static final Text EXPECTED =
      Text.of(
          "须为 GeoJSON 的 Point、LineString 或 Polygon，经度在前，坐标在范围内",
          "must be a GeoJSON Point, LineString or Polygon: longitude first, coordinates in range");

  private GeoJson() {}

  static String word(Type type) {
    return switch (type) {
      case POINT -> "Point";
      case LINE_STRING -> "LineString";
      case POLYGON -> "Polygon";
    };
  }

  static final class Writer extends StdSerializer<Geometry> {
    private static final long serialVersionUID = 1L;

    Writer() {
      super(Geometry.class);
    }

    @Override
    public void serialize(Geometry shape, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeStartObject();
      out.writeStringField("type", word(shape.type()));
      out.writeFieldName("coordinates");
      switch (shape.type()) {
        case POINT -> position(shape.lines().get(0).get(0), out);
        case LINE_STRING -> line(shape.lines().get(0), out);
        case POLYGON -> {
          out.writeStartArray();
          for (List<Position> ring : shape.lines()) {
            line(ring, out);
          }
          out.writeEndArray();
        }
      }
      out.writeEndObject();
    }

    private static void line(List<Position> line, JsonGenerator out) throws IOException {
      out.writeStartArray();
      for (Position position : line) {
        position(position, out);
      }
      out.writeEndArray();
    }

    private static void position(Position position, JsonGenerator out) throws IOException {
      out.writeStartArray();
      out.writeNumber(position.longitude());
      out.writeNumber(position.latitude());
      out.writeEndArray();
    }
  }

  static final class Reader extends StdDeserializer<Geometry> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(Geometry.class);
    }

    @Override
    public Geometry deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      JsonNode node = context.readTree(parser);
      try {
        return geometry(node);
      } catch (IllegalArgumentException e) {
        return context.reportInputMismatch(this, "%s", EXPECTED.en());
      }
    }

    private static Geometry geometry(JsonNode node) {
      demand(node.isObject() && node.size() == 2);
      JsonNode at = node.path("coordinates");
      return switch (node.path("type").asText()) {
        case "Point" -> new Geometry(Type.POINT, List.of(List.of(position(at))));
        case "LineString" -> new Geometry(Type.LINE_STRING, List.of(line(at, 2)));
        case "Polygon" -> new Geometry(Type.POLYGON, rings(at));
        default -> throw new IllegalArgumentException("type");
      };
    }

    private static List<List<Position>> rings(JsonNode node) {
      demand(node.isArray() && !node.isEmpty());
      List<List<Position>> rings = new ArrayList<>();
      for (JsonNode each : node) {
        List<Position> ring = line(each, 4);
        demand(ring.get(0).equals(ring.get(ring.size() - 1)));
        rings.add(ring);
      }
      return rings;
    }

    private static List<Position> line(JsonNode node, int least) {
      demand(node.isArray() && node.size() >= least);
      List<Position> line = new ArrayList<>();
      for (JsonNode each : node) {
        line.add(position(each));
      }
      return line;
    }

    private static Position position(JsonNode node) {
      demand(node.isArray() && node.size() >= 2 && node.size() <= 3);
      for (JsonNode number : node) {
        demand(number.isNumber());
      }
      return new Position(node.get(0).doubleValue(), node.get(1).doubleValue());
    }

    private static void demand(boolean right) {
      if (!right) {
        throw new IllegalArgumentException("shape");
      }
    }
  }
}
