package org.anlan.api.plans;

import java.util.Optional;
import org.anlan.api.Conflict;
import org.anlan.api.Invalid;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Running plans. Starting and raising give out the tasks of the level's actions that aren't out
 * yet; lowering takes back those still open that the lower level doesn't have; ending takes back
 * all that are open. Everything stands in the duty log. Needs {@code plans:activate}.
 */
@ProviderType
public interface ActivationService {
  /**
   * Starts a plan.
   *
   * @throws Conflict if no version is in force, or a response of it runs already (of the same kind,
   *     real or drill)
   * @throws Invalid if the plan doesn't have the level, or a real start is asked for an exercise
   *     warning
   */
  Activation start(PlanId id, NewActivation draft);

  /** Raises or lowers the level. */
  Activation level(ActivationId id, NewLevel draft);

  /** Ends the response. */
  Activation end(ActivationId id, Ending draft);

  /** The response, or empty. */
  Optional<Activation> find(ActivationId id);

  /** Responses, newest first. */
  Page<Activation> list(ActivationFilter filter, Paging paging);

  /**
   * The response.
   *
   * @throws NotFound if there is none
   */
  default Activation get(ActivationId id) {
    return find(id).orElseThrow(() -> NotFound.of(id));
  }
}
