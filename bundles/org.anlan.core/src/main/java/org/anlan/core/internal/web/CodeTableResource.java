package org.anlan.core.internal.web;

import java.util.List;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.UriInfo;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.Text;
import org.anlan.api.codes.Code;
import org.anlan.api.codes.CodeTableService;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Queried;
import org.anlan.core.web.Queries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The code tables. */
@Component(service = CodeTableResource.class)
@JaxrsResource
@AnlanApi
@Path("code-tables")
public final class CodeTableResource {
  private final CodeTableService codes;

  /** Which codes are wanted: those below one, or those that hold a text. */
  record Wanted(Optional<String> parent, Optional<String> q) {}

  /** These tables. */
  @Activate
  public CodeTableResource(@Reference CodeTableService codes) {
    this.codes = codes;
  }

  /** The names of all tables. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Page<String> tables() {
    return new Page<>(codes.tables(), Optional.empty(), 0);
  }

  /** A page of one table. */
  @GET
  @Path("{table}")
  @Produces(MediaType.APPLICATION_JSON)
  @Queried(value = Wanted.class, paged = true)
  public Page<Code> list(@PathParam("table") String table, @Context UriInfo uri) {
    Queries<Wanted> query = Queries.of(uri, Wanted.class);
    return codes.list(table, query.filter().parent(), query.filter().q(), query.paging());
  }

  /** One code. */
  @GET
  @Path("{table}/{code}")
  @Produces(MediaType.APPLICATION_JSON)
  public Code get(@PathParam("table") String table, @PathParam("code") String code) {
    return codes
        .find(table, code)
        .orElseThrow(
            () -> new NotFound(Text.of("没有此代码：" + code, "there is no such code: " + code)));
  }

  /** A code with all above it, topmost first. */
  @GET
  @Path("{table}/{code}/path")
  @Produces(MediaType.APPLICATION_JSON)
  public List<Code> path(@PathParam("table") String table, @PathParam("code") String code) {
    return codes.path(table, code);
  }
}
