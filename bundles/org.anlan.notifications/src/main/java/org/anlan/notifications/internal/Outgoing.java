package org.anlan.notifications.internal;

import java.util.ArrayList;
import java.util.List;
import org.anlan.api.Text;
import org.anlan.api.notifications.ChannelInfo;
import org.anlan.api.notifications.Message;
import org.anlan.api.notifications.Notification;
import org.anlan.api.roster.Assignee;
import org.anlan.core.ids.Ids;
import org.anlan.core.service.Desk;
import org.anlan.notifications.internal.persistence.NotificationRow;
import org.anlan.notifications.internal.persistence.NotificationRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts notifications on their way; every method runs inside the caller's transaction. */
@Component(service = Outgoing.class)
public final class Outgoing {
  static final List<ChannelInfo> CHANNELS =
      List.of(
          new ChannelInfo(Message.IN_APP, Text.of("站内通知", "in the console"), false),
          new ChannelInfo(Message.MANUAL, Text.of("人工通知", "by a person"), true));

  private static final String PATH = "notifications";
  private static final String DRILL = "【演练 DRILL】";
  private final Desk desk;
  private final NotificationRows rows;

  @Activate
  public Outgoing(@Reference Desk desk, @Reference NotificationRows rows) {
    this.desk = desk;
    this.rows = rows;
  }

  /** One notification for each recipient. */
  List<Notification> send(Message message, List<Assignee> recipients) {
    Message marked = message.drill() ? marked(message) : message;
    List<NotificationRow> all = new ArrayList<>();
    for (Assignee recipient : recipients) {
      NotificationRow row = NotificationRow.of(marked, recipient);
      if (marked.channel().equals(Message.IN_APP)) {
        row.sent(desk.now());
      }
      row.stampNew(Ids.next(), desk.now(), desk.by());
      all.add(row);
    }
    rows.insertAll(all);
    return all.stream().map(row -> recorded(row, "notification.sent")).toList();
  }

  /** Saves a changed one. */
  Notification save(NotificationRow row, String event) {
    row.stampChange(desk.now(), desk.by());
    rows.change(row);
    return recorded(row, event);
  }

  private Notification recorded(NotificationRow row, String event) {
    Notification notification = row.toRecord();
    desk.changes().record(event, PATH, notification, notification.scope());
    return notification;
  }

  private static Message marked(Message m) {
    return new Message(
        m.channel(), m.to(), DRILL + m.subject(), DRILL + m.text(), true, m.urgent(), m.about());
  }
}
