package org.anlan.notifications.internal.rest;

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
import org.anlan.api.Page;
import org.anlan.api.notifications.Confirmation;
import org.anlan.api.notifications.Message;
import org.anlan.api.notifications.Notification;
import org.anlan.api.notifications.NotificationFilter;
import org.anlan.api.notifications.NotificationId;
import org.anlan.api.notifications.NotificationService;
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

/** {@code /notifications}. */
@Component(service = NotificationResource.class)
@JaxrsResource
@AnlanApi
@Path("notifications")
@Produces(MediaType.APPLICATION_JSON)
public final class NotificationResource {
  private final NotificationService notifications;
  private final Answers answers;

  /** A list asks for nothing but its pages. */
  record NoFilter() {}

  /** What one message became. */
  public record Sent(List<Notification> items, Optional<String> next, long seq) {}

  @Activate
  public NotificationResource(
      @Reference NotificationService notifications, @Reference Answers answers) {
    this.notifications = notifications;
    this.answers = answers;
  }

  /** Notifications, newest first. */
  @GET
  @Queried(value = NotificationFilter.class, paged = true)
  public Page<Notification> list(@Context UriInfo uri) {
    Queries<NotificationFilter> query = Queries.of(uri, NotificationFilter.class);
    return notifications.list(query.filter(), query.paging());
  }

  /** Those for the caller that are not confirmed. */
  @GET
  @Path("inbox")
  @Queried(paged = true)
  public Page<Notification> inbox(@Context UriInfo uri) {
    return notifications.inbox(Queries.of(uri, NoFilter.class).paging());
  }

  /** Tells everybody the message is for. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Returns(value = Sent.class, status = 201)
  public Response send(Message message) {
    return answers.reply(
        () -> {
          Sent sent = new Sent(notifications.send(message), Optional.empty(), 0);
          return new Reply(201, Optional.of(sent), Optional.empty(), Optional.empty());
        });
  }

  /** One notification. */
  @GET
  @Path("{id}")
  public Notification get(@PathParam("id") String id) {
    return notifications.get(id(id));
  }

  /** The party was told, or could not be reached. */
  @POST
  @Path("{id}/confirm")
  @Consumes(MediaType.APPLICATION_JSON)
  @Returns(Notification.class)
  public Response confirm(@PathParam("id") String id, Confirmation confirmation) {
    return answers.done(() -> notifications.confirm(id(id), confirmation));
  }

  private static NotificationId id(String segment) {
    return new NotificationId(EntityResource.uuid(segment));
  }
}
