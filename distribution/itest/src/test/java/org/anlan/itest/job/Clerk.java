package org.anlan.itest.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.anlan.api.Unavailable;
import org.anlan.client.AnlanClient;

/**
 * Writes one thing after the other until the server is gone, and keeps apart what was acknowledged
 * and what is in doubt.
 *
 * @param <T> what is written
 */
final class Clerk<T> implements Runnable {
  private final AnlanClient client;
  private final String name;
  private final Function<String, T> write;
  private final Map<String, T> acknowledged = new ConcurrentHashMap<>();
  private volatile Optional<String> doubtful = Optional.empty();
  private volatile boolean stopped;

  /**
   * A clerk.
   *
   * @param write writes what is called by a name
   */
  Clerk(AnlanClient client, String name, Function<String, T> write) {
    this.client = client;
    this.name = name;
    this.write = write;
  }

  @Override
  public void run() {
    for (int i = 0; !stopped; i++) {
      String key = name + "-" + i;
      try {
        acknowledged.put(key, once(key));
      } catch (Unavailable e) {
        doubtful = Optional.of(key);
        return;
      }
    }
  }

  void stop() {
    stopped = true;
  }

  /** Writes it; not a second time if it was written already. */
  T once(String key) {
    return client.withKey(key, () -> write.apply(key));
  }

  /** What the server has said is written. */
  Map<String, T> acknowledged() {
    return acknowledged;
  }

  /** What was on its way when the server went. */
  List<String> doubtful() {
    return doubtful.stream().toList();
  }
}
