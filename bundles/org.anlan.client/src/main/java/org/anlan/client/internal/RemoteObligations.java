package org.anlan.client.internal;

import java.util.Map;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.tasks.Fulfilment;
import org.anlan.api.tasks.Obligation;
import org.anlan.api.tasks.ObligationDraft;
import org.anlan.api.tasks.ObligationFilter;
import org.anlan.api.tasks.ObligationId;
import org.anlan.api.tasks.ObligationService;
import org.anlan.api.tasks.Remark;
import org.anlan.api.tasks.Round;

/** ObligationService over the line. */
public final class RemoteObligations
    extends RemoteCollection<ObligationId, Obligation, ObligationDraft, ObligationFilter>
    implements ObligationService {
  /** Over this line. */
  public RemoteObligations(Http http) {
    super(http, "obligations", Obligation.class);
  }

  @Override
  public Obligation begin(ObligationId id, Remark remark) {
    return act(id, "begin", remark);
  }

  @Override
  public Obligation fulfil(ObligationId id, Fulfilment fulfilment) {
    return act(id, "fulfil", fulfilment);
  }

  @Override
  public Page<Round> rounds(ObligationId id, Paging paging) {
    return http().get(Types.query(at(id) + "/rounds", Map.of(), paging), Types.page(Round.class));
  }
}
