package org.anlan.tasks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anlan.api.Party;
import org.anlan.api.deadlines.Deadline;
import org.anlan.api.matters.OpenMatter;
import org.anlan.api.roster.ResponsibilityKind;
import org.anlan.api.roster.UnitId;
import org.anlan.api.tasks.Reassignment;
import org.anlan.api.tasks.Remark;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskDraft;
import org.anlan.testbase.TestBase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskClockTest {
  private static final Instant DUE = TestBase.START.plus(Duration.ofHours(1));
  private final FakeRoster roster = new FakeRoster();
  private UnitId drains;
  @TempDir Path folder;

  @BeforeEach
  void people() {
    drains = roster.unit("城管办");
  }

  @Test
  void isOverdueFromItsTimeOnAndStaysSo() {
    try (TaskWorld world = open()) {
      Task task = world.tasks.add(due("清疏下水道"));
      world.base.clock().advance(Duration.ofMinutes(59));
      assertThat(world.tasks.get(task.id()).overdue()).isFalse();
      world.base.clock().advance(Duration.ofMinutes(1));
      Task late = world.tasks.get(task.id());
      assertThat(late.overdue()).isTrue();
      assertThat(late.stamp().updatedBy()).isEqualTo("system");
      assertThat(late.stamp().updatedAt()).isEqualTo(DUE);
      assertThat(world.log.last().text()).isEqualTo("任务逾期 · Task overdue：清疏下水道（城管办）");
      world.base.clock().advance(Duration.ofDays(1));
      assertThat(world.tasks.finish(task.id(), Remark.NONE).overdue()).isTrue();
      assertThat(world.kinds()).containsExactly("task.issued", "task.overdue", "task.finished");
    }
  }

  @Test
  void whatIsDoneInTimeIsNeverOverdue() {
    try (TaskWorld world = open()) {
      Task done = world.tasks.add(due("done"));
      world.tasks.finish(done.id(), Remark.NONE);
      Task withdrawn = world.tasks.add(due("withdrawn"));
      world.tasks.withdraw(withdrawn.id(), Remark.of("x"));
      assertThat(world.base.deadlines().about(Trail.link(done))).isEmpty();
      assertThat(world.base.deadlines().about(Trail.link(withdrawn))).isEmpty();
      world.base.clock().advance(Duration.ofDays(1));
      assertThat(world.kinds()).doesNotContain("task.overdue");
      assertThat(world.tasks.get(done.id()).overdue()).isFalse();
    }
  }

  @Test
  void aLateStepMarksItThoughTheClockHasNotFiredYet() {
    try (TaskWorld world = open()) {
      TaskDraft past = TaskWorld.draft("x", FakeRoster.party(drains), Optional.of(TestBase.START));
      Task task = world.tasks.add(past);
      assertThat(world.tasks.finish(task.id(), Remark.NONE).overdue()).isTrue();
    }
  }

  @Test
  void tellsTheOwnerThenThoseAnsweringThenTheLeader() {
    Party first = FakeRoster.party(roster.person("第一责任人", Optional.of(drains)));
    Party paired = FakeRoster.party(roster.person("包抓领导", Optional.empty()));
    roster.answers(drains, ResponsibilityKind.LEADER_IN_CHARGE, paired);
    roster.answers(drains, ResponsibilityKind.FIRST_RESPONSIBLE, first);
    List<Deadline.Step> fired = new CopyOnWriteArrayList<>();
    try (TaskWorld world = open()) {
      world.base.listen((deadline, step) -> fired.add(step));
      world.tasks.add(due("x"));
      world.base.clock().advance(Duration.ofDays(1));
    }
    assertThat(fired)
        .extracting(Deadline.Step::kind)
        .containsExactly(
            Deadline.Kind.REMIND,
            Deadline.Kind.DUE,
            Deadline.Kind.ESCALATE,
            Deadline.Kind.ESCALATE,
            Deadline.Kind.LEADER);
    assertThat(fired)
        .extracting(Deadline.Step::tell)
        .containsExactly(
            Optional.empty(),
            Optional.empty(),
            Optional.of(first),
            Optional.of(paired),
            Optional.empty());
  }

  @Test
  void theOwnerIsNotTheNextAfterItself() {
    Party first = FakeRoster.party(roster.person("第一责任人", Optional.of(drains)));
    roster.answers(drains, ResponsibilityKind.FIRST_RESPONSIBLE, first);
    try (TaskWorld world = open()) {
      Task task = world.tasks.add(TaskWorld.draft("x", first, Optional.of(DUE)));
      Deadline clock = world.base.deadlines().about(Trail.link(task)).get(0);
      assertThat(clock.owner()).contains(first);
      assertThat(clock.scope()).contains(drains);
      assertThat(clock.steps()).noneMatch(s -> s.kind() == Deadline.Kind.ESCALATE);
    }
  }

  @Test
  void aDrillsClockSaysSo() {
    try (TaskWorld world = open()) {
      TaskDraft d = due("x");
      Task task =
          world.tasks.add(
              new TaskDraft(
                  "转移",
                  d.detail(),
                  d.assignee(),
                  d.about(),
                  d.dueAt(),
                  true,
                  d.origin(),
                  d.originKey()));
      Deadline clock = world.base.deadlines().about(Trail.link(task)).get(0);
      assertThat(clock.subject().zh()).isEqualTo("【演练】转移");
      assertThat(clock.subject().en()).isEqualTo("DRILL 转移");
    }
  }

  @Test
  void theClockFollowsAChangeOfTimeAndOfHands() {
    UnitId village = roster.unit("西村");
    try (TaskWorld world = open()) {
      Task task = world.tasks.add(due("x"));
      Instant later = DUE.plusSeconds(600);
      world.tasks.update(
          task.id(), 1, TaskWorld.draft("x", FakeRoster.party(drains), Optional.of(later)));
      world.base.clock().set(DUE);
      assertThat(world.tasks.get(task.id()).overdue()).isFalse();
      Instant latest = later.plusSeconds(600);
      world.tasks.reassign(
          task.id(),
          new Reassignment(FakeRoster.party(village), Optional.of(latest), Optional.empty()));
      List<Deadline> clocks = world.base.deadlines().about(Trail.link(task));
      assertThat(clocks).hasSize(1);
      assertThat(clocks.get(0).owner()).contains(FakeRoster.party(village));
      world.base.clock().set(later);
      assertThat(world.tasks.get(task.id()).overdue()).isFalse();
      world.base.clock().set(latest);
      assertThat(world.tasks.get(task.id()).overdue()).isTrue();
      Task untimed =
          world.tasks.update(task.id(), 4, TaskWorld.draft("x", FakeRoster.party(village)));
      assertThat(untimed.overdue()).isTrue();
      assertThat(world.base.deadlines().about(Trail.link(task))).isEmpty();
    }
  }

  @Test
  void anUnchangedTimeKeepsTheClockRunning() {
    try (TaskWorld world = open()) {
      Task task = world.tasks.add(due("x"));
      Deadline before = world.base.deadlines().about(Trail.link(task)).get(0);
      world.tasks.update(task.id(), 1, due("y"));
      assertThat(world.base.deadlines().about(Trail.link(task))).containsExactly(before);
    }
  }

  @Test
  void whatFellDueWhileTheRuntimeWasDownFiresOnce() {
    Path file = folder.resolve("db");
    Task task;
    try (TaskWorld world = TaskWorld.openFile(file, roster)) {
      task = world.tasks.add(due("x"));
    }
    try (TaskWorld world = TaskWorld.openFile(file, roster)) {
      assertThat(world.tasks.get(task.id()).overdue()).isFalse();
      world.base.clock().set(DUE.plus(Duration.ofDays(2)));
      assertThat(world.tasks.get(task.id()).overdue()).isTrue();
      assertThat(world.kinds()).containsExactly("task.issued", "task.overdue");
    }
    try (TaskWorld world = TaskWorld.openFile(file, roster)) {
      world.base.clock().set(DUE.plus(Duration.ofDays(3)));
      assertThat(world.tasks.get(task.id()).overdue()).isTrue();
      assertThat(world.kinds()).containsExactly("task.issued", "task.overdue");
    }
  }

  @Test
  void lateOnesArePressingMost() {
    try (TaskWorld world = open()) {
      world.tasks.add(TaskWorld.draft("no time", FakeRoster.party(drains)));
      world.tasks.add(
          TaskWorld.draft("later", FakeRoster.party(drains), Optional.of(DUE.plusSeconds(7200))));
      world.tasks.add(
          TaskWorld.draft("soon", FakeRoster.party(drains), Optional.of(DUE.plusSeconds(3600))));
      Task late = world.tasks.add(due("late"));
      Task refused = world.tasks.add(due("refused"));
      world.tasks.refuse(refused.id(), Remark.of("x"));
      world.tasks.finish(world.tasks.add(due("done")).id(), Remark.NONE);
      world.base.clock().set(DUE);
      List<OpenMatter> open = world.matters.open();
      assertThat(open)
          .extracting(m -> m.title().zh())
          .containsExactly("late（城管办）", "refused（城管办）", "soon（城管办）", "later（城管办）", "no time（城管办）");
      assertThat(open)
          .extracting(OpenMatter::late)
          .containsExactly(true, true, false, false, false);
      assertThat(open.get(0).about()).isEqualTo(Trail.link(late));
      assertThat(open.get(0).due()).contains(DUE);
      assertThat(open.get(0).kind()).isEqualTo("task");
      assertThat(open.get(1).kind()).isEqualTo("task-refused");
      assertThat(open.get(1).next().en()).contains("reassign");
      assertThat(open.get(2).next().en()).contains("received");
    }
  }

  private TaskWorld open() {
    return TaskWorld.openFile(folder.resolve("db"), roster);
  }

  private TaskDraft due(String title) {
    return TaskWorld.draft(title, FakeRoster.party(drains), Optional.of(DUE));
  }
}
