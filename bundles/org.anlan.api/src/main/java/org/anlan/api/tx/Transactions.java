package org.anlan.api.tx;

import java.util.function.Function;
import java.util.function.Supplier;
import org.anlan.api.Unavailable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Transactions that span domains on one connection.
 *
 * <p>The outermost {@link #write} commits rows, feed and log together and returns only when they
 * survive power loss. An inner one joins: if it throws, the whole transaction is lost, even if
 * somebody catches it on the way. Any thread; a transaction belongs to the thread it began on.
 */
@ProviderType
public interface Transactions {
  /**
   * Does the work in a transaction, the running one or a new one.
   *
   * @throws Unavailable if the disk is full or the database is down; nothing was written
   */
  <T> T write(Supplier<T> work);

  /**
   * As {@link #write(Supplier)}, and finishes the answer at the moment of commit, when feed and log
   * have given out their numbers; {@code finish} reads only, quickly. Inside an outer transaction
   * {@code finish} runs when that one commits, and what it returns is null until then.
   */
  <T, R> R write(Supplier<T> work, Function<T, R> finish);

  /** Reads from one consistent state. */
  <T> T read(Supplier<T> work);

  /**
   * Registers a step for the moment of commit: steps run once, in the order registered, while no
   * other transaction can commit; they insert rows of their own and must not wait for anything.
   *
   * @throws IllegalStateException outside a transaction
   */
  void atCommit(Runnable step);

  /**
   * Registers what is to happen once the running transaction is durable; lost with a crash and when
   * it rolls back, so never the only trace of anything.
   */
  void afterCommit(Runnable step);

  /** Whether a transaction runs on this thread. */
  boolean running();
}
