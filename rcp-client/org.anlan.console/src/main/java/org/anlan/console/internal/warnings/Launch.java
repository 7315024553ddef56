package org.anlan.console.internal.warnings;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Grade;
import org.anlan.api.Text;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.ActivationId;
import org.anlan.api.plans.Plan;
import org.anlan.api.plans.PlanId;
import org.anlan.api.warnings.Proposal;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningId;

/**
 * A plan that somebody may be about to start, or to bring to another level.
 *
 * @param levels the levels to choose from, the lightest first; a single one is no choice
 * @param level the one proposed
 * @param reason why it is proposed
 * @param running the response whose level is to change; empty: one is to be started
 * @param warning the warning it answers, if that is settled already
 * @param drill whether it is a drill, as far as it is known
 * @param settled whether that is known for sure
 */
public record Launch(
    PlanId planId,
    String title,
    List<Grade> levels,
    Grade level,
    Optional<Text> reason,
    Optional<ActivationId> running,
    Optional<WarningId> warning,
    boolean drill,
    boolean settled) {
  public Launch {
    levels = List.copyOf(levels);
  }

  /** What a warning proposes. */
  public static Launch of(Warning warning, Proposal proposal) {
    return new Launch(
        proposal.planId(),
        proposal.planTitle(),
        List.of(proposal.level()),
        proposal.level(),
        Optional.of(proposal.reason()),
        proposal.running(),
        Optional.of(warning.id()),
        proposal.drill(),
        proposal.drill() || proposal.running().isPresent());
  }

  /** A plan by its own. */
  public static Launch of(Plan plan, List<Grade> levels) {
    return new Launch(
        plan.id(),
        plan.title(),
        levels,
        levels.get(0),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false);
  }

  /** A response that goes to another level. */
  public static Launch of(Activation running, List<Grade> others) {
    return new Launch(
        running.planId(),
        running.title(),
        others,
        others.get(0),
        Optional.empty(),
        Optional.of(running.id()),
        running.warningId(),
        running.drill(),
        true);
  }
}
