package org.anlan.api.changes;

import java.util.function.Consumer;
import org.anlan.api.Gone;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The spine: every committed and durable change, in commit order, each reader shown only what it
 * may read.
 */
@ProviderType
public interface ChangeFeed {
  /** The place of the newest durable change; 0 before the first. */
  long head();

  /**
   * Changes after {@code since} the current caller may read, at most {@code limit} (1 to 1,000).
   *
   * @throws Gone if {@code since} lies before what is still kept: load anew
   */
  ChangeBatch since(long since, int limit);

  /**
   * Follows the feed from {@code since} with the current caller's rights; called in order, on a
   * thread of the feed's, never before a change is durable. A reader that falls behind is fed from
   * the database, so nobody else waits for it; one that throws is ended.
   *
   * @throws Gone as in {@link #since}
   */
  Subscription follow(long since, Consumer<Change> reader);

  /** A running {@link #follow}. */
  @ProviderType
  interface Subscription extends AutoCloseable {
    /** Whether it is still followed. */
    boolean isOpen();

    @Override
    void close();
  }
}
