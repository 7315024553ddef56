package org.anlan.api.resources;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.Stamp;

/**
 * One line of the ledger: it is only ever added to.
 *
 * @param storeId where it left, or came in for {@link MovementKind#RECEIVE} and {@link
 *     MovementKind#RETURN}
 * @param toStoreId where a transfer went
 * @param quantity over 0; of a count's correction negative when less was found
 * @param recipient who got it
 * @param returnOf the issue that what came back belongs to
 * @param origin what it was for: a task, activation, incident
 */
public record Movement(
    MovementId id,
    Stamp stamp,
    MovementKind kind,
    ItemId itemId,
    Optional<LotId> lotId,
    BigDecimal quantity,
    StoreId storeId,
    Optional<StoreId> toStoreId,
    Optional<Party> recipient,
    Optional<MovementId> returnOf,
    Optional<Link> origin,
    boolean drill,
    Instant at,
    Optional<String> note)
    implements Entity<MovementId> {
  public Movement {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(itemId);
    Objects.requireNonNull(quantity);
    Objects.requireNonNull(storeId);
    Objects.requireNonNull(at);
  }
}
