package org.anlan.notifications.internal;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.api.access.Permission;
import org.anlan.api.matters.OpenMatter;
import org.anlan.api.matters.OpenMatterSource;
import org.anlan.api.notifications.Message;
import org.anlan.api.notifications.Notification;
import org.anlan.api.notifications.NotificationState;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Desk;
import org.anlan.notifications.internal.persistence.NotificationRow;
import org.anlan.notifications.internal.persistence.NotificationRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notices a person has still to bring and confirm. */
@Component(service = OpenMatterSource.class)
public final class UnconfirmedNotices implements OpenMatterSource {
  private static final int MOST = 1_000;
  private final Desk desk;
  private final NotificationRows rows;

  @Activate
  public UnconfirmedNotices(@Reference Desk desk, @Reference NotificationRows rows) {
    this.desk = desk;
    this.rows = rows;
  }

  @Override
  public List<OpenMatter> open() {
    if (!desk.access().may(Permission.read("notifications"))) {
      return List.of();
    }
    Where pending =
        Where.all()
            .is("state", NotificationState.PENDING)
            .is("channel", Message.MANUAL)
            .within("scopeId", desk.access().confinement());
    return rows.list(pending).stream()
        .limit(MOST)
        .map(NotificationRow::toRecord)
        .map(UnconfirmedNotices::matter)
        .toList();
  }

  private static OpenMatter matter(Notification notice) {
    return new OpenMatter(
        "notification",
        new Link("notifications", notice.id().value()),
        Text.of(
            "人工通知 " + notice.recipientName() + "：" + notice.subject(),
            "tell " + notice.recipientName() + ": " + notice.subject()),
        Text.of("通知并确认", "tell and confirm"),
        notice.stamp().createdAt(),
        Optional.empty(),
        false,
        Optional.empty(),
        notice.drill(),
        notice.scope());
  }
}
