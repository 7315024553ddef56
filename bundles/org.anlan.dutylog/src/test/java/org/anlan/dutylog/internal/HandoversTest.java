package org.anlan.dutylog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.anlan.api.Conflict;
import org.anlan.api.Fault;
import org.anlan.api.Forbidden;
import org.anlan.api.Grade;
import org.anlan.api.Invalid;
import org.anlan.api.Link;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Stamp;
import org.anlan.api.Text;
import org.anlan.api.access.Caller;
import org.anlan.api.access.Role;
import org.anlan.api.access.User;
import org.anlan.api.access.UserDraft;
import org.anlan.api.access.UserFilter;
import org.anlan.api.access.UserId;
import org.anlan.api.access.UserService;
import org.anlan.api.changes.Change;
import org.anlan.api.log.Acceptance;
import org.anlan.api.log.Handover;
import org.anlan.api.log.HandoverId;
import org.anlan.api.log.HandoverState;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogFilter;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewHandover;
import org.anlan.api.matters.OpenMatter;
import org.anlan.dutylog.internal.persistence.HandoverRows;
import org.anlan.testbase.TestBase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandoversTest {
  private static final UUID TASK = UUID.randomUUID();
  private static final UUID INCIDENT = UUID.randomUUID();

  private final LogBase base = LogBase.open();
  private final List<OpenMatter> open = new ArrayList<>();
  private final Accounts accounts = new Accounts(new TwoUsers(), base.base.access());
  private final HandoverRows rows = new HandoverRows(base.base.jpa("dutylog"), () -> "dutylog");
  private final HandoverMatters matters = new HandoverMatters(rows, base.base.access(), accounts);
  private final Handovers handovers =
      new Handovers(base.base.desk(), rows, this::allOpen, accounts, base.log);

  HandoversTest() {
    open.add(matter("task", "tasks", TASK));
    open.add(matter("incident", "incidents", INCIDENT));
    open.add(matter("report", "incidents", INCIDENT));
  }

  @AfterEach
  void close() {
    base.close();
  }

  @Test
  void runsFromPreparationToBothSignatures() {
    Handover h = as("zhang", () -> handovers.prepare(new NewHandover("LI", Optional.of("水位平稳"))));
    assertThat(h.state()).isEqualTo(HandoverState.OPEN);
    assertThat(h.outgoing()).isEqualTo("zhang");
    assertThat(h.incoming()).isEqualTo("li");
    assertThat(h.summary()).contains("水位平稳");
    assertThat(h.items())
        .extracting(i -> i.matter().kind())
        .containsExactly("task", "incident", "report");
    assertThat(h.waiting()).isEqualTo(3);
    assertThat(as("li", () -> handovers.get(h.id()))).isEqualTo(h);

    as("li", () -> handovers.accept(h.id(), new Acceptance(TASK, Optional.of("我来办"))));
    base.base.clock().advance(Duration.ofMinutes(3));
    as("zhang", () -> handovers.sign(h.id()));
    Handover accepted =
        as("li", () -> handovers.accept(h.id(), new Acceptance(INCIDENT, Optional.empty())));
    assertThat(accepted.waiting()).as("both matters about the incident").isZero();
    Handover signed = as("li", () -> handovers.sign(h.id()));

    assertThat(signed.state()).isEqualTo(HandoverState.SIGNED);
    assertThat(signed.items().get(0).remark()).contains("我来办");
    assertThat(signed.items().get(0).acceptedAt()).contains(TestBase.START);
    assertThat(signed.outgoingSignedAt()).contains(TestBase.START.plus(Duration.ofMinutes(3)));
    assertThat(signed.incomingSignedAt()).contains(TestBase.START.plus(Duration.ofMinutes(3)));
    assertThat(signed.stamp().version()).isEqualTo(5);
    assertThat(kinds())
        .containsExactly(
            "handover.prepared",
            "handover.accepted",
            "handover.outgoing-signed",
            "handover.accepted",
            "handover.signed");
    List<LogEntry> log = log();
    assertThat(log).hasSize(5).allMatch(e -> e.kind() == LogKind.HANDOVER);
    assertThat(log.get(0).text())
        .contains("张三（zhang） 交 李四（li）", "3 项", "incident 1, report 1, task 1")
        .endsWith("\n水位平稳");
    assertThat(log.get(1).text()).contains("标题 task").endsWith("\n我来办");
    assertThat(log.get(1).links()).contains(new Link("tasks", TASK));
    assertThat(log.get(1).by()).isEqualTo("li");
    assertThat(log.get(4).text())
        .contains("张三（zhang） 交 李四（li）", "3 项全部接收", "all 3 open matter(s) accepted");
    assertThat(base.verify().holds()).isTrue();
    assertThat(matters.open()).isEmpty();
  }

  @Test
  void demandsTheOutgoingSignatureFirst() {
    Handover h = prepared();
    acceptAll(h.id());
    assertState(() -> as("li", () -> handovers.sign(h.id())));
    as("zhang", () -> handovers.sign(h.id()));
    assertState(() -> as("zhang", () -> handovers.sign(h.id())));
    assertThat(as("li", () -> handovers.sign(h.id())).state()).isEqualTo(HandoverState.SIGNED);
  }

  @Test
  void refusesTheIncomingSignatureUntilEachMatterIsAccepted() {
    Handover h = prepared();
    as("zhang", () -> handovers.sign(h.id()));
    as("li", () -> handovers.accept(h.id(), new Acceptance(TASK, Optional.empty())));
    Conflict refused = assertState(() -> as("li", () -> handovers.sign(h.id())));
    assertThat(((Handover) refused.current().orElseThrow()).waiting()).isEqualTo(2);
    assertThat(log()).extracting(LogEntry::text).noneMatch(t -> t.contains("交接班完成"));
  }

  @Test
  void addsWhatOpenedSinceAndRefusesTheSignatureForIt() {
    Handover h = prepared();
    acceptAll(h.id());
    as("zhang", () -> handovers.sign(h.id()));
    UUID late = UUID.randomUUID();
    open.add(matter("warning-unacknowledged", "warnings", late));
    Conflict refused = assertState(() -> as("li", () -> handovers.sign(h.id())));
    Handover current = (Handover) refused.current().orElseThrow();
    assertThat(current.items()).hasSize(4);
    assertThat(as("li", () -> handovers.get(h.id()))).as("it stays added").isEqualTo(current);
    assertThat(kinds()).endsWith("handover.extended");
    as("li", () -> handovers.accept(h.id(), new Acceptance(late, Optional.empty())));
    Handover signed = as("li", () -> handovers.sign(h.id()));
    assertThat(signed.state()).isEqualTo(HandoverState.SIGNED);
    assertThat(signed.items()).hasSize(4);
  }

  @Test
  void refusesWithinATransactionTooAndLosesIt() {
    Handover h = prepared();
    as("zhang", () -> handovers.sign(h.id()));
    assertState(() -> as("li", () -> base.write(() -> handovers.sign(h.id()))));
    assertThat(as("li", () -> handovers.get(h.id())).state()).isEqualTo(HandoverState.OPEN);
  }

  @Test
  void refreshesOnlyWhenThereIsSomethingNew() {
    Handover h = prepared();
    assertThat(as("li", () -> handovers.refresh(h.id()))).isEqualTo(h);
    assertThat(kinds()).containsExactly("handover.prepared");
    open.add(matter("task", "tasks", UUID.randomUUID()));
    assertThat(as("zhang", () -> handovers.refresh(h.id())).items()).hasSize(4);
    assertThat(kinds()).containsExactly("handover.prepared", "handover.extended");
  }

  @Test
  void acceptsAMatterThatOpenedSinceAtOnce() {
    Handover h = prepared();
    UUID late = UUID.randomUUID();
    open.add(matter("task", "tasks", late));
    Handover after =
        as("li", () -> handovers.accept(h.id(), new Acceptance(late, Optional.empty())));
    assertThat(after.items()).hasSize(4);
    assertThat(after.items().get(3).accepted()).isTrue();
  }

  @Test
  void acceptsEachMatterOnceAndOnlyThoseThatAreAmongThem() {
    Handover h = prepared();
    as("li", () -> handovers.accept(h.id(), new Acceptance(TASK, Optional.empty())));
    assertState(
        () -> as("li", () -> handovers.accept(h.id(), new Acceptance(TASK, Optional.empty()))));
    assertFault(
        "/about",
        () ->
            as(
                "li",
                () ->
                    handovers.accept(h.id(), new Acceptance(UUID.randomUUID(), Optional.empty()))));
    assertFault(
        "/about",
        () -> as("li", () -> handovers.accept(h.id(), new Acceptance(null, Optional.empty()))));
  }

  @Test
  void letsOnlyTheTwoActAndOnlyTheIncomingAccept() {
    Handover h = prepared();
    assertThatThrownBy(
            () ->
                as("zhang", () -> handovers.accept(h.id(), new Acceptance(TASK, Optional.empty()))))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> as("wang", () -> handovers.sign(h.id())))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> as("wang", () -> handovers.cancel(h.id())))
        .isInstanceOf(Forbidden.class);
    base.base.access().grant("log:read");
    assertThatThrownBy(() -> as("li", () -> handovers.sign(h.id()))).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> prepared()).isInstanceOf(Forbidden.class);
    base.base.access().grant("tasks:read");
    assertThatThrownBy(() -> handovers.find(h.id())).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> handovers.list(Paging.first())).isInstanceOf(Forbidden.class);
    assertThat(matters.open()).isEmpty();
  }

  @Test
  void takesOnlyAnAccountThatIsThereAndAnother() {
    assertFault("/incoming", () -> as("zhang", () -> handovers.prepare(to("nobody"))));
    assertFault("/incoming", () -> as("zhang", () -> handovers.prepare(to("gone"))));
    assertFault("/incoming", () -> as("zhang", () -> handovers.prepare(to("Zhang"))));
    assertFault("/incoming", () -> as("zhang", () -> handovers.prepare(to(" "))));
  }

  @Test
  void allowsOneAtATime() {
    Handover h = prepared();
    Conflict refused = assertState(() -> as("li", () -> handovers.prepare(to("zhang"))));
    assertThat(refused.current()).contains(h);
    Handover cancelled = as("li", () -> handovers.cancel(h.id()));
    assertThat(cancelled.state()).isEqualTo(HandoverState.CANCELLED);
    assertState(() -> as("li", () -> handovers.sign(h.id())));
    assertState(() -> as("zhang", () -> handovers.cancel(h.id())));
    Handover next = as("li", () -> handovers.prepare(to("zhang")));
    assertThat(as("li", () -> handovers.list(Paging.first())).items())
        .containsExactly(next, cancelled);
    assertThat(log()).last().satisfies(e -> assertThat(e.text()).contains("准备交接班"));
  }

  @Test
  void isAnOpenMatterUntilItEnds() {
    Handover h = prepared();
    OpenMatter waiting = matters.open().get(0);
    assertThat(waiting.kind()).isEqualTo("handover");
    assertThat(waiting.about()).isEqualTo(new Link("log/handovers", h.id().value()));
    assertThat(waiting.next().zh()).isEqualTo("李四（li） 接收事项（还有 3 项）");
    acceptAll(h.id());
    assertThat(matters.open().get(0).next().zh()).isEqualTo("张三（zhang） 签字");
    as("zhang", () -> handovers.sign(h.id()));
    assertThat(matters.open().get(0).next().en()).isEqualTo("李四（li） signs");
    assertThat(as("li", () -> handovers.sign(h.id())).items())
        .as("a handover is no matter of its own")
        .hasSize(3);
    assertThat(matters.open()).isEmpty();
  }

  @Test
  void keepsWithinWhatAnEntryHolds() {
    open.clear();
    UUID many = UUID.randomUUID();
    for (int i = 0; i < 60; i++) {
      open.add(
          new OpenMatter(
              "kind-" + i,
              new Link("tasks", many),
              Text.of("长".repeat(300), "long".repeat(100)),
              Text.of("办", "do"),
              TestBase.START,
              Optional.empty(),
              false,
              Optional.empty(),
              false,
              Optional.empty()));
    }
    Handover h = prepared();
    as("li", () -> handovers.accept(h.id(), new Acceptance(many, Optional.empty())));
    assertThat(log()).last().satisfies(e -> assertThat(e.text()).hasSize(20_000).endsWith("…"));
  }

  private List<OpenMatter> allOpen() {
    List<OpenMatter> all = new ArrayList<>(open);
    all.addAll(matters.open());
    return all;
  }

  private Handover prepared() {
    return as("zhang", () -> handovers.prepare(to("li")));
  }

  private void acceptAll(HandoverId id) {
    as("li", () -> handovers.accept(id, new Acceptance(TASK, Optional.empty())));
    as("li", () -> handovers.accept(id, new Acceptance(INCIDENT, Optional.empty())));
  }

  private static NewHandover to(String incoming) {
    return new NewHandover(incoming, Optional.empty());
  }

  private <T> T as(String name, Supplier<T> work) {
    Caller caller = new Caller(name, Set.of(Role.OFFICER), Optional.empty(), Optional.empty());
    return base.base.access().as(caller, work);
  }

  private static Conflict assertState(ThrowingCallable work) {
    Throwable thrown = catchThrowable(work);
    assertThat(thrown)
        .isInstanceOfSatisfying(
            Conflict.class, c -> assertThat(c.kind()).isEqualTo(Conflict.Kind.STATE));
    return (Conflict) thrown;
  }

  private static void assertFault(String pointer, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Invalid.class,
            e -> assertThat(e.faults()).extracting(Fault::pointer).containsExactly(pointer));
  }

  /** Oldest first. */
  private List<LogEntry> log() {
    List<LogEntry> entries = new ArrayList<>(base.list(LogFilter.ALL));
    Collections.reverse(entries);
    return entries;
  }

  private List<String> kinds() {
    return base.base.changes().stream()
        .map(Change::kind)
        .filter(k -> !k.equals("log-entry.added"))
        .toList();
  }

  private static OpenMatter matter(String kind, String entity, UUID about) {
    return new OpenMatter(
        kind,
        new Link(entity, about),
        Text.of("标题 " + kind, "title " + kind),
        Text.of("办", "do"),
        Instant.parse("2025-06-30T12:00:00.123456Z"),
        Optional.of(TestBase.START),
        true,
        Optional.of(Grade.II),
        false,
        Optional.empty());
  }

  /** Zhang, Li and one who has left. */
  private static final class TwoUsers implements UserService {
    private final List<User> users =
        List.of(user("zhang", "张三", false), user("li", "李四", false), user("gone", "王五", true));

    private static User user(String username, String name, boolean disabled) {
      return new User(
          new UserId(UUID.randomUUID()),
          new Stamp(1, TestBase.START, "system", TestBase.START, "system"),
          username,
          name,
          Set.of(Role.OFFICER),
          Optional.empty(),
          Optional.empty(),
          disabled);
    }

    @Override
    public Page<User> list(UserFilter filter, Paging paging) {
      return new Page<>(users, Optional.empty(), 0);
    }

    @Override
    public Optional<User> find(UserId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public User add(UserDraft draft) {
      throw new UnsupportedOperationException();
    }

    @Override
    public User update(UserId id, long version, UserDraft draft) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove(UserId id, long version) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void changePassword(String oldPassword, String newPassword) {
      throw new UnsupportedOperationException();
    }
  }
}
