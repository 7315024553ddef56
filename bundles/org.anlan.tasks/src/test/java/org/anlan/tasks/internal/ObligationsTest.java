package org.anlan.tasks.internal;

import static org.anlan.api.tasks.ObligationState.DONE;
import static org.anlan.api.tasks.ObligationState.DONE_LATE;
import static org.anlan.api.tasks.ObligationState.DUE;
import static org.anlan.api.tasks.ObligationState.OVERDUE;
import static org.anlan.api.tasks.ObligationState.SILENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anlan.api.Conflict;
import org.anlan.api.Fault;
import org.anlan.api.Forbidden;
import org.anlan.api.Invalid;
import org.anlan.api.NotFound;
import org.anlan.api.Paging;
import org.anlan.api.Party;
import org.anlan.api.changes.Change;
import org.anlan.api.deadlines.Deadline;
import org.anlan.api.matters.OpenMatter;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.UnitId;
import org.anlan.api.tasks.Fulfilment;
import org.anlan.api.tasks.Obligation;
import org.anlan.api.tasks.ObligationDraft;
import org.anlan.api.tasks.ObligationFilter;
import org.anlan.api.tasks.ObligationId;
import org.anlan.api.tasks.Recurrence;
import org.anlan.api.tasks.Recurrence.Every;
import org.anlan.api.tasks.Remark;
import org.anlan.api.tasks.Round;
import org.anlan.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The monthly zero report of S13 and its like; tests begin on 1 July 2025, 08:00 in Shanghai. */
class ObligationsTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Recurrence MONTHLY =
      new Recurrence(Every.MONTH, 28, LocalTime.of(18, 0), SHANGHAI);
  private static final Recurrence DAILY =
      new Recurrence(Every.DAY, 1, LocalTime.MIDNIGHT, SHANGHAI);
  private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
  private static final LocalDate AUGUST = LocalDate.of(2025, 8, 1);
  private static final Fulfilment ZERO = Fulfilment.of(true, Optional.empty());

  private final FakeRoster roster = new FakeRoster();
  private TaskWorld world;
  private Obligations obligations;
  private UnitId village;
  @TempDir Path folder;

  @BeforeEach
  void open() {
    village = roster.unit("西村");
    world = TaskWorld.openFile(folder.resolve("db"), roster);
    obligations = world.obligations;
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void beginsWithTheRoundThatIsStillDue() {
    Obligation added = add(MONTHLY);
    assertThat(added.period()).isEqualTo(JULY);
    assertThat(added.dueAt()).isEqualTo(at("2025-07-28T18:00"));
    assertThat(added.state()).isEqualTo(DUE);
    assertThat(added.assigneeName()).isEqualTo("西村");
    assertThat(added.scope()).contains(village);
    assertThat(obligations.get(added.id())).isEqualTo(added);
    world.base.clock().set(at("2025-07-29T00:00"));
    assertThat(add(MONTHLY).period()).isEqualTo(AUGUST);
  }

  @Test
  void aZeroReportIsAnAnswerAndSilenceIsNone() {
    Obligation answering = add(MONTHLY);
    Obligation silent = add(MONTHLY);
    Obligation busy = add(MONTHLY);
    Obligation done = obligations.fulfil(answering.id(), ZERO);
    assertThat(done.state()).isEqualTo(DONE);
    assertThat(done.zero()).isTrue();
    assertThat(obligations.begin(busy.id(), Remark.of("明天报")).state()).isEqualTo(DUE);
    assertThat(world.log.texts())
        .containsExactly(
            "零报告 · Zero report：火灾隐患月报（西村）：本期自 round from 2025-07-01",
            "已着手或承诺 · Begun or promised：火灾隐患月报（西村）：明天报");

    world.base.clock().set(at("2025-07-28T18:00"));
    assertThat(obligations.get(answering.id())).isEqualTo(done);
    assertThat(obligations.get(silent.id()).state()).isEqualTo(SILENT);
    assertThat(obligations.get(silent.id()).zero()).isFalse();
    assertThat(obligations.get(busy.id()).state()).isEqualTo(OVERDUE);
    assertThat(world.kinds())
        .containsExactlyInAnyOrder(
            "obligation.added",
            "obligation.added",
            "obligation.added",
            "obligation.fulfilled",
            "obligation.started",
            "obligation.silent",
            "obligation.overdue");
    assertThat(world.log.texts())
        .contains(
            "未报送 · Nothing was heard：火灾隐患月报（西村）：本期自 round from 2025-07-01",
            "逾期未完成 · Overdue：火灾隐患月报（西村）：本期自 round from 2025-07-01");
    assertThatThrownBy(() -> obligations.fulfil(answering.id(), ZERO))
        .isInstanceOfSatisfying(
            Conflict.class,
            c -> {
              assertThat(c.kind()).isEqualTo(Conflict.Kind.STATE);
              assertThat(c.current()).contains(done);
            });
    assertThatThrownBy(() -> obligations.begin(answering.id(), Remark.NONE))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aLateAnswerIsLateAndAWordBreaksTheSilence() {
    Obligation one = add(MONTHLY);
    Obligation two = add(MONTHLY);
    world.base.clock().set(at("2025-07-29T09:00"));
    assertThat(obligations.begin(one.id(), Remark.NONE).state()).isEqualTo(OVERDUE);
    Obligation late = obligations.fulfil(two.id(), Fulfilment.of(false, Optional.of("隐患 2 处")));
    assertThat(late.state()).isEqualTo(DONE_LATE);
    assertThat(late.result()).contains("隐患 2 处");
    assertThat(world.log.last().text())
        .isEqualTo("迟报 · Done late：火灾隐患月报（西村）：本期自 round from 2025-07-01：隐患 2 处");
  }

  @Test
  void aRoundThatEndsStaysOnRecordAndTheNextBegins() throws Exception {
    Obligation answering = add(MONTHLY);
    Obligation silent = add(MONTHLY);
    obligations.fulfil(answering.id(), ZERO);
    world.base.clock().set(at("2025-08-01T00:00"));

    Obligation next = obligations.get(answering.id());
    assertThat(next.period()).isEqualTo(AUGUST);
    assertThat(next.dueAt()).isEqualTo(at("2025-08-28T18:00"));
    assertThat(next.state()).isEqualTo(DUE);
    assertThat(next.zero()).isFalse();
    Round july = rounds(answering.id()).get(0);
    assertThat(july.period()).isEqualTo(JULY);
    assertThat(july.next()).isEqualTo(AUGUST);
    assertThat(july.state()).isEqualTo(DONE);
    assertThat(july.zero()).isTrue();
    assertThat(july.doneBy()).contains("officer");
    assertThat(july.doneAt()).contains(at("2025-07-01T08:00"));
    assertThat(rounds(silent.id())).extracting(Round::state).containsExactly(SILENT);
    Change ended =
        world.base.changes().stream()
            .filter(c -> c.kind().equals("round.ended"))
            .filter(c -> c.id().equals(july.id().value()))
            .findFirst()
            .orElseThrow();
    assertThat(ended.entity()).isEqualTo("obligations/rounds");
    assertThat(ended.scope()).contains(village);
    assertThat(Json.mapper().readValue(ended.data(), Round.class)).isEqualTo(july);
    assertThat(world.kinds()).filteredOn("obligation.renewed"::equals).hasSize(2);
  }

  @Test
  void anAnswerToAPastRoundCountsForThatRound() {
    Obligation silent = add(MONTHLY);
    world.base.clock().set(at("2025-08-02T09:00"));
    Fulfilment july = new Fulfilment(true, Optional.of("无"), Optional.of(JULY));
    Obligation current = obligations.fulfil(silent.id(), july);
    assertThat(current.period()).isEqualTo(AUGUST);
    assertThat(current.state()).isEqualTo(DUE);
    Round answered = rounds(silent.id()).get(0);
    assertThat(answered.state()).isEqualTo(DONE_LATE);
    assertThat(answered.zero()).isTrue();
    assertThat(answered.doneAt()).contains(at("2025-08-02T09:00"));
    assertThat(world.kinds()).endsWith("round.fulfilled");
    assertThatThrownBy(() -> obligations.fulfil(silent.id(), july)).isInstanceOf(Conflict.class);
    LocalDate june = LocalDate.of(2025, 6, 1);
    assertThatThrownBy(
            () ->
                obligations.fulfil(
                    silent.id(), new Fulfilment(true, Optional.empty(), Optional.of(june))))
        .isInstanceOfSatisfying(
            Invalid.class,
            i -> assertThat(i.faults()).extracting(Fault::pointer).containsExactly("/period"));
    Fulfilment august = new Fulfilment(true, Optional.empty(), Optional.of(AUGUST));
    assertThat(obligations.fulfil(silent.id(), august).state()).isEqualTo(DONE);
  }

  @Test
  void theEscalationOfAMissedRoundGoesOnWhileTheNextOneRuns() {
    List<String> fired = new CopyOnWriteArrayList<>();
    Obligation daily = add(DAILY);
    world.base.listen((deadline, step) -> fired.add(deadline.topic() + " " + step.kind()));
    world.base.clock().set(at("2025-07-02T00:00"));
    assertThat(obligations.get(daily.id()).period()).isEqualTo(LocalDate.of(2025, 7, 2));
    assertThat(fired)
        .containsExactlyInAnyOrder(
            "obligation.due@2025-07-01 REMIND",
            "obligation.due@2025-07-01 DUE",
            "obligation.end DUE");
    fired.clear();
    world.base.clock().set(at("2025-07-02T02:00"));
    assertThat(fired).containsExactly("obligation.due@2025-07-01 LEADER");
    assertThat(world.base.deadlines().about(Trail.link(daily.id())))
        .filteredOn(d -> d.fired() < d.steps().size())
        .extracting(Deadline::topic)
        .containsExactlyInAnyOrder("obligation.due@2025-07-02", "obligation.end");
  }

  @Test
  void anAnswerStopsTheClockOfItsRound() {
    Obligation daily = add(DAILY);
    world.base.clock().set(at("2025-07-02T00:00"));
    Fulfilment first = new Fulfilment(true, Optional.empty(), Optional.of(JULY));
    obligations.fulfil(daily.id(), first);
    obligations.fulfil(daily.id(), ZERO);
    assertThat(world.base.deadlines().about(Trail.link(daily.id())))
        .extracting(Deadline::topic)
        .containsExactly("obligation.end");
  }

  @Test
  void roundsThatPassedWhileTheRuntimeWasDownAreOnRecordOnce() {
    Obligation daily = add(DAILY);
    world.close();
    world = TaskWorld.openFile(folder.resolve("db"), roster);
    obligations = world.obligations;
    world.base.clock().set(at("2025-07-04T12:00"));
    assertThat(obligations.get(daily.id()).period()).isEqualTo(LocalDate.of(2025, 7, 4));
    assertThat(obligations.get(daily.id()).state()).isEqualTo(DUE);
    assertThat(rounds(daily.id()))
        .extracting(Round::period)
        .containsExactly(LocalDate.of(2025, 7, 3), LocalDate.of(2025, 7, 2), JULY);
    assertThat(rounds(daily.id())).extracting(Round::state).containsOnly(SILENT);
    assertThat(world.log.texts()).hasSize(3);
    world.close();
    world = TaskWorld.openFile(folder.resolve("db"), roster);
    obligations = world.obligations;
    world.base.clock().set(at("2025-07-04T13:00"));
    assertThat(rounds(daily.id())).hasSize(3);
  }

  @Test
  void roundsArePaged() {
    Obligation daily = add(DAILY);
    world.base.clock().set(at("2025-07-06T00:00"));
    var first = obligations.rounds(daily.id(), Paging.first(2));
    var second = obligations.rounds(daily.id(), new Paging(2, first.next()));
    assertThat(first.items()).extracting(r -> r.period().getDayOfMonth()).containsExactly(5, 4);
    assertThat(second.items()).extracting(r -> r.period().getDayOfMonth()).containsExactly(3, 2);
  }

  @Test
  void aChangeOfTimesMovesWhatIsOpenAndKeepsWhatIsAnswered() {
    Obligation open = add(MONTHLY);
    obligations.begin(open.id(), Remark.NONE);
    Obligation moved = obligations.update(open.id(), 2, draft("周报", weekly()));
    assertThat(moved.title()).isEqualTo("周报");
    assertThat(moved.period()).isEqualTo(LocalDate.of(2025, 6, 30));
    assertThat(moved.dueAt()).isEqualTo(at("2025-07-04T18:00"));
    assertThat(world.base.deadlines().about(Trail.link(open.id())))
        .extracting(Deadline::topic)
        .containsExactlyInAnyOrder("obligation.due@2025-06-30", "obligation.end");

    Obligation answered = add(MONTHLY);
    obligations.fulfil(answered.id(), ZERO);
    Obligation kept = obligations.update(answered.id(), 2, draft("周报", weekly()));
    assertThat(kept.state()).isEqualTo(DONE);
    assertThat(kept.period()).isEqualTo(JULY);
    world.base.clock().set(at("2025-08-01T00:00"));
    assertThat(rounds(answered.id())).extracting(Round::state).containsExactly(DONE);
    assertThat(obligations.get(answered.id()).dueAt()).isEqualTo(at("2025-08-01T18:00"));
    assertThatThrownBy(() -> obligations.update(open.id(), 1, draft("x", weekly())))
        .isInstanceOfSatisfying(
            Conflict.class, c -> assertThat(c.kind()).isEqualTo(Conflict.Kind.STALE));
  }

  @Test
  void whatIsTakenAwayKeepsItsOutcomeOnTheFeed() {
    Obligation done = add(MONTHLY);
    obligations.fulfil(done.id(), ZERO);
    obligations.remove(done.id(), 2);
    assertThat(obligations.find(done.id())).isEmpty();
    assertThat(world.base.deadlines().about(Trail.link(done.id()))).isEmpty();
    assertThat(world.kinds()).endsWith("round.ended", "obligation.removed");
    assertThatThrownBy(() -> rounds(done.id())).isInstanceOf(NotFound.class);
    world.base.clock().set(at("2025-09-01T00:00"));
    assertThat(world.kinds()).endsWith("obligation.removed");
  }

  @Test
  void whatIsDueSoonOverdueOrSilentIsAnOpenMatter() {
    Obligation monthly = add(MONTHLY);
    assertThat(world.obligationMatters.open()).isEmpty();
    world.base.clock().set(at("2025-07-22T00:00"));
    OpenMatter soon = world.obligationMatters.open().get(0);
    assertThat(soon.kind()).isEqualTo("obligation");
    assertThat(soon.late()).isFalse();
    assertThat(soon.due()).contains(at("2025-07-28T18:00"));
    assertThat(soon.about()).isEqualTo(Trail.link(monthly.id()));
    world.base.clock().set(at("2025-07-28T18:00"));
    OpenMatter silent = world.obligationMatters.open().get(0);
    assertThat(silent.late()).isTrue();
    assertThat(silent.next().en()).contains("nothing was heard");
    world.base.clock().set(at("2025-08-02T00:00"));
    OpenMatter past = world.obligationMatters.open().get(0);
    assertThat(past.title().zh()).contains("2025-07-01");
    assertThat(past.due()).contains(at("2025-07-28T18:00"));
    assertThat(past.late()).isTrue();
    Fulfilment july = new Fulfilment(true, Optional.empty(), Optional.of(JULY));
    obligations.fulfil(monthly.id(), july);
    assertThat(world.obligationMatters.open()).isEmpty();
    world.base.access().grant("tasks:read");
    assertThat(world.obligationMatters.open()).isEmpty();
  }

  @Test
  void theAssigneesOwnPeopleAnswer() {
    Party head = roster.position("主任", village);
    PersonId li = roster.person("李", Optional.of(village), head);
    UnitId other = roster.unit("东村");
    Obligation ours = add(MONTHLY);
    Obligation theirs = obligations.add(new ObligationDraft("x", FakeRoster.party(other), MONTHLY));
    world.actAs("li", li);
    obligations.begin(ours.id(), Remark.NONE);
    assertThat(obligations.fulfil(ours.id(), ZERO).stamp().updatedBy()).isEqualTo("li");
    assertThatThrownBy(() -> obligations.fulfil(theirs.id(), ZERO)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> add(MONTHLY)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> obligations.remove(ours.id(), 3)).isInstanceOf(Forbidden.class);
    world.actAsUnit(village);
    assertThat(list(Map.of())).containsExactly(ours.id());
    assertThat(obligations.find(theirs.id())).isEmpty();
    assertThatThrownBy(() -> rounds(theirs.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> obligations.fulfil(theirs.id(), ZERO)).isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> obligations.add(new ObligationDraft("x", FakeRoster.party(other), MONTHLY)))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void listsAreFiltered() {
    Obligation open = add(MONTHLY);
    Obligation done = obligations.add(draft("防汛检查", MONTHLY));
    obligations.fulfil(done.id(), ZERO);
    assertThat(list(Map.of("state", "due"))).containsExactly(open.id());
    assertThat(list(Map.of("state", "done"))).containsExactly(done.id());
    assertThat(list(Map.of("q", "汛检"))).containsExactly(done.id());
    assertThat(list(Map.of("assignee", village.value().toString())))
        .containsExactly(open.id(), done.id());
    assertThat(list(Map.of("assignee", UUID.randomUUID().toString()))).isEmpty();
  }

  @Test
  void faultsAreNamed() {
    Party nobody = new Party(Party.Kind.UNIT, UUID.randomUUID());
    assertThatThrownBy(() -> obligations.add(new ObligationDraft("x", nobody, MONTHLY)))
        .isInstanceOfSatisfying(
            Invalid.class,
            i -> assertThat(i.faults()).extracting(Fault::pointer).containsExactly("/assignee"));
    Recurrence wrong = new Recurrence(Every.WEEK, 8, LocalTime.NOON, SHANGHAI);
    assertThatThrownBy(() -> obligations.add(draft("", wrong)))
        .isInstanceOfSatisfying(
            Invalid.class,
            i ->
                assertThat(i.faults())
                    .extracting(Fault::pointer)
                    .containsExactlyInAnyOrder("/title", "/recurrence/day"));
  }

  private static Recurrence weekly() {
    return new Recurrence(Every.WEEK, 5, LocalTime.of(18, 0), SHANGHAI);
  }

  private Obligation add(Recurrence recurrence) {
    return obligations.add(draft("火灾隐患月报", recurrence));
  }

  private ObligationDraft draft(String title, Recurrence recurrence) {
    return new ObligationDraft(title, FakeRoster.party(village), recurrence);
  }

  private List<Round> rounds(ObligationId id) {
    return obligations.rounds(id, Paging.first()).items();
  }

  private List<ObligationId> list(Map<String, String> filter) {
    return obligations
        .list(Json.query(filter, ObligationFilter.class), Paging.first())
        .items()
        .stream()
        .map(Obligation::id)
        .toList();
  }

  private static Instant at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }
}
