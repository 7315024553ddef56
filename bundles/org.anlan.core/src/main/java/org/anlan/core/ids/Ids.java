package org.anlan.core.ids;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Where identities come from. */
public final class Ids {
  private Ids() {}

  /**
   * A new identity: a UUID of version 7 that sorts behind every one this runtime gave before. Its
   * milliseconds come from the system's clock even where tests move the time, so that it stays
   * unique.
   */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }
}
