package org.anlan.api.deadlines;

import java.time.Instant;
import java.util.List;
import org.anlan.api.Link;
import org.osgi.annotation.versioning.ProviderType;

/** The clocks; each is a row, set and cleared in the transaction of what it runs for. */
@ProviderType
public interface DeadlineService {
  /** Starts a clock. One of the same topic about the same thing is replaced. */
  DeadlineId start(NewDeadline deadline);

  /** Stops the clocks about this thing, of this topic or of all when the topic is empty. */
  void clear(Link about, String topic);

  /** The running clocks about this thing. */
  List<Deadline> about(Link about);

  /**
   * Clocks with a step still to fire before {@code until}, soonest first, at most {@code limit}.
   */
  List<Deadline> until(Instant until, int limit);
}
