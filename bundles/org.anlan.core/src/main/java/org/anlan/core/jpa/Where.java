package org.anlan.core.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.api.Id;

/**
 * The conditions of a list: all must hold, those whose value is empty are left out. Attributes are
 * those of the row ({@code r}); identities are compared as text. One thread only.
 */
public final class Where {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> params = new LinkedHashMap<>();

  private Where() {}

  /** No condition yet: everything. */
  public static Where all() {
    return new Where();
  }

  /** The attribute has this value, if one is given. */
  public Where eq(String attribute, Optional<?> value) {
    value.ifPresent(v -> is(attribute, v));
    return this;
  }

  /** The attribute has this value. */
  public Where is(String attribute, Object value) {
    return and("r." + attribute + " = :" + param(value));
  }

  /** The attribute is null, or is not. */
  public Where absent(String attribute, boolean absent) {
    return and("r." + attribute + (absent ? " is null" : " is not null"));
  }

  /** The attribute is one of these, if any are given; none matches if they are no values at all. */
  public Where in(String attribute, Optional<? extends Collection<?>> values) {
    values.ifPresent(
        v ->
            and(
                v.isEmpty()
                    ? "1 = 0"
                    : "r." + attribute + " in :" + param(v.stream().map(Where::plain).toList())));
    return this;
  }

  /** The attribute is at least this, if it is given. */
  public Where from(String attribute, Optional<?> least) {
    least.ifPresent(v -> and("r." + attribute + " >= :" + param(v)));
    return this;
  }

  /** The attribute is less than this, if it is given. */
  public Where before(String attribute, Optional<?> bound) {
    bound.ifPresent(v -> and("r." + attribute + " < :" + param(v)));
    return this;
  }

  /** The attribute's text holds this, whatever the case, if it is given. */
  public Where like(String attribute, Optional<String> part) {
    return any(part, attribute);
  }

  /** The text of one of the attributes holds this, whatever the case, if it is given. */
  public Where any(Optional<String> part, String... attributes) {
    part.ifPresent(
        q -> {
          String name = param(pattern(q));
          and(
              Stream.of(attributes)
                  .map(a -> "lower(r." + a + ") like :" + name + " escape '!'")
                  .collect(Collectors.joining(" or ", "(", ")")));
        });
    return this;
  }

  /** The attribute is one of the units a caller is confined to, or null: what belongs to nobody. */
  public Where within(String attribute, Optional<? extends Set<? extends Id>> units) {
    units.ifPresent(
        u ->
            and(
                u.isEmpty()
                    ? "r." + attribute + " is null"
                    : "(r."
                        + attribute
                        + " is null or r."
                        + attribute
                        + " in :"
                        + param(u.stream().map(Where::plain).toList())
                        + ")"));
    return this;
  }

  /** A condition in JPQL of the domain's own; write {@code {}} for each value. */
  public Where and(String condition, Object... values) {
    String text = condition;
    for (Object value : values) {
      int place = text.indexOf("{}");
      text = text.substring(0, place) + ":" + param(value) + text.substring(place + 2);
    }
    conditions.add(text);
    return this;
  }

  /** The conditions as they stand in a query over {@code r}: with {@code where}, or nothing. */
  public String jpql() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  /** The values its conditions name. */
  public Map<String, Object> params() {
    return Collections.unmodifiableMap(params);
  }

  private String param(Object value) {
    String name = "p" + params.size();
    params.put(name, plain(value));
    return name;
  }

  static Object plain(Object value) {
    if (value instanceof Id id) {
      return id.value().toString();
    }
    return value instanceof UUID uuid ? uuid.toString() : value;
  }

  private static String pattern(String part) {
    String escaped = part.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    return "%" + escaped.toLowerCase(Locale.ROOT) + "%";
  }
}
