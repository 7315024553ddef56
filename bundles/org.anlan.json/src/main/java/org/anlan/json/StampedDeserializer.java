package org.anlan.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.api.Stamp;

/** Reads an entity whose stamp lies flat beside its own fields. */
final class StampedDeserializer extends StdDeserializer<Object> implements ResolvableDeserializer {
  private static final long serialVersionUID = 1L;

  /** The fields of a stamp, as they stand on the wire. */
  static final List<String> FIELDS =
      Stream.of(Stamp.class.getRecordComponents()).map(RecordComponent::getName).toList();

  private final String stamp;
  private final JsonDeserializer<?> plain;

  StampedDeserializer(Class<?> type, String stamp, JsonDeserializer<?> plain) {
    super(type);
    this.stamp = stamp;
    this.plain = plain;
  }

  /** The name of the record's component that is a stamp, if it has one. */
  static Optional<String> stampOf(Class<?> type) {
    if (!type.isRecord()) {
      return Optional.empty();
    }
    return Stream.of(type.getRecordComponents())
        .filter(component -> component.getType() == Stamp.class)
        .map(RecordComponent::getName)
        .findFirst();
  }

  @Override
  public void resolve(DeserializationContext context) throws JsonMappingException {
    if (plain instanceof ResolvableDeserializer resolvable) {
      resolvable.resolve(context);
    }
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    JsonNode tree = context.readTree(parser);
    if (!(tree instanceof ObjectNode node)) {
      return context.handleUnexpectedToken(handledType(), parser);
    }
    ObjectNode gathered = node.objectNode();
    for (String field : FIELDS) {
      JsonNode value = node.remove(field);
      if (value != null) {
        gathered.set(field, value);
      }
    }
    node.set(stamp, gathered);
    try (JsonParser inner = node.traverse(parser.getCodec())) {
      inner.nextToken();
      return plain.deserialize(inner, context);
    }
  }
}
