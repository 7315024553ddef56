package org.anlan.roster.internal.rest;

import javax.ws.rs.Path;
import org.anlan.api.roster.Position;
import org.anlan.api.roster.PositionDraft;
import org.anlan.api.roster.PositionFilter;
import org.anlan.api.roster.PositionId;
import org.anlan.api.roster.PositionService;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.EntityResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /roster/positions}. */
@Component(service = PositionResource.class)
@JaxrsResource
@AnlanApi
@Path("roster/positions")
public final class PositionResource
    extends EntityResource<PositionId, Position, PositionDraft, PositionFilter> {
  /** These positions. */
  @Activate
  public PositionResource(@Reference PositionService service, @Reference Answers answers) {
    super("roster/positions", service, answers, PositionId::new, PositionFilter.class);
  }
}
