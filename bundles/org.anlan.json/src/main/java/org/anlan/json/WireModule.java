package org.anlan.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleKeyDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import org.anlan.api.Id;
import org.anlan.api.Page;
import org.anlan.api.Stamp;
import org.anlan.api.access.Permission;
import org.anlan.api.changes.Change;
import org.anlan.api.places.Geometry;

/** Teaches Jackson the wire form: ids, words, permissions, flattened stamps, raw feed data. */
final class WireModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  WireModule() {
    super("anlan");
    addSerializer(Id.class, new ToText<>(Id.class, id -> id.value().toString()));
    addSerializer(Permission.class, new ToText<>(Permission.class, Permission::toString));
    addSerializer(anyEnum(), new ToText<>(anyEnum(), Words::of));
    addKeySerializer(Id.class, new ToKey<>(id -> id.value().toString()));
    addKeySerializer(Permission.class, new ToKey<>(Permission::toString));
    addKeySerializer(anyEnum(), new ToKey<>(Words::of));
    FromText fromText = new FromText();
    fromText.addDeserializer(Geometry.class, new GeoJson.Reader());
    addSerializer(Geometry.class, new GeoJson.Writer());
    setDeserializers(fromText);
    setKeyDeserializers(new FromKey());
    setSerializerModifier(new Outgoing());
    setDeserializerModifier(new Stamped());
    setMixInAnnotation(Change.class, ChangeWire.class);
    setMixInAnnotation(Page.class, PageWire.class);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Class<Enum<?>> anyEnum() {
    return (Class) Enum.class;
  }

  /** The data of a change is JSON itself, not a string holding JSON. */
  interface ChangeWire {
    @JsonRawValue
    @JsonDeserialize(using = RawJson.class)
    String data();
  }

  /** A page says that it is the last. */
  interface PageWire {
    @JsonInclude(JsonInclude.Include.ALWAYS)
    Object next();
  }

  private static final class RawJson extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    RawJson() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return context.readTree(parser).toString();
    }

    @Override
    public String getNullValue(DeserializationContext context) {
      return "null";
    }
  }

  private static final class ToText<T> extends StdScalarSerializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<T, String> form;

    ToText(Class<T> type, Function<T, String> form) {
      super(type);
      this.form = form;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(form.apply(value));
    }
  }

  private static final class ToKey<T> extends JsonSerializer<T> {
    private final Function<T, String> form;

    ToKey(Function<T, String> form) {
      this.form = form;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeFieldName(form.apply(value));
    }
  }

  /** Reads every type of {@link Strings} from a string and from nothing else. */
  private static final class FromText extends SimpleDeserializers {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> findEnumDeserializer(
        Class<?> type, DeserializationConfig config, BeanDescription description) {
      return find(type);
    }

    @Override
    public JsonDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription description)
        throws JsonMappingException {
      JsonDeserializer<?> own = super.findBeanDeserializer(type, config, description);
      return own == null ? find(type.getRawClass()) : own;
    }

    private static JsonDeserializer<?> find(Class<?> type) {
      return Strings.form(type).map(form -> new TextDeserializer(type, form)).orElse(null);
    }
  }

  private static final class TextDeserializer extends StdScalarDeserializer<Object> {
    private static final long serialVersionUID = 1L;
    private final transient Strings.Form form;

    TextDeserializer(Class<?> type, Strings.Form form) {
      super(type);
      this.form = form;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return context.handleUnexpectedToken(_valueClass, parser);
      }
      try {
        return form.read(parser.getText());
      } catch (RuntimeException e) {
        return context.handleWeirdStringValue(
            _valueClass, parser.getText(), "%s", form.expected().en());
      }
    }
  }

  private static final class FromKey extends SimpleKeyDeserializers {
    private static final long serialVersionUID = 1L;

    @Override
    public KeyDeserializer findKeyDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription description) {
      return Strings.form(type.getRawClass())
          .<KeyDeserializer>map(form -> new TextKey(type.getRawClass(), form))
          .orElse(null);
    }
  }

  private static final class TextKey extends KeyDeserializer {
    private final Class<?> type;
    private final Strings.Form form;

    TextKey(Class<?> type, Strings.Form form) {
      this.type = type;
      this.form = form;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      try {
        return form.read(key);
      } catch (RuntimeException e) {
        return context.handleWeirdKey(type, key, "%s", form.expected().en());
      }
    }
  }

  /** The stamp's fields stand beside the entity's own; sets and maps are always in one order. */
  private static final class Outgoing extends BeanSerializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public List<BeanPropertyWriter> changeProperties(
        SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
      properties.replaceAll(
          writer ->
              writer.getType().hasRawClass(Stamp.class)
                  ? writer.unwrappingWriter(NameTransformer.NOP)
                  : writer);
      return properties;
    }

    @Override
    public JsonSerializer<?> modifyCollectionSerializer(
        SerializationConfig config,
        CollectionType type,
        BeanDescription bean,
        JsonSerializer<?> plain) {
      boolean unordered =
          type.isTypeOrSubTypeOf(Set.class)
              && !type.isTypeOrSubTypeOf(EnumSet.class)
              && !type.isTypeOrSubTypeOf(SortedSet.class);
      return unordered ? InOrder.ofSets(plain) : plain;
    }

    @Override
    public JsonSerializer<?> modifyMapSerializer(
        SerializationConfig config, MapType type, BeanDescription bean, JsonSerializer<?> plain) {
      return type.isTypeOrSubTypeOf(SortedMap.class) ? plain : InOrder.ofMaps(plain);
    }
  }

  /** Gathers the five flat fields back into the stamp. */
  private static final class Stamped extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
        DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> plain) {
      Class<?> type = bean.getBeanClass();
      return StampedDeserializer.stampOf(type)
          .<JsonDeserializer<?>>map(name -> new StampedDeserializer(type, name, plain))
          .orElse(plain);
    }
  }
}
