package org.anlan.api.plans;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Conflict;
import org.anlan.api.EntityService;
import org.anlan.api.Grade;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The plans and their versions. A plan that was once in force can't be removed, only retired; a
 * retired one takes no new versions.
 */
@ProviderType
public interface PlanService extends EntityService<PlanId, Plan, PlanDraft, PlanFilter> {
  /** The versions of a plan, oldest first. */
  List<PlanVersion> versions(PlanId id);

  /** One version of a plan, or empty. */
  Optional<PlanVersion> version(PlanId id, int number);

  /**
   * Adds a version that waits for approval.
   *
   * @throws Conflict if the plan is retired
   */
  PlanVersion addVersion(PlanId id, NewVersion version);

  /**
   * Puts a version in force, an earlier one as well; needs {@code plans:approve}.
   *
   * @throws Conflict if it is in force already, or the plan is retired
   */
  Plan approve(PlanId id, int number);

  /** Takes a plan out of use; a response that runs goes on. Needs {@code plans:approve}. */
  Plan retire(PlanId id);

  /** The defects of the newest version. */
  List<Finding> findings(PlanId id);

  /**
   * What starting it at this level would do now.
   *
   * @throws Conflict if no version is in force
   */
  Preview preview(PlanId id, Grade level);

  /** The plans in force that this signal speaks to, gravest level first. */
  List<Match> match(Signal signal);
}
