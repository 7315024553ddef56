package org.anlan.api.plans;

import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Grade;
import org.anlan.api.Text;

/**
 * A plan that a signal proposes to start, or to bring to another level.
 *
 * @param reason why, in words
 * @param running the response of this plan that runs already, if one does
 */
public record Match(
    PlanId planId, String title, Grade level, Text reason, Optional<ActivationId> running) {
  public Match {
    Objects.requireNonNull(planId);
    Objects.requireNonNull(title);
    Objects.requireNonNull(level);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(running);
  }
}
