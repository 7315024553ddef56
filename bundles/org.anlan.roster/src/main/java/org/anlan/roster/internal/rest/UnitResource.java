package org.anlan.roster.internal.rest;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitDraft;
import org.anlan.api.roster.UnitFilter;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitService;
import org.anlan.api.roster.UnitTree;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.EntityResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /roster/units}, also as trees. */
@Component(service = UnitResource.class)
@JaxrsResource
@AnlanApi
@Path("roster/units")
public final class UnitResource extends EntityResource<UnitId, Unit, UnitDraft, UnitFilter> {
  private final UnitService units;

  /** These units. */
  @Activate
  public UnitResource(@Reference UnitService units, @Reference Answers answers) {
    super("roster/units", units, answers, UnitId::new, UnitFilter.class);
    this.units = units;
  }

  /** The unit with all below it. */
  @GET
  @Path("{id}/tree")
  @Produces(MediaType.APPLICATION_JSON)
  public UnitTree tree(@PathParam("id") String id) {
    return units.tree(id(id));
  }
}
