package org.anlan.warnings.internal.reading;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Figures as XML Schema writes them. */
final class Numbers {
  private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,19}");
  private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

  private Numbers() {}

  /** The number, or empty if it is none or beyond all measure. */
  static Optional<Double> decimal(String text) {
    String number = text.strip();
    return DECIMAL.matcher(number).matches()
        ? Optional.of(Double.parseDouble(number)).filter(Double::isFinite)
        : Optional.empty();
  }

  /** The size, or empty if it is none that can be. */
  static Optional<Long> size(String text) {
    String number = text.strip();
    if (!INTEGER.matcher(number).matches()) {
      return Optional.empty();
    }
    BigInteger size = new BigInteger(number.startsWith("+") ? number.substring(1) : number);
    return size.signum() < 0 || size.compareTo(LARGEST) > 0
        ? Optional.empty()
        : Optional.of(size.longValueExact());
  }
}
