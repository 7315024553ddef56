package org.anlan.api.tasks;

import org.anlan.api.Conflict;
import org.anlan.api.EntityService;
import org.anlan.api.Invalid;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Recurring duties; each round ends by the clock and the next begins, and how each ended is on the
 * feed ({@code obligations/rounds}) and stays on record.
 *
 * <p>Whoever a duty was given to may begin and fulfil it; who may write obligations may do
 * everything.
 */
@ProviderType
public interface ObligationService
    extends EntityService<ObligationId, Obligation, ObligationDraft, ObligationFilter> {
  /**
   * The assignee is at it, or promises it; the time stays as it is, but it is not silence any more.
   *
   * @throws Conflict if the current round is answered already
   */
  Obligation begin(ObligationId id, Remark remark);

  /**
   * A round is done, in time or late: the current one, or one that ended without an answer.
   *
   * @throws Conflict if the round is answered already
   * @throws Invalid if there is no such round
   */
  Obligation fulfil(ObligationId id, Fulfilment fulfilment);

  /**
   * The rounds that are over, newest first.
   *
   * @throws NotFound if the duty is not there or the caller may not see it
   */
  Page<Round> rounds(ObligationId id, Paging paging);
}
