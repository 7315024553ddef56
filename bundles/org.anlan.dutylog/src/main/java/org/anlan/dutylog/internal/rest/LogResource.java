package org.anlan.dutylog.internal.rest;

import java.util.Optional;
import java.util.regex.Pattern;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.core.UriInfo;
import org.anlan.api.Faults;
import org.anlan.api.Text;
import org.anlan.api.log.ChainHead;
import org.anlan.api.log.DutyLogService;
import org.anlan.api.log.Verification;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Queried;
import org.anlan.core.web.Queries;
import org.anlan.core.web.Returns;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /log/head}, {@code /log/verify} and {@code /log/export}: what proves the log. */
@Component(service = LogResource.class)
@JaxrsResource
@AnlanApi
@Path("log")
public final class LogResource {
  private static final Text NEEDED =
      Text.of("链头须同时给出 number 和 hash", "a head has both number and hash");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final DutyLogService log;

  @Activate
  public LogResource(@Reference DutyLogService log) {
    this.log = log;
  }

  /**
   * A head exported earlier.
   *
   * @param node left out: this one
   */
  record Known(Optional<String> node, Optional<Long> number, Optional<String> hash) {}

  /** Where an export begins. */
  record Beginning(Optional<Long> from) {}

  /** The newest entry's place and hash: to be kept elsewhere. */
  @GET
  @Path("head")
  @Produces(MediaType.APPLICATION_JSON)
  public ChainHead head() {
    return log.head();
  }

  /** Whether the chain holds, and whether a head kept elsewhere is still part of it. */
  @GET
  @Path("verify")
  @Produces(MediaType.APPLICATION_JSON)
  @Queried(Known.class)
  public Verification verify(@Context UriInfo uri) {
    return log.verify(known(Queries.filter(uri, Known.class)));
  }

  /** All entries in their canonical form, one a line, and the head. */
  @GET
  @Path("export")
  @Produces("application/x-ndjson")
  @Queried(Beginning.class)
  @Returns(byte[].class)
  public Response export(@Context UriInfo uri) {
    long from = Queries.filter(uri, Beginning.class).from().orElse(1L);
    new Faults().when(from < 1, "/from", Text.of("须不小于 1", "must be 1 or more")).throwIfAny();
    String file = "attachment; filename=\"duty-log-" + log.head().number() + ".ndjson\"";
    StreamingOutput lines = out -> log.export(from, out);
    return Response.ok(lines).header(HttpHeaders.CONTENT_DISPOSITION, file).build();
  }

  private Optional<ChainHead> known(Known k) {
    boolean any = k.node().isPresent() || k.number().isPresent() || k.hash().isPresent();
    new Faults()
        .when(any && k.number().isEmpty(), "/number", NEEDED)
        .when(any && k.hash().isEmpty(), "/hash", NEEDED)
        .when(k.number().filter(n -> n < 0).isPresent(), "/number", Text.of("不能为负", "is negative"))
        .when(
            k.hash().filter(h -> !HASH.matcher(h).matches()).isPresent(),
            "/hash",
            Text.of("须为 64 位小写十六进制", "must be 64 lower-case hex digits"))
        .throwIfAny();
    ChainHead now = log.head();
    return k.number()
        .map(n -> new ChainHead(k.node().orElse(now.node()), n, k.hash().orElseThrow(), now.at()));
  }
}
