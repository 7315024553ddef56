package org.anlan.dutylog.internal.rest;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.anlan.api.Page;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Permission;
import org.anlan.api.log.DutyLogService;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogEntryId;
import org.anlan.api.log.LogFilter;
import org.anlan.api.log.NewLogEntry;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.EntityResource;
import org.anlan.core.web.Queried;
import org.anlan.core.web.Queries;
import org.anlan.core.web.Returns;
import org.anlan.core.web.Versions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /log/entries}: added and read; there is nothing to change or remove them by. */
@Component(service = LogEntryResource.class)
@JaxrsResource
@AnlanApi
@Path("log/entries")
@Produces(MediaType.APPLICATION_JSON)
public final class LogEntryResource {
  private final DutyLogService log;
  private final Answers answers;
  private final AccessService access;

  @Activate
  public LogEntryResource(
      @Reference DutyLogService log, @Reference Answers answers, @Reference AccessService access) {
    this.log = log;
    this.answers = answers;
    this.access = access;
  }

  /** Entries, newest first. */
  @GET
  @Queried(value = LogFilter.class, paged = true)
  public Page<LogEntry> list(@Context UriInfo uri) {
    Queries<LogFilter> query = Queries.of(uri, LogFilter.class);
    return log.list(query.filter(), query.paging());
  }

  /** Writes an entry; answers with its number and hash. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Returns(value = LogEntry.class, status = 201)
  public Response add(NewLogEntry entry) {
    return answers.created(
        "log/entries",
        () -> {
          access.require(Permission.write("log"));
          return log.append(entry);
        },
        log::get);
  }

  /** One entry. */
  @GET
  @Path("{id}")
  @Returns(LogEntry.class)
  public Response get(@PathParam("id") String id, @Context Request request) {
    LogEntry entry = log.get(new LogEntryId(EntityResource.uuid(id)));
    EntityTag tag = Versions.tag(entry);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(entry) : unchanged).tag(tag).build();
  }
}
