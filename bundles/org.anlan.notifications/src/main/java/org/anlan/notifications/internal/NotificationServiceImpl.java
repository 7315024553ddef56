package org.anlan.notifications.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.api.Conflict;
import org.anlan.api.Faults;
import org.anlan.api.Forbidden;
import org.anlan.api.Link;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Party;
import org.anlan.api.Text;
import org.anlan.api.access.Permission;
import org.anlan.api.log.DutyLogService;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.notifications.ChannelInfo;
import org.anlan.api.notifications.Confirmation;
import org.anlan.api.notifications.Message;
import org.anlan.api.notifications.Notification;
import org.anlan.api.notifications.NotificationFilter;
import org.anlan.api.notifications.NotificationId;
import org.anlan.api.notifications.NotificationService;
import org.anlan.api.notifications.NotificationState;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.RosterService;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Desk;
import org.anlan.notifications.internal.persistence.NotificationRow;
import org.anlan.notifications.internal.persistence.NotificationRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Telling people, and knowing who was told. */
@Component(service = NotificationService.class)
public final class NotificationServiceImpl implements NotificationService {
  private static final Permission READ = Permission.read("notifications");
  private static final Permission WRITE = Permission.write("notifications");
  private static final List<NotificationState> UNCONFIRMED =
      List.of(NotificationState.PENDING, NotificationState.SENT, NotificationState.DELIVERED);
  private final Desk desk;
  private final NotificationRows rows;
  private final Outgoing outgoing;
  private final RosterService roster;
  private final DutyLogService log;

  @Activate
  public NotificationServiceImpl(
      @Reference Desk desk,
      @Reference NotificationRows rows,
      @Reference Outgoing outgoing,
      @Reference RosterService roster,
      @Reference DutyLogService log) {
    this.desk = desk;
    this.rows = rows;
    this.outgoing = outgoing;
    this.roster = roster;
    this.log = log;
  }

  @Override
  public List<Notification> send(Message message) {
    desk.access().require(WRITE);
    Faults.check(message);
    return desk.tx()
        .write(
            () -> {
              List<Notification> sent = outgoing.send(message, recipients(message));
              log(message, sent);
              return sent;
            });
  }

  @Override
  public Notification confirm(NotificationId id, Confirmation confirmation) {
    Faults.check(confirmation);
    return desk.tx().write(() -> confirmed(id, confirmation));
  }

  @Override
  public Optional<Notification> find(NotificationId id) {
    desk.access().require(READ);
    return rows.find(id).map(NotificationRow::toRecord).filter(this::visible);
  }

  @Override
  public Page<Notification> list(NotificationFilter filter, Paging paging) {
    desk.access().require(READ);
    long seq = desk.feed().head();
    Where where =
        Where.all()
            .eq("state", filter.state())
            .eq("channel", filter.channel())
            .eq("recipientId", filter.recipient())
            .eq("aboutId", filter.about())
            .eq("drill", filter.drill())
            .within("scopeId", desk.access().confinement());
    return rows.pageDescending(where, paging).page(NotificationRow::toRecord, seq);
  }

  @Override
  public Page<Notification> inbox(Paging paging) {
    long seq = desk.feed().head();
    Where where =
        Where.all()
            .in("recipientId", Optional.of(own().stream().map(Party::id).toList()))
            .in("state", Optional.of(UNCONFIRMED));
    return rows.pageDescending(where, paging).page(NotificationRow::toRecord, seq);
  }

  @Override
  public List<ChannelInfo> channels() {
    return Outgoing.CHANNELS;
  }

  private List<Assignee> recipients(Message message) {
    Faults faults = new Faults();
    faults.when(
        Outgoing.CHANNELS.stream().noneMatch(c -> c.id().equals(message.channel())),
        "/channel",
        Text.of("没有这个渠道", "is no known channel"));
    Map<Party, Assignee> all = new LinkedHashMap<>();
    for (int i = 0; i < message.to().size(); i++) {
      List<Assignee> meant = roster.resolve(message.to().get(i));
      faults.when(meant.isEmpty(), "/to/" + i, Text.of("没有对应的人或单位", "means nobody"));
      meant.forEach(a -> all.putIfAbsent(a.party(), a));
    }
    faults.throwIfAny();
    return List.copyOf(all.values());
  }

  private void log(Message message, List<Notification> sent) {
    String names =
        sent.stream().limit(10).map(Notification::recipientName).collect(Collectors.joining("、"));
    String more = sent.size() > 10 ? " 等 " + sent.size() + " 个" : "";
    String how = message.channel().equals(Message.MANUAL) ? "（人工通知，待确认）" : "";
    log.append(
        NewLogEntry.of(
            LogKind.TOLD,
            "通知" + how + "：" + message.subject() + " → " + names + more,
            message.drill(),
            message.about().stream().toArray(Link[]::new)));
  }

  private Notification confirmed(NotificationId id, Confirmation confirmation) {
    NotificationRow row = rows.find(id).orElseThrow(() -> NotFound.of(id));
    Notification before = row.toRecord();
    requireMine(before);
    if (!UNCONFIRMED.contains(before.state())) {
      throw Conflict.state(Text.of("已确认过", "is confirmed already"), before);
    }
    row.confirmed(
        confirmation.reached(),
        confirmation.at().orElse(desk.now()),
        desk.by(),
        confirmation.remark());
    Notification after =
        outgoing.save(
            row, confirmation.reached() ? "notification.confirmed" : "notification.failed");
    if (before.channel().equals(Message.MANUAL)) {
      String what = confirmation.reached() ? "已通知" : "未能通知";
      log.append(
          NewLogEntry.of(
              LogKind.TOLD,
              what + " " + after.recipientName() + "：" + after.subject(),
              after.drill(),
              after.about().stream().toArray(Link[]::new)));
    }
    return after;
  }

  /** Whoever got it may confirm it, and whoever may tell people. */
  private void requireMine(Notification notification) {
    boolean mine = own().contains(notification.recipient());
    boolean writer =
        notification
            .scope()
            .map(unit -> desk.access().may(WRITE, unit))
            .orElseGet(() -> desk.access().may(WRITE));
    if (!mine && !writer) {
      throw new Forbidden(Text.of("不是发给您的通知", "this is not for you to confirm"));
    }
  }

  private boolean visible(Notification notification) {
    return notification.scope().map(unit -> desk.access().may(READ, unit)).orElse(true)
        || own().contains(notification.recipient());
  }

  private List<Party> own() {
    return desk.access().current().person().map(roster::partiesOf).orElse(List.of());
  }
}
