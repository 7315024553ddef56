package org.anlan.api.tasks;

import org.anlan.api.EntityService;
import org.osgi.annotation.versioning.ProviderType;

/** Recurring duties; each round ends by the clock and the next begins, and how each ended is on the feed. */
@ProviderType
public interface ObligationService
    extends EntityService<ObligationId, Obligation, ObligationDraft, ObligationFilter> {
  /** The current round is done, in time or late. */
  Obligation fulfil(ObligationId id, Fulfilment fulfilment);
}
