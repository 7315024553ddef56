package org.anlan.core.internal.web;

import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.anlan.api.Page;
import org.anlan.api.changes.ChangeFeed;
import org.anlan.api.matters.OpenMatter;
import org.anlan.api.matters.OpenMatterService;
import org.anlan.core.web.AnlanApi;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** What waits for somebody. */
@Component(service = OpenMatterResource.class)
@JaxrsResource
@AnlanApi
@Path("open-matters")
public final class OpenMatterResource {
  private final OpenMatterService matters;
  private final ChangeFeed feed;

  /** These matters. */
  @Activate
  public OpenMatterResource(@Reference OpenMatterService matters, @Reference ChangeFeed feed) {
    this.matters = matters;
    this.feed = feed;
  }

  /** All the caller may see, the most pressing first. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Page<OpenMatter> list() {
    long seq = feed.head();
    return new Page<>(matters.list(), Optional.empty(), seq);
  }
}
