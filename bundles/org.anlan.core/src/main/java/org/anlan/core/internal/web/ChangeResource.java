package org.anlan.core.internal.web;

import java.util.List;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;
import org.anlan.api.Faults;
import org.anlan.api.Text;
import org.anlan.api.changes.ChangeBatch;
import org.anlan.api.changes.ChangeFeed;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Queried;
import org.anlan.core.web.Queries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The change feed in batches; {@code changes/stream} gives it live. */
@Component(service = ChangeResource.class)
@JaxrsResource
@AnlanApi
@Path("changes")
public final class ChangeResource {
  private static final int USUAL = 100;
  private static final int MOST = 1000;
  private final ChangeFeed feed;

  /** Which part of the feed is wanted. */
  record Wanted(Optional<Long> since, Optional<Integer> limit) {}

  /** This feed. */
  @Activate
  public ChangeResource(@Reference ChangeFeed feed) {
    this.feed = feed;
  }

  /** What changed after {@code since}, in commit order, as far as the caller may read it. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Queried(Wanted.class)
  public ChangeBatch since(@Context UriInfo uri) {
    Wanted wanted = Queries.filter(uri, Wanted.class);
    long since = wanted.since().orElse(0L);
    int limit = wanted.limit().orElse(USUAL);
    Faults faults = new Faults();
    faults.when(since < 0, "/since", Text.of("不能为负", "must not be negative"));
    faults.when(
        limit < 1 || limit > MOST,
        "/limit",
        Text.of("limit 须在 1 到 " + MOST + " 之间", "limit must be from 1 to " + MOST));
    faults.throwIfAny();
    return feed.since(since, limit);
  }

  /** The place of the newest change, and no changes. */
  @GET
  @Path("head")
  @Produces(MediaType.APPLICATION_JSON)
  public ChangeBatch head() {
    return new ChangeBatch(List.of(), feed.head(), false);
  }
}
