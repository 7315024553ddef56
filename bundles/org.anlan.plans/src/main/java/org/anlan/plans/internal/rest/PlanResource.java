package org.anlan.plans.internal.rest;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
import org.anlan.api.Faults;
import org.anlan.api.Grade;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.Text;
import org.anlan.api.changes.ChangeFeed;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.ActivationService;
import org.anlan.api.plans.Finding;
import org.anlan.api.plans.NewActivation;
import org.anlan.api.plans.NewVersion;
import org.anlan.api.plans.Plan;
import org.anlan.api.plans.PlanDraft;
import org.anlan.api.plans.PlanFilter;
import org.anlan.api.plans.PlanId;
import org.anlan.api.plans.PlanService;
import org.anlan.api.plans.PlanVersion;
import org.anlan.api.plans.Preview;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.EntityResource;
import org.anlan.core.web.Queried;
import org.anlan.core.web.Queries;
import org.anlan.core.web.Reply;
import org.anlan.core.web.Returns;
import org.anlan.core.web.Versions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /plans}, their versions, findings and starts. */
@Component(service = PlanResource.class)
@JaxrsResource
@AnlanApi
@Path("plans")
public final class PlanResource extends EntityResource<PlanId, Plan, PlanDraft, PlanFilter> {
  private final PlanService plans;
  private final ActivationService activations;
  private final ChangeFeed feed;

  /** What is to be shown of a preview. */
  public record Wanted(Optional<Grade> level) {}

  /** Over these services. */
  @Activate
  public PlanResource(
      @Reference PlanService plans,
      @Reference ActivationService activations,
      @Reference ChangeFeed feed,
      @Reference Answers answers) {
    super("plans", plans, answers, PlanId::new, PlanFilter.class);
    this.plans = plans;
    this.activations = activations;
    this.feed = feed;
  }

  /** All versions, oldest first. */
  @GET
  @Path("{id}/versions")
  @Produces(MediaType.APPLICATION_JSON)
  public Page<PlanVersion> versions(@PathParam("id") String id) {
    return whole(() -> plans.versions(id(id)));
  }

  /** Adds a version that waits for approval. */
  @POST
  @Path("{id}/versions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Returns(value = PlanVersion.class, status = 201)
  public Response addVersion(@PathParam("id") String id, NewVersion draft) {
    PlanId plan = id(id);
    return answers().reply(() -> created(plans.addVersion(plan, draft)));
  }

  /** One version. */
  @GET
  @Path("{id}/versions/{number}")
  @Produces(MediaType.APPLICATION_JSON)
  @Returns(PlanVersion.class)
  public Response version(@PathParam("id") String id, @PathParam("number") String number) {
    PlanVersion version =
        plans
            .version(id(id), number(number))
            .orElseThrow(
                () -> new NotFound(Text.of("没有第 " + number + " 版", "no version " + number)));
    return Response.ok(version).tag(Versions.tag(version)).build();
  }

  /** Puts a version in force. */
  @POST
  @Path("{id}/versions/{number}/approve")
  @Produces(MediaType.APPLICATION_JSON)
  @Returns(Plan.class)
  public Response approve(@PathParam("id") String id, @PathParam("number") String number) {
    return answers().done(() -> plans.approve(id(id), number(number)));
  }

  /** Takes the plan out of use. */
  @POST
  @Path("{id}/retire")
  @Produces(MediaType.APPLICATION_JSON)
  @Returns(Plan.class)
  public Response retire(@PathParam("id") String id) {
    return answers().done(() -> plans.retire(id(id)));
  }

  /** The defects of the newest version. */
  @GET
  @Path("{id}/findings")
  @Produces(MediaType.APPLICATION_JSON)
  public Page<Finding> findings(@PathParam("id") String id) {
    return whole(() -> plans.findings(id(id)));
  }

  /** What starting it at a level would do now. */
  @GET
  @Path("{id}/preview")
  @Produces(MediaType.APPLICATION_JSON)
  @Queried(Wanted.class)
  public Preview preview(@PathParam("id") String id, @Context UriInfo uri) {
    Optional<Grade> level = Queries.filter(uri, Wanted.class).level();
    Faults faults = new Faults();
    faults.required("/level", level.orElse(null)).throwIfAny();
    return plans.preview(id(id), level.orElseThrow());
  }

  /** Starts it. */
  @POST
  @Path("{id}/activations")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Returns(value = Activation.class, status = 201)
  public Response start(@PathParam("id") String id, NewActivation draft) {
    return answers().created("activations", () -> activations.start(id(id), draft));
  }

  /** A list without pages, as a page. */
  private <T> Page<T> whole(Supplier<List<T>> list) {
    long seq = feed.head();
    return new Page<>(list.get(), Optional.empty(), seq);
  }

  /** A version lies below its plan by its number. */
  private static Reply created(PlanVersion version) {
    String location = "plans/" + version.planId().value() + "/versions/" + version.number();
    return new Reply(201, Optional.of(version), Optional.of(location), Optional.empty());
  }

  private static int number(String segment) {
    try {
      return Integer.parseInt(segment);
    } catch (NumberFormatException e) {
      throw new NotFound(Text.of("没有第 " + segment + " 版", "no version " + segment));
    }
  }
}
