package org.anlan.core.internal.tx;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.anlan.api.tx.Transactions;
import org.anlan.core.internal.feed.PendingChange;

/** What core itself may do with a transaction beyond the API. */
public interface CoreTransactions extends Transactions {
  /**
   * As {@link #write(Supplier, Function)}, and does one last thing with the finished answer while
   * no other transaction can commit: keeps it for a replay, say. {@code last} may insert rows of
   * its own and must not wait for anything. Inside an outer transaction both run when that one
   * commits.
   */
  <T, R> R write(Supplier<T> work, Function<T, R> finish, Consumer<R> last);

  /**
   * Registers a step for when the work is done and the commit lock not yet taken: whatever was put
   * off to be written in one go.
   *
   * @throws IllegalStateException outside a write
   */
  void beforeCommit(Runnable step);

  /**
   * What belongs to the running write under this key, made when it is first asked for; gone with
   * the transaction.
   *
   * @throws IllegalStateException outside a write
   */
  <T> T attached(Object key, Class<T> type, Supplier<T> make);

  /** Throws what failed within the running write so far, even if it was caught on the way. */
  void requireSound();

  /**
   * Puts a change on the feed as part of the running transaction.
   *
   * @throws IllegalStateException outside a write
   */
  void record(PendingChange change);
}
