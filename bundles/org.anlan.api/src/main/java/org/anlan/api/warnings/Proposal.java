package org.anlan.api.warnings;

import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Grade;
import org.anlan.api.Text;
import org.anlan.api.plans.ActivationId;
import org.anlan.api.plans.PlanId;

/**
 * What a warning proposes; a person confirms.
 *
 * @param running the plan's response that runs already, whose level would change
 * @param drill whether it may be confirmed as a drill only
 */
public record Proposal(
    PlanId planId,
    String planTitle,
    Grade level,
    Text reason,
    Optional<ActivationId> running,
    boolean drill) {
  public Proposal {
    Objects.requireNonNull(planId);
    Objects.requireNonNull(planTitle);
    Objects.requireNonNull(level);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(running);
  }
}
