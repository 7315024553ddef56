package org.anlan.api.resources;

import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;

/** A kind of supply to be made or changed. */
public record ItemDraft(String name, Optional<String> code, String measure, Optional<String> note)
    implements Draft {
  @Override
  public void check(Faults faults) {
    faults
        .text("/name", name, 200)
        .text("/code", code, 32)
        .text("/measure", measure, 20)
        .text("/note", note, 2000);
  }
}
