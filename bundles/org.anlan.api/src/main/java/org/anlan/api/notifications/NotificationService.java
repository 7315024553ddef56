package org.anlan.api.notifications;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Conflict;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.osgi.annotation.versioning.ProviderType;

/** Telling people, and knowing who was told. */
@ProviderType
public interface NotificationService {
  /**
   * Tells everybody the selectors mean, one notification each; a selector that means nobody is a
   * fault.
   */
  List<Notification> send(Message message);

  /**
   * The party was told, or could not be reached.
   *
   * @throws Conflict if it is confirmed already
   */
  Notification confirm(NotificationId id, Confirmation confirmation);

  /** The notification, or empty. */
  Optional<Notification> find(NotificationId id);

  /** Notifications, newest first. */
  Page<Notification> list(NotificationFilter filter, Paging paging);

  /** Those for the caller's own person and the parties it belongs to that are not confirmed. */
  Page<Notification> inbox(Paging paging);

  /** The channels there are. */
  List<ChannelInfo> channels();

  /**
   * The notification.
   *
   * @throws NotFound if there is none
   */
  default Notification get(NotificationId id) {
    return find(id).orElseThrow(() -> NotFound.of(id));
  }
}
