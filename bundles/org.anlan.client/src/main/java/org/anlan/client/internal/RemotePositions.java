package org.anlan.client.internal;

import org.anlan.api.roster.Position;
import org.anlan.api.roster.PositionDraft;
import org.anlan.api.roster.PositionFilter;
import org.anlan.api.roster.PositionId;
import org.anlan.api.roster.PositionService;

/** PositionService over the line. */
public final class RemotePositions
    extends RemoteCollection<PositionId, Position, PositionDraft, PositionFilter>
    implements PositionService {
  /** Over this line. */
  public RemotePositions(Http http) {
    super(http, "roster/positions", Position.class);
  }
}
