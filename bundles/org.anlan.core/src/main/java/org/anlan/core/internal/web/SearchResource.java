package org.anlan.core.internal.web;

import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;
import org.anlan.api.Page;
import org.anlan.api.changes.ChangeFeed;
import org.anlan.api.search.Hit;
import org.anlan.api.search.SearchService;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Queried;
import org.anlan.core.web.Queries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Search over everything. */
@Component(service = SearchResource.class)
@JaxrsResource
@AnlanApi
@Path("search")
public final class SearchResource {
  private static final int USUAL = 20;
  private final SearchService search;
  private final ChangeFeed feed;

  /** What is looked for. */
  record Wanted(Optional<String> q, Optional<String> entity, Optional<Integer> limit) {}

  /** This search. */
  @Activate
  public SearchResource(@Reference SearchService search, @Reference ChangeFeed feed) {
    this.search = search;
    this.feed = feed;
  }

  /** The best hits of what the caller may read. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Queried(Wanted.class)
  public Page<Hit> search(@Context UriInfo uri) {
    Wanted wanted = Queries.filter(uri, Wanted.class);
    long seq = feed.head();
    return new Page<>(
        search.search(wanted.q().orElse(""), wanted.entity(), wanted.limit().orElse(USUAL)),
        Optional.empty(),
        seq);
  }
}
