package org.anlan.api.log;

import java.time.Instant;
import java.util.Objects;

/**
 * The newest entry of the chain; kept outside, it proves later that nothing up to it was changed,
 * taken away or rebuilt.
 *
 * @param number 0 for an empty log
 */
public record ChainHead(String node, long number, String hash, Instant at) {
  public ChainHead {
    Objects.requireNonNull(node);
    Objects.requireNonNull(hash);
    Objects.requireNonNull(at);
  }
}
