package org.anlan.incidents.internal.rest;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.incidents.NewReport;
import org.anlan.api.incidents.Report;
import org.anlan.api.incidents.ReportContent;
import org.anlan.api.incidents.ReportId;
import org.anlan.api.incidents.ReportService;
import org.anlan.api.incidents.RulePack;
import org.anlan.api.incidents.SignOff;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.EntityResource;
import org.anlan.core.web.Returns;
import org.anlan.core.web.Versions;
import org.anlan.incidents.internal.rest.IncidentResource.Items;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /incidents/{id}/reports} and the rules they are due by. */
@Component(service = ReportResource.class)
@JaxrsResource
@AnlanApi
@Path("incidents")
@Produces(MediaType.APPLICATION_JSON)
public final class ReportResource {
  private final ReportService reports;
  private final Answers answers;

  @Activate
  public ReportResource(@Reference ReportService reports, @Reference Answers answers) {
    this.reports = reports;
    this.answers = answers;
  }

  /** The rule packs there are. */
  @GET
  @Path("rule-packs")
  public Items<RulePack> rulePacks() {
    return new Items<>(reports.rulePacks());
  }

  /** The reports of an incident, those due first. */
  @GET
  @Path("{incident}/reports")
  public Items<Report> list(@PathParam("incident") String incident) {
    return new Items<>(reports.of(incident(incident)));
  }

  /** Writes one: the due one of this kind and form, or an additional one. */
  @POST
  @Path("{incident}/reports")
  @Consumes(MediaType.APPLICATION_JSON)
  @Returns(value = Report.class, status = 201)
  public Response write(@PathParam("incident") String incident, NewReport draft) {
    IncidentId of = incident(incident);
    return answers.created("incidents/" + of.value() + "/reports", () -> reports.write(of, draft));
  }

  /** One report. */
  @GET
  @Path("{incident}/reports/{id}")
  @Returns(Report.class)
  public Response get(@PathParam("incident") String incident, @PathParam("id") String id) {
    Report report = reports.get(incident(incident), report(id));
    return Response.ok(report).tag(Versions.tag(report)).build();
  }

  /** Changes what an unsigned one says. */
  @PUT
  @Path("{incident}/reports/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Returns(Report.class)
  public Response update(
      @PathParam("incident") String incident,
      @PathParam("id") String id,
      @Context HttpHeaders headers,
      ReportContent content) {
    IncidentId of = incident(incident);
    ReportId one = report(id);
    return answers.done(
        () -> {
          long seen = Versions.required(headers, () -> reports.get(of, one).stamp().version());
          return reports.update(of, one, seen, content);
        });
  }

  /** Signs it off. */
  @POST
  @Path("{incident}/reports/{id}/sign")
  @Consumes(MediaType.APPLICATION_JSON)
  @Returns(Report.class)
  public Response sign(
      @PathParam("incident") String incident, @PathParam("id") String id, SignOff signOff) {
    return answers.done(() -> reports.sign(incident(incident), report(id), signOff));
  }

  private static IncidentId incident(String segment) {
    return new IncidentId(EntityResource.uuid(segment));
  }

  private static ReportId report(String segment) {
    return new ReportId(EntityResource.uuid(segment));
  }
}
