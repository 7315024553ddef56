package org.anlan.warnings.internal.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Files that are a little wrong, made from good ones: elements lost, doubled, renamed, refilled.
 */
final class Mutations {
  private static final Pattern LEAF = Pattern.compile("<([A-Za-z]+)>([^<]*)</\\1>");
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "Unknown",
          "Actual",
          "Red",
          "12",
          "-1.5",
          "+.5",
          "1.",
          "1e5",
          "en",
          "zh_CN",
          "1234567890",
          "2025-07-01T09:00:00+08:00",
          "2025-07-01T09:00:00Z",
          "2025-07-01T09:00:00.25+08:00",
          " 2025-07-01T09:00:00+08:00 ",
          "2025-07-01T24:00:00-14:00",
          "2025-07-01T09:00:00",
          "2025-07-01 09:00:00+08:00",
          "2025-13-01T09:00:00+08:00",
          "1,2 3",
          "1,1 2,2 1,2 2,1 1,1",
          "http://example.org/a b?c=预警",
          "%zz",
          "a/b",
          "x=y",
          "&amp;",
          "<![CDATA[Actual]]>",
          "<!-- c -->Alert",
          "<valueName>a</valueName><value>b</value>",
          "Very Likely");

  private Mutations() {}

  static String of(String text, Random random) {
    String changed = text;
    for (int i = random.nextInt(3); i >= 0; i--) {
      changed = once(changed, random);
    }
    return changed;
  }

  private static String once(String text, Random random) {
    List<MatchResult> leaves = LEAF.matcher(text).results().toList();
    if (leaves.isEmpty()) {
      return text;
    }
    var leaf = leaves.get(random.nextInt(leaves.size()));
    var other = leaves.get(random.nextInt(leaves.size()));
    String name = leaf.group(1);
    String by =
        switch (random.nextInt(8)) {
          case 0 -> "";
          case 1 -> leaf.group() + leaf.group();
          case 2 -> leaf.group() + other.group();
          case 3 -> leaf.group().replace("<" + name + ">", "<" + name + " a=\"1\">");
          case 4 -> "<" + other.group(1) + ">" + leaf.group(2) + "</" + other.group(1) + ">";
          case 5 -> "text" + leaf.group();
          default -> "<" + name + ">" + TEXTS.get(random.nextInt(TEXTS.size())) + "</" + name + ">";
        };
    return new StringBuilder(text).replace(leaf.start(), leaf.end(), by).toString();
  }

  /** Bytes flipped, lost and doubled. */
  static byte[] bytes(byte[] file, Random random) {
    byte[] changed = file.clone();
    for (int i = random.nextInt(8); i >= 0; i--) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    }
    int length = random.nextInt(4) == 0 ? random.nextInt(changed.length) : changed.length;
    return Arrays.copyOf(changed, length);
  }
}
