package org.anlan.roster.internal.rest;

import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.anlan.api.roster.ImportReport;
import org.anlan.api.roster.RosterImportService;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.Queried;
import org.anlan.core.web.Queries;
import org.anlan.core.web.Returns;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /roster/import}: a roster from a CSV or XLSX file. */
@Component(service = ImportResource.class)
@JaxrsResource
@AnlanApi
@Path("roster/import")
public final class ImportResource {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final RosterImportService imports;
  private final Answers answers;

  /** Whether only to tell, which is not so if left out. */
  record Wanted(Optional<Boolean> dryRun) {}

  /** By this service. */
  @Activate
  public ImportResource(@Reference RosterImportService imports, @Reference Answers answers) {
    this.imports = imports;
    this.answers = answers;
  }

  /** Reads a file and answers every row's fate; what it is shows in its content. */
  @POST
  @Consumes({"text/csv", XLSX, MediaType.APPLICATION_OCTET_STREAM})
  @Produces(MediaType.APPLICATION_JSON)
  @Returns(ImportReport.class)
  @Queried(Wanted.class)
  public Response load(@Context UriInfo uri, byte[] file) {
    boolean dryRun = Queries.filter(uri, Wanted.class).dryRun().orElse(false);
    return answers.done(() -> imports.load(file, dryRun));
  }
}
