package org.anlan.notifications.internal.rest;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.anlan.api.notifications.ChannelInfo;
import org.anlan.api.notifications.NotificationService;
import org.anlan.core.web.AnlanApi;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /channels}. */
@Component(service = ChannelResource.class)
@JaxrsResource
@AnlanApi
@Path("channels")
@Produces(MediaType.APPLICATION_JSON)
public final class ChannelResource {
  private final NotificationService notifications;

  /** All channels. */
  public record Channels(List<ChannelInfo> items) {}

  @Activate
  public ChannelResource(@Reference NotificationService notifications) {
    this.notifications = notifications;
  }

  /** The ways to reach people. */
  @GET
  public Channels list() {
    return new Channels(notifications.channels());
  }
}
