package org.anlan.client.internal;

import org.anlan.api.resources.Lot;
import org.anlan.api.resources.LotDraft;
import org.anlan.api.resources.LotFilter;
import org.anlan.api.resources.LotId;
import org.anlan.api.resources.LotService;

/** LotService over the line. */
public final class RemoteLots extends RemoteCollection<LotId, Lot, LotDraft, LotFilter>
    implements LotService {
  /** Over this line. */
  public RemoteLots(Http http) {
    super(http, "resources/lots", Lot.class);
  }
}
