package org.anlan.console.core.outbox;

import java.time.Clock;
import org.anlan.api.AnlanException;
import org.anlan.api.Conflict;
import org.anlan.api.Unauthenticated;
import org.anlan.api.Unavailable;

/**
 * Sends what waits in an outbox, oldest first, each once. One thread at a time.
 *
 * <p>An entry whose answer was lost is sent again under the same key, now marked as written
 * offline. If the server has it already, unmarked, it refuses the key with another body; sent as it
 * was the first time it then gives the first answer. So it never stands in the log twice.
 */
public final class Sender {
  private final Outbox outbox;
  private final Post post;
  private final Clock clock;

  /** From this outbox to this post. */
  public Sender(Outbox outbox, Post post, Clock clock) {
    this.outbox = outbox;
    this.post = post;
    this.clock = clock;
  }

  /**
   * Sends all that waits.
   *
   * @return how many the server has taken
   * @throws Unavailable when the server went away; the rest waits
   * @throws Unauthenticated when nobody is signed in any more; the rest waits
   */
  public int sendAll() {
    int sent = 0;
    for (var next = outbox.next(); next.isPresent(); next = outbox.next()) {
      if (send(next.get())) {
        sent++;
      }
    }
    return sent;
  }

  private boolean send(Item item) {
    try {
      deliver(item);
      outbox.sent(item);
      return true;
    } catch (Unavailable | Unauthenticated e) {
      if (!item.late()) {
        outbox.delay(item);
      }
      throw e;
    } catch (AnlanException e) {
      outbox.refuse(new Refused(item, e.text(), clock.instant()));
      return false;
    }
  }

  private void deliver(Item item) {
    try {
      post.send(item, item.late());
    } catch (Conflict e) {
      if (e.kind() != Conflict.Kind.KEY || !item.late()) {
        throw e;
      }
      post.send(item, false);
    }
  }
}
