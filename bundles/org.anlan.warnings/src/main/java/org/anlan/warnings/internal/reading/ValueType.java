package org.anlan.warnings.internal.reading;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anlan.api.Text;

/** What the text of an element may be; the built-in ones are those of XML Schema part 2. */
@FunctionalInterface
interface ValueType {
  /** What is wrong with this text as it stands in the file, if anything is. */
  Optional<Text> fault(String text);

  /** The type a table names: one of these words, or the allowed values. */
  static ValueType of(String name) {
    return switch (name) {
      case "string" -> text -> Optional.empty();
      case "language" -> ValueType::language;
      case "time" -> text -> time(Times.xml(collapse(text)).isPresent());
      case "offset-time" -> text -> time(Times.offset(collapse(text)).isPresent());
      case "chinese-time" -> text -> chineseTime(text.strip());
      case "chinese-time-or-none" ->
          text -> text.isBlank() ? Optional.empty() : chineseTime(text.strip());
      case "integer" -> text -> matches(text, "[+-]?[0-9]+", "须为整数", "must be an integer");
      case "decimal" ->
          text -> matches(text, "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)", "须为数字", "must be a number");
      case "uri" -> ValueType::uri;
      default -> oneOf(List.of(name.split("\\|")));
    };
  }

  /**
   * White space at the ends cut off and within drawn together, as XML Schema's {@code collapse}.
   */
  static String collapse(String text) {
    return text.replaceAll("[ \\t\\n\\r]+", " ").replaceAll("^ | $", "");
  }

  private static ValueType oneOf(List<String> values) {
    Text fault =
        Text.of(
            "须为以下之一：" + String.join("、", values), "must be one of " + String.join(", ", values));
    return text -> values.contains(text) ? Optional.empty() : Optional.of(fault);
  }

  private static Optional<Text> matches(String text, String pattern, String zh, String en) {
    return Pattern.matches(pattern, collapse(text))
        ? Optional.empty()
        : Optional.of(Text.of(zh, en));
  }

  private static Optional<Text> time(boolean good) {
    return good
        ? Optional.empty()
        : Optional.of(
            Text.of(
                "须为带数字时差的时间，如 2020-02-05T10:45:00+08:00",
                "must be a time with a numeric offset, as in 2020-02-05T10:45:00+08:00"));
  }

  private static Optional<Text> chineseTime(String text) {
    return Times.chinese(text).isPresent()
        ? Optional.empty()
        : Optional.of(
            Text.of(
                "须为时间，如 2020-02-05 10:45:00+08:00",
                "must be a time as in 2020-02-05 10:45:00+08:00"));
  }

  /** An empty element stands for the schema's default, {@code en-US}. */
  private static Optional<Text> language(String text) {
    return text.isEmpty()
        ? Optional.empty()
        : matches(
            text,
            "[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*",
            "须为语言代码，如 zh-CN",
            "must be a language code, as in zh-CN");
  }

  /** As XLink 1.0, section 5.4: what remains after escaping must be a URI reference. */
  private static Optional<Text> uri(String text) {
    try {
      new URI(escape(collapse(text)));
      return Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.of(Text.of("须为网址", "must be a URI"));
    }
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xFF;
      if (c <= ' ' || c >= 0x7F || "<>\"{}|\\^`".indexOf(c) >= 0) {
        escaped.append(String.format("%%%02X", c));
      } else {
        escaped.append((char) c);
      }
    }
    return escaped.toString();
  }
}
