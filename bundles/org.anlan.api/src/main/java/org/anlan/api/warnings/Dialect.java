package org.anlan.api.warnings;

/** How a warning was written. */
public enum Dialect {
  CAP_1_0,
  CAP_1_1,
  CAP_1_2,
  /** The Chinese national format (GB/T 35965.1-2018). */
  CHINESE,
  /** Typed in or sent as JSON. */
  JSON
}
