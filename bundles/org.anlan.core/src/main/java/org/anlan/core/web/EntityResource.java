package org.anlan.core.web;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.anlan.api.Draft;
import org.anlan.api.Entity;
import org.anlan.api.EntityService;
import org.anlan.api.Id;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.Text;

/**
 * A collection of entities on the wire: list, add, get, change, remove. A domain's resource extends
 * it, says its path, and adds its own actions:
 *
 * <pre>
 * {@literal @}Component(service = UnitResource.class)
 * {@literal @}JaxrsResource
 * {@literal @}AnlanApi
 * {@literal @}Path("roster/units")
 * public final class UnitResource extends EntityResource&lt;UnitId, Unit, UnitDraft, UnitFilter&gt; {
 *   {@literal @}Activate
 *   public UnitResource({@literal @}Reference UnitService units, {@literal @}Reference Answers answers) {
 *     super("roster/units", units, answers, UnitId::new, UnitFilter.class);
 *   }
 * }
 * </pre>
 *
 * @param <I> the identity
 * @param <E> the entity
 * @param <D> the draft
 * @param <F> the filter
 */
public abstract class EntityResource<I extends Id, E extends Entity<I>, D extends Draft, F> {
  private final String path;
  private final EntityService<I, E, D, F> service;
  private final Answers answers;
  private final Function<UUID, I> id;
  private final Class<F> filter;

  /**
   * A resource over a service.
   *
   * @param path the same as in {@code @Path}
   * @param id makes the typed identity
   */
  protected EntityResource(
      String path,
      EntityService<I, E, D, F> service,
      Answers answers,
      Function<UUID, I> id,
      Class<F> filter) {
    this.path = Objects.requireNonNull(path);
    this.service = Objects.requireNonNull(service);
    this.answers = Objects.requireNonNull(answers);
    this.id = Objects.requireNonNull(id);
    this.filter = Objects.requireNonNull(filter);
  }

  /** One page of those the caller may see. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Page<E> list(@Context UriInfo uri) {
    Queries<F> query = Queries.of(uri, filter);
    return service.list(query.filter(), query.paging());
  }

  /** Makes a new one. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response add(D draft) {
    return answers.created(path, () -> service.add(draft));
  }

  /** The entity. */
  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public Response get(@PathParam("id") String id, @Context Request request) {
    E entity = service.get(id(id));
    EntityTag tag = Versions.tag(entity);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(entity) : unchanged).tag(tag).build();
  }

  /** Replaces what can be changed, if the caller has seen the current version. */
  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response update(@PathParam("id") String id, @Context HttpHeaders headers, D draft) {
    I typed = id(id);
    return answers.done(() -> service.update(typed, seen(typed, headers), draft));
  }

  /** Takes it away, if the caller has seen the current version. */
  @DELETE
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public Response remove(@PathParam("id") String id, @Context HttpHeaders headers) {
    I typed = id(id);
    return answers.removed(() -> service.remove(typed, seen(typed, headers)));
  }

  /**
   * The typed identity of a path's segment.
   *
   * @throws NotFound if it can't be one
   */
  protected final I id(String segment) {
    return id.apply(uuid(segment));
  }

  /** How writes answer. */
  protected final Answers answers() {
    return answers;
  }

  /**
   * A path's segment as an identity.
   *
   * @throws NotFound if it can't be one
   */
  public static UUID uuid(String segment) {
    try {
      UUID value = UUID.fromString(segment);
      if (value.toString().equalsIgnoreCase(segment)) {
        return value;
      }
    } catch (IllegalArgumentException e) {
      // answered below: what is no identity names nothing
    }
    throw new NotFound(Text.of("不存在：" + segment, "not found: " + segment));
  }

  private long seen(I typed, HttpHeaders headers) {
    return Versions.required(headers, () -> service.get(typed).stamp().version());
  }
}
