package org.anlan.resources.internal.rest;

import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.resources.Movement;
import org.anlan.api.resources.MovementFilter;
import org.anlan.api.resources.MovementId;
import org.anlan.api.resources.NewMovement;
import org.anlan.api.resources.Stock;
import org.anlan.api.resources.StockFilter;
import org.anlan.api.resources.StockService;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.EntityResource;
import org.anlan.core.web.Queried;
import org.anlan.core.web.Queries;
import org.anlan.core.web.Reply;
import org.anlan.core.web.Returns;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /resources/stock} and {@code /resources/movements}. */
@Component(service = StockResource.class)
@JaxrsResource
@AnlanApi
@Path("resources")
@Produces(MediaType.APPLICATION_JSON)
public final class StockResource {
  private static final String MOVEMENTS = "resources/movements";
  private final StockService stock;
  private final Answers answers;

  @Activate
  public StockResource(@Reference StockService stock, @Reference Answers answers) {
    this.stock = stock;
    this.answers = answers;
  }

  /** What lies where. */
  @GET
  @Path("stock")
  @Queried(value = StockFilter.class, paged = true)
  public Page<Stock> stock(@Context UriInfo uri) {
    Queries<StockFilter> query = Queries.of(uri, StockFilter.class);
    return stock.stock(query.filter(), query.paging());
  }

  /** The ledger, newest first. */
  @GET
  @Path("movements")
  @Queried(value = MovementFilter.class, paged = true)
  public Page<Movement> movements(@Context UriInfo uri) {
    Queries<MovementFilter> query = Queries.of(uri, MovementFilter.class);
    return stock.movements(query.filter(), query.paging());
  }

  /** One line of the ledger. */
  @GET
  @Path("movements/{id}")
  public Movement movement(@PathParam("id") String id) {
    MovementId wanted = new MovementId(EntityResource.uuid(id));
    return stock.find(wanted).orElseThrow(() -> NotFound.of(wanted));
  }

  /** Records a movement; answers with its lines, {@code {"items":[…]}}, and where the first is. */
  @POST
  @Path("movements")
  @Consumes(MediaType.APPLICATION_JSON)
  @Returns(value = Lines.class, status = 201)
  public Response move(NewMovement draft) {
    return answers.reply(
        () -> {
          List<Movement> lines = stock.move(draft);
          return new Reply(
              201,
              Optional.of(new Lines(lines)),
              Optional.of(MOVEMENTS + "/" + lines.get(0).id().value()),
              Optional.empty());
        });
  }

  /** The lines of one movement. */
  public record Lines(List<Movement> items) {}
}
