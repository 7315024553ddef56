package org.anlan.api.roster;

import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;

/** A unit to be made or changed. */
public record UnitDraft(
    UnitKind kind,
    String name,
    Optional<String> code,
    Optional<UnitId> parentId,
    Optional<String> phone,
    Optional<String> address)
    implements Draft {
  @Override
  public void check(Faults faults) {
    faults
        .required("/kind", kind)
        .text("/name", name, 200)
        .text("/code", code, 32)
        .text("/phone", phone, 40)
        .text("/address", address, 300);
  }
}
