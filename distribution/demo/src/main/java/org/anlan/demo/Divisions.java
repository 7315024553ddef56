package org.anlan.demo;

import java.util.Optional;
import org.anlan.api.codes.Code;
import org.anlan.api.roster.UnitDraft;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitKind;

/** How a division of the statistical table becomes a unit of the roster. */
final class Divisions {
  private Divisions() {}

  /** The unit of a division, with a telephone number nobody has. */
  static UnitDraft unit(UnitKind kind, Code division, Optional<UnitId> parent) {
    return new UnitDraft(
        kind,
        name(division.name().zh()),
        Optional.of(division.code()),
        parent,
        Optional.of(phone(division.code())),
        Optional.empty());
  }

  /** What people call it: the table names the committee (社区居委会), not the community. */
  static String name(String division) {
    return division
        .replaceFirst("(居民委员会|居委会)$", "")
        .replaceFirst("(村民委员会|村委会)$", "村")
        .replaceFirst("村村$", "村");
  }

  /** Made of the code, in a range that can't be dialled. */
  static String phone(String code) {
    String digits = "0".repeat(8) + code.substring(6);
    return "000 "
        + digits.substring(digits.length() - 8, digits.length() - 4)
        + " "
        + digits.substring(digits.length() - 4);
  }
}
