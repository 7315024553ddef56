package org.anlan.json;

import com.fasterxml.jackson.databind.JavaType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import org.anlan.api.Text;
import org.anlan.api.places.Geometry;

/** What was expected at a place, in words. */
final class Expected {
  static final Text REQUIRED = Text.of("必填", "is required");
  static final Text OBJECT = Text.of("须为对象", "must be an object");
  static final Text LIST = Text.of("须为列表", "must be a list");
  static final Text SURROGATE = Text.of("含有残缺的字符", "contains half a character");

  private static final Set<Class<?>> WHOLE =
      Set.of(
          int.class,
          long.class,
          short.class,
          byte.class,
          Integer.class,
          Long.class,
          Short.class,
          Byte.class,
          BigInteger.class);
  private static final Set<Class<?>> DECIMAL =
      Set.of(double.class, float.class, Double.class, Float.class, BigDecimal.class);

  private Expected() {}

  static Text of(JavaType type) {
    Class<?> raw = type.getRawClass();
    if (raw == String.class) {
      return Text.of("须为文字", "must be text");
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return Text.of("须为 true 或 false", "must be true or false");
    }
    if (WHOLE.contains(raw)) {
      return Text.of("须为整数（且不超出范围）", "must be a whole number within its range");
    }
    if (DECIMAL.contains(raw)) {
      return Text.of("须为数字", "must be a number");
    }
    if (raw == Geometry.class) {
      return GeoJson.EXPECTED;
    }
    return Strings.form(raw)
        .map(Strings.Form::expected)
        .orElse(Text.of("类型不对", "has the wrong type"));
  }

  static Text unknown(String known) {
    return Text.of("未知字段；可用：" + known, "unknown field; known are " + known);
  }

  static Text invalid(String why) {
    return Text.of("无效：" + why, "is not valid: " + why);
  }
}
