package org.anlan.api.resources;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Conflict;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Stock and the ledger of its movements. Stock is never negative, whoever issues at the same time;
 * drill movements never touch real stock: a drill sees the real stock with its own movements on
 * top.
 */
@ProviderType
public interface StockService {
  /** What lies where, by store and item. */
  Page<Stock> stock(StockFilter filter, Paging paging);

  /**
   * Records a movement; an issue without a lot may become several lines, earliest expiry first. It
   * stands in the duty log.
   *
   * @throws Conflict (state, with the stock) if not enough is there, or more comes back than was
   *     given out
   */
  List<Movement> move(NewMovement movement);

  /** One line of the ledger, or empty. */
  Optional<Movement> find(MovementId id);

  /** The ledger, newest first. */
  Page<Movement> movements(MovementFilter filter, Paging paging);
}
