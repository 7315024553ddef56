package org.anlan.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.api.Conflict;
import org.anlan.api.Forbidden;
import org.anlan.api.Invalid;
import org.anlan.api.Link;
import org.anlan.api.Paging;
import org.anlan.api.Party;
import org.anlan.api.Text;
import org.anlan.api.access.Caller;
import org.anlan.api.access.Role;
import org.anlan.api.deadlines.NewDeadline;
import org.anlan.api.notifications.Confirmation;
import org.anlan.api.notifications.Message;
import org.anlan.api.notifications.Notification;
import org.anlan.api.notifications.NotificationFilter;
import org.anlan.api.notifications.NotificationService;
import org.anlan.api.notifications.NotificationState;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.RosterService;
import org.anlan.api.roster.Selector;
import org.anlan.notifications.internal.persistence.NotificationRows;
import org.anlan.testbase.TestBase;
import org.anlan.testbase.WrittenLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotificationsTest {
  private static final Party ZHANG = new Party(Party.Kind.PERSON, UUID.randomUUID());
  private static final Party LEADER = new Party(Party.Kind.PERSON, UUID.randomUUID());
  private final TestBase base = TestBase.open("notifications");
  private final WrittenLog log = new WrittenLog();
  private final NotificationRows rows = new NotificationRows(base.jpa("notifications"), null);
  private final Outgoing outgoing = new Outgoing(base.desk(), rows);
  private final RosterService roster = new TwoPeople();
  private final NotificationService service =
      new NotificationServiceImpl(base.desk(), rows, outgoing, roster, log);

  NotificationsTest() {
    base.listen(new Reminders(outgoing, roster));
  }

  @AfterEach
  void close() {
    base.close();
  }

  @Test
  void eachRecipientIsToldOnceHoweverOftenNamed() {
    List<Notification> sent =
        service.send(message(Message.IN_APP, false, person(ZHANG), person(ZHANG), person(LEADER)));
    assertThat(sent).extracting(Notification::recipientName).containsExactly("张三", "带班领导");
    assertThat(sent).allMatch(n -> n.state() == NotificationState.SENT);
    assertThat(log.texts()).containsExactly("通知：集合 → 张三、带班领导");
  }

  @Test
  void whoMeansNobodyIsAFaultAndNobodyIsTold() {
    Selector nobody = Selector.of(Selector.Kind.POSITION, UUID.randomUUID());
    assertThatThrownBy(() -> service.send(message(Message.IN_APP, false, person(ZHANG), nobody)))
        .isInstanceOfSatisfying(
            Invalid.class,
            e -> assertThat(e.faults()).extracting("pointer").containsExactly("/to/1"));
    assertThat(all()).isEmpty();
  }

  @Test
  void aManualNoticeWaitsUntilSomebodyConfirmsIt() {
    Notification waiting = service.send(message(Message.MANUAL, false, person(ZHANG))).get(0);
    assertThat(waiting.state()).isEqualTo(NotificationState.PENDING);
    assertThat(new UnconfirmedNotices(base.desk(), rows).open()).hasSize(1);
    Notification done = service.confirm(waiting.id(), reached());
    assertThat(done.state()).isEqualTo(NotificationState.CONFIRMED);
    assertThat(done.confirmedBy()).contains("officer");
    assertThat(log.texts()).last().isEqualTo("已通知 张三：集合");
    assertThatThrownBy(() -> service.confirm(waiting.id(), reached())).isInstanceOf(Conflict.class);
  }

  @Test
  void aDrillSaysSo() {
    Notification sent = service.send(message(Message.IN_APP, true, person(ZHANG))).get(0);
    assertThat(sent.subject()).startsWith("【演练 DRILL】");
    assertThat(sent.text()).startsWith("【演练 DRILL】");
  }

  @Test
  void onlyTheRecipientOrWhoMayTellPeopleConfirms() {
    Notification sent = service.send(message(Message.IN_APP, false, person(ZHANG))).get(0);
    base.access().grant("notifications:read").caller(caller("somebody", LEADER));
    assertThatThrownBy(() -> service.confirm(sent.id(), reached())).isInstanceOf(Forbidden.class);
    base.access().caller(caller("zhang", ZHANG));
    assertThat(service.inbox(Paging.first()).items()).hasSize(1);
    service.confirm(sent.id(), reached());
    assertThat(service.inbox(Paging.first()).items()).isEmpty();
  }

  @Test
  void aDeadlineRemindsItsOwnerThenTellsTheNextThenWhoeverIsOnDuty() {
    Link about = new Link("tasks", UUID.randomUUID());
    base.tx()
        .write(
            () ->
                base.deadlines()
                    .start(
                        new NewDeadline(
                            "task.due",
                            about,
                            Text.of("排水", "drain"),
                            Optional.of(ZHANG),
                            Optional.empty(),
                            base.clock().instant(),
                            base.clock().instant().plus(Duration.ofHours(2)),
                            List.of())));
    base.clock().advance(Duration.ofMinutes(90));
    assertThat(all()).extracting(Notification::subject).containsExactly("将到时限：排水");
    base.clock().advance(Duration.ofMinutes(30));
    assertThat(all()).extracting(Notification::subject).contains("已到时限：排水");
    base.clock().advance(Duration.ofHours(1));
    assertThat(all())
        .filteredOn(n -> n.recipient().equals(LEADER))
        .extracting(Notification::subject)
        .containsExactly("逾期未办：排水");
  }

  private List<Notification> all() {
    NotificationFilter filter =
        new NotificationFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return service.list(filter, Paging.first()).items();
  }

  private static Confirmation reached() {
    return new Confirmation(true, Optional.empty(), Optional.empty());
  }

  private static Caller caller(String name, Party person) {
    return new Caller(
        name, Set.of(Role.UNIT), Optional.of(new PersonId(person.id())), Optional.empty());
  }

  private static Selector person(Party party) {
    return Selector.of(Selector.Kind.PERSON, party.id());
  }

  private static Message message(String channel, boolean drill, Selector... to) {
    return new Message(channel, List.of(to), "集合", "到指挥部集合", drill, false, Optional.empty());
  }

  private static final class TwoPeople implements RosterService {
    @Override
    public List<Assignee> resolve(Selector selector) {
      if (selector.kind() == Selector.Kind.ON_DUTY) {
        return describe(LEADER).stream().toList();
      }
      return describe(new Party(Party.Kind.PERSON, selector.id().orElseThrow())).stream().toList();
    }

    @Override
    public Optional<Assignee> describe(Party party) {
      if (party.equals(ZHANG)) {
        return Optional.of(new Assignee(ZHANG, "张三", Optional.empty(), Optional.empty()));
      }
      return party.equals(LEADER)
          ? Optional.of(new Assignee(LEADER, "带班领导", Optional.empty(), Optional.empty()))
          : Optional.empty();
    }

    @Override
    public List<Person> people(Party party) {
      return List.of();
    }

    @Override
    public List<Party> partiesOf(PersonId person) {
      return List.of(new Party(Party.Kind.PERSON, person.value()));
    }
  }
}
