package org.anlan.client.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.notifications.ChannelInfo;
import org.anlan.api.notifications.Confirmation;
import org.anlan.api.notifications.Message;
import org.anlan.api.notifications.Notification;
import org.anlan.api.notifications.NotificationFilter;
import org.anlan.api.notifications.NotificationId;
import org.anlan.api.notifications.NotificationService;

/** NotificationService over the line. */
public final class RemoteNotifications implements NotificationService {
  private final Http http;

  /** Over this line. */
  public RemoteNotifications(Http http) {
    this.http = http;
  }

  @Override
  public List<Notification> send(Message message) {
    Page<Notification> sent = http.post("notifications", message, Types.page(Notification.class));
    return sent.items();
  }

  @Override
  public Notification confirm(NotificationId id, Confirmation confirmation) {
    return http.post(
        "notifications/" + id.value() + "/confirm", confirmation, Types.of(Notification.class));
  }

  @Override
  public Optional<Notification> find(NotificationId id) {
    return http.find("notifications/" + id.value(), Types.of(Notification.class));
  }

  @Override
  public Page<Notification> list(NotificationFilter filter, Paging paging) {
    return http.get(Types.query("notifications", filter, paging), Types.page(Notification.class));
  }

  @Override
  public Page<Notification> inbox(Paging paging) {
    return http.get(
        Types.query("notifications/inbox", Map.of(), paging), Types.page(Notification.class));
  }

  @Override
  public List<ChannelInfo> channels() {
    return http.list("channels", ChannelInfo.class);
  }
}
