package org.anlan.core.internal.web;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;
import org.anlan.api.Page;
import org.anlan.api.access.AuditEntry;
import org.anlan.api.access.AuditFilter;
import org.anlan.api.access.AuditService;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Queried;
import org.anlan.core.web.Queries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Who did what. */
@Component(service = AuditResource.class)
@JaxrsResource
@AnlanApi
@Path("audit")
public final class AuditResource {
  private final AuditService audit;

  /** This trail. */
  @Activate
  public AuditResource(@Reference AuditService audit) {
    this.audit = audit;
  }

  /** The trail, newest first. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Queried(value = AuditFilter.class, paged = true)
  public Page<AuditEntry> list(@Context UriInfo uri) {
    Queries<AuditFilter> query = Queries.of(uri, AuditFilter.class);
    return audit.list(query.filter(), query.paging());
  }
}
