package org.anlan.api.plans;

import java.util.Optional;
import org.anlan.api.Conflict;
import org.anlan.api.Invalid;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Running plans. Each step gives out the tasks of the level's actions that aren't out yet; lowering
 * also takes back those still open that the lower level doesn't have; ending takes back all that
 * are open. Where nobody is behind what an action asks for, whoever is on duty, or else the plan's
 * unit, gets the task to see to it. Everything stands in the duty log. Needs {@code
 * plans:activate}.
 */
@ProviderType
public interface ActivationService {
  /**
   * Starts a plan.
   *
   * @throws Conflict if no version is in force, or a response of it runs already (of the same kind,
   *     real or drill)
   * @throws Invalid if the plan doesn't have the level, or a real start is asked for an exercise
   *     warning or a drill's incident
   */
  Activation start(PlanId id, NewActivation draft);

  /**
   * Raises or lowers the level, by the version of the plan the response was started with.
   *
   * @throws Conflict if it has ended, or is at this level already
   * @throws Invalid if the plan doesn't have the level
   */
  Activation level(ActivationId id, NewLevel draft);

  /**
   * Ends the response.
   *
   * @throws Conflict if it has ended already
   */
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
