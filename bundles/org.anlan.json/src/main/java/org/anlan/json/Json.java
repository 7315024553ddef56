package org.anlan.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.api.Draft;
import org.anlan.api.Fault;
import org.anlan.api.Faults;
import org.anlan.api.Invalid;
import org.anlan.api.Text;

/**
 * The wire form of the contract's records. Strict: unknown fields, double keys, trailing text and
 * values of another type are refused. Any thread.
 */
public final class Json {
  private static final int DEEPEST = 64;
  private static final int LONGEST_STRING = 1 << 20;
  private static final ObjectMapper MAPPER = build();

  private Json() {}

  /** The one mapper; shared, so nobody may change it. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /**
   * Reads a body.
   *
   * @throws MalformedJson if it is not JSON
   * @throws Invalid naming every fault, those a draft finds in itself among them
   */
  public static <T> T read(byte[] body, Class<T> type) {
    return read(body, MAPPER.constructType(type));
  }

  /** As {@link #read(byte[], Class)}, for a type with parameters. */
  public static <T> T read(byte[] body, JavaType type) {
    T value;
    try {
      value = Surrogates.possible(body) ? null : MAPPER.readerFor(type).readValue(body);
    } catch (IOException e) {
      value = null;
    }
    if (value == null) {
      return diagnose(body, type);
    }
    Faults faults = new Faults();
    check(value, faults);
    faults.throwIfAny();
    return value;
  }

  /** The wire form, UTF-8. */
  public static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads query parameters into a filter: a record whose components, mostly optional, are named
   * like the parameters; sets and lists are given with commas.
   *
   * @throws Invalid naming every parameter that is unknown or wrong, as {@code /name}
   */
  public static <F> F query(Map<String, String> parameters, Class<F> filter) {
    Binder binder = new Binder(MAPPER);
    Object bound = binder.bind(Parameters.tree(parameters, filter), MAPPER.constructType(filter));
    binder.faults().throwIfAny();
    return filter.cast(bound);
  }

  /**
   * The slow way: taken only when the fast one failed, it finds every fault and says it in words.
   */
  @SuppressWarnings("unchecked")
  private static <T> T diagnose(byte[] body, JavaType type) {
    Binder binder = new Binder(MAPPER);
    Object value = binder.bind(tree(body), type);
    List<Fault> wrong = binder.faults().found();
    if (value != null) {
      Faults checked = new Faults();
      try {
        check(value, checked);
      } catch (RuntimeException e) {
        if (wrong.isEmpty()) {
          throw e;
        }
      }
      checked.found().stream()
          .filter(fault -> wrong.stream().noneMatch(known -> touches(known, fault)))
          .forEach(fault -> binder.faults().add(fault.pointer(), fault.message()));
    }
    binder.faults().throwIfAny();
    return (T) value;
  }

  private static JsonNode tree(byte[] body) {
    try {
      JsonNode tree = MAPPER.reader().readTree(body);
      if (tree.isMissingNode()) {
        throw new MalformedJson(Text.of("请求内容为空", "the body is empty"));
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw MalformedJson.of(e);
    } catch (IOException e) {
      throw new MalformedJson(
          Text.of("无法读取：" + e.getMessage(), "cannot be read: " + e.getMessage()));
    }
  }

  private static void check(Object value, Faults faults) {
    if (value instanceof Draft draft) {
      draft.check(faults);
    } else if (value instanceof Collection<?> all && !all.isEmpty()) {
      List<Draft> drafts =
          all.stream().filter(Draft.class::isInstance).map(Draft.class::cast).toList();
      if (drafts.size() == all.size()) {
        faults.each("", drafts);
      }
    }
  }

  /** Whether one of the places lies within the other: what can't be read needs no second fault. */
  private static boolean touches(Fault known, Fault other) {
    String a = known.pointer() + "/";
    String b = other.pointer() + "/";
    return b.startsWith(a) || (a.startsWith(b) && !other.pointer().isEmpty());
  }

  private static ObjectMapper build() {
    JsonMapper mapper =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_STRING)
                            .build())
                    .build())
            .accessorNaming(new ComponentsOnly())
            .addModules(new Jdk8Module(), new JavaTimeModule(), new WireModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(
                DeserializationFeature.ACCEPT_FLOAT_AS_INT,
                DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.USE_GETTERS_AS_SETTERS)
            .disable(
                SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .withCoercionConfig(
                LogicalType.Textual,
                text -> {
                  text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                  text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                  text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
            .build();
    JsonSetter.Value empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY, Nulls.FAIL);
    for (Class<?> type : List.of(List.class, Set.class, Collection.class, Map.class)) {
      mapper.configOverride(type).setSetterInfo(empty);
    }
    return mapper;
  }
}
