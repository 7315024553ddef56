package org.anlan.console.core.supplies;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How full a store is of something, as a bar: its middle is the minimum, its end twice that.
 *
 * @param known whether there is a minimum to compare with
 * @param filled how much of the bar is filled, 0 to 1
 * @param missing what is missing to the minimum, or 0
 */
public record Level(boolean known, double filled, BigDecimal missing) {
  /** Where on the bar the minimum is. */
  public static final double MINIMUM = 0.5;

  /** So much of what should not fall below the minimum. */
  public static Level of(BigDecimal quantity, BigDecimal minimum) {
    if (minimum.signum() <= 0) {
      return new Level(false, 0, BigDecimal.ZERO);
    }
    double share = quantity.divide(minimum, 6, RoundingMode.HALF_UP).doubleValue();
    double filled = Math.max(0, Math.min(1, share * MINIMUM));
    return new Level(true, filled, minimum.subtract(quantity).max(BigDecimal.ZERO));
  }

  /** Whether less is there than should be. */
  public boolean below() {
    return missing.signum() > 0;
  }

  /** How many pixels of a bar this long are filled; what is there at all can be seen. */
  public int pixels(int length) {
    int whole = (int) Math.round(length * filled);
    return filled > 0 ? Math.max(1, whole) : 0;
  }
}
