package org.anlan.api.resources;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Stamp;

/**
 * Supplies that came together (批次) and age together.
 *
 * @param number as printed on them
 * @param expiresOn the last good day
 */
public record Lot(
    LotId id, Stamp stamp, ItemId itemId, String number, Optional<LocalDate> expiresOn)
    implements Entity<LotId> {
  public Lot {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(itemId);
    Objects.requireNonNull(number);
    Objects.requireNonNull(expiresOn);
  }
}
