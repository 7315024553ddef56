package org.anlan.api.resources;

import java.time.LocalDate;
import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;

/** A lot to be made or changed. */
public record LotDraft(ItemId itemId, String number, Optional<LocalDate> expiresOn)
    implements Draft {
  @Override
  public void check(Faults faults) {
    faults.required("/itemId", itemId).text("/number", number, 100);
  }
}
