package org.anlan.api.notifications;

import java.time.Instant;
import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;

/**
 * The party was told.
 *
 * @param at when, if not now
 * @param reached whether the party was reached at all; if not, the notice has failed
 */
public record Confirmation(boolean reached, Optional<Instant> at, Optional<String> remark)
    implements Draft {
  @Override
  public void check(Faults faults) {
    faults.text("/remark", remark, 2000);
  }
}
