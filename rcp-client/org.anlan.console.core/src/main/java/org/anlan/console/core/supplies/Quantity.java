package org.anlan.console.core.supplies;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quantities as people type and read them. */
public final class Quantity {
  private static final Pattern FORM =
      Pattern.compile("([+-]?\\d{1,15}(?:\\.\\d{1,9})?)\\s*((?:[^\\d\\s.].{0,19})?)");

  private Quantity() {}

  /**
   * The quantity somebody typed; digits of a Chinese keyboard count, and so does the measure behind
   * it, but not another one.
   */
  public static Optional<BigDecimal> read(String typed, String measure) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replace("。", ".");
    Matcher matcher = FORM.matcher(plain);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String behind = matcher.group(2).strip();
    String own = Normalizer.normalize(measure, Normalizer.Form.NFKC);
    return behind.isEmpty() || behind.equals(own)
        ? Optional.of(new BigDecimal(matcher.group(1)))
        : Optional.empty();
  }

  /** A quantity without zeros that say nothing. */
  public static String plain(BigDecimal quantity) {
    return quantity.signum() == 0 ? "0" : quantity.stripTrailingZeros().toPlainString();
  }

  /** A quantity with its measure. */
  public static String with(BigDecimal quantity, String measure) {
    return plain(quantity) + " " + measure;
  }
}
