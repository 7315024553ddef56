package org.anlan.tasks.internal;

import static org.anlan.api.tasks.TaskState.DONE;
import static org.anlan.api.tasks.TaskState.IN_PROGRESS;
import static org.anlan.api.tasks.TaskState.ISSUED;
import static org.anlan.api.tasks.TaskState.RECEIVED;
import static org.anlan.api.tasks.TaskState.REFUSED;
import static org.anlan.api.tasks.TaskState.VERIFIED;
import static org.anlan.api.tasks.TaskState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anlan.api.Conflict;
import org.anlan.api.Fault;
import org.anlan.api.Forbidden;
import org.anlan.api.Invalid;
import org.anlan.api.NotFound;
import org.anlan.api.Paging;
import org.anlan.api.Party;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.UnitId;
import org.anlan.api.tasks.Reassignment;
import org.anlan.api.tasks.Remark;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskDraft;
import org.anlan.api.tasks.TaskFilter;
import org.anlan.api.tasks.TaskId;
import org.anlan.json.Json;
import org.anlan.testbase.TestBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TasksTest {
  private TaskWorld world;
  private Tasks tasks;
  private UnitId drains;
  private UnitId village;

  @BeforeEach
  void open() {
    world = TaskWorld.open();
    tasks = world.tasks;
    drains = world.roster.unit("城管办");
    village = world.roster.unit("西村社区");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void goesItsWayAndLeavesItsTrail() {
    Task task = tasks.add(TaskWorld.draft("清疏下水道", FakeRoster.party(drains)));
    assertThat(task.state()).isEqualTo(ISSUED);
    assertThat(task.assigneeName()).isEqualTo("城管办");
    assertThat(task.scope()).contains(drains);
    assertThat(task.issuedAt()).isEqualTo(TestBase.START);

    world.base.clock().advance(Duration.ofMinutes(1));
    assertThat(tasks.receive(task.id(), Remark.NONE).state()).isEqualTo(RECEIVED);
    world.base.clock().advance(Duration.ofMinutes(1));
    assertThat(tasks.start(task.id(), Remark.of("已派三人")).state()).isEqualTo(IN_PROGRESS);
    world.base.clock().advance(Duration.ofMinutes(1));
    Task done = tasks.finish(task.id(), Remark.of("已疏通"));
    assertThat(done.state()).isEqualTo(DONE);
    assertThat(done.receivedAt()).contains(TestBase.START.plusSeconds(60));
    assertThat(done.finishedAt()).contains(TestBase.START.plusSeconds(180));
    assertThat(done.result()).contains("已疏通");
    Task verified = tasks.verify(task.id(), Remark.NONE);
    assertThat(verified.state()).isEqualTo(VERIFIED);
    Task commented = tasks.comment(task.id(), Remark.of("好"));

    assertThat(commented.stamp().version()).isEqualTo(6);
    assertThat(commented.finishedAt()).isEqualTo(done.finishedAt());
    assertThat(commented.comments()).extracting(Task.Comment::text).containsExactly("已派三人", "好");
    assertThat(tasks.get(task.id())).isEqualTo(commented);
    assertThat(world.kinds())
        .containsExactly(
            "task.issued",
            "task.received",
            "task.started",
            "task.finished",
            "task.verified",
            "task.commented");
    assertThat(world.log.texts())
        .containsExactly(
            "任务已下达 · Task issued：清疏下水道（城管办）",
            "任务已接收 · Task received：清疏下水道（城管办）",
            "任务办理中 · Task started：清疏下水道（城管办）：已派三人",
            "任务已完成 · Task done：清疏下水道（城管办）：已疏通",
            "任务已核实 · Task verified：清疏下水道（城管办）");
    assertThat(world.log.last().links()).containsExactly(Trail.link(task));
  }

  @Test
  void whatIsOnTheFeedIsWhatIsThere() throws Exception {
    Task task = tasks.add(TaskWorld.draft("x", FakeRoster.party(drains)));
    tasks.refuse(task.id(), Remark.of("没有设备"));
    String json = world.base.changes().get(1).data();
    assertThat(Json.mapper().readValue(json, Task.class)).isEqualTo(tasks.get(task.id()));
  }

  @Test
  void aStepMaySkipThoseBeforeIt() {
    Task task = tasks.add(TaskWorld.draft("x", FakeRoster.party(drains)));
    Task done = tasks.finish(task.id(), Remark.NONE);
    assertThat(done.receivedAt()).contains(TestBase.START);
    assertThat(done.finishedAt()).contains(TestBase.START);
  }

  @Test
  void aStepFromTheWrongStateIsRefusedWithTheTask() {
    Task task = tasks.add(TaskWorld.draft("x", FakeRoster.party(drains)));
    Task received = tasks.receive(task.id(), Remark.NONE);
    assertThatThrownBy(() -> tasks.receive(task.id(), Remark.NONE))
        .isInstanceOfSatisfying(
            Conflict.class,
            c -> {
              assertThat(c.kind()).isEqualTo(Conflict.Kind.STATE);
              assertThat(c.current()).contains(received);
            });
    assertThatThrownBy(() -> tasks.verify(task.id(), Remark.NONE)).isInstanceOf(Conflict.class);
    assertThat(world.kinds()).hasSize(2);
    assertThat(world.log.texts()).hasSize(2);
  }

  @Test
  void whoTurnsATaskDownSaysWhy() {
    Task task = tasks.add(TaskWorld.draft("x", FakeRoster.party(drains)));
    for (Callable<Task> step :
        List.<Callable<Task>>of(
            () -> tasks.refuse(task.id(), Remark.NONE),
            () -> tasks.withdraw(task.id(), Remark.NONE),
            () -> tasks.comment(task.id(), Remark.NONE))) {
      assertThatThrownBy(step::call)
          .isInstanceOfSatisfying(Invalid.class, i -> assertThat(places(i)).containsOnly("/text"));
    }
    Task refused = tasks.refuse(task.id(), Remark.of("没有设备"));
    assertThat(refused.state()).isEqualTo(REFUSED);
    assertThat(refused.comments()).extracting(Task.Comment::text).containsExactly("没有设备");
    assertThat(world.log.last().text()).endsWith("：没有设备");
    assertThat(tasks.withdraw(task.id(), Remark.of("不再需要")).state()).isEqualTo(WITHDRAWN);
  }

  @Test
  void isIssuedAnewToSomebodyElse() {
    Task task = tasks.add(TaskWorld.draft("x", FakeRoster.party(drains)));
    tasks.finish(task.id(), Remark.of("半好"));
    world.base.clock().advance(Duration.ofMinutes(5));
    Task again =
        tasks.reassign(
            task.id(),
            new Reassignment(
                FakeRoster.party(village),
                Optional.of(TestBase.START.plusSeconds(3600)),
                Optional.of("离得近")));
    assertThat(again.state()).isEqualTo(ISSUED);
    assertThat(again.assignee()).isEqualTo(FakeRoster.party(village));
    assertThat(again.scope()).contains(village);
    assertThat(again.issuedAt()).isEqualTo(TestBase.START.plusSeconds(300));
    assertThat(again.dueAt()).contains(TestBase.START.plusSeconds(3600));
    assertThat(again.receivedAt()).isEmpty();
    assertThat(again.finishedAt()).isEmpty();
    assertThat(again.result()).isEmpty();
    assertThat(again.comments())
        .extracting(Task.Comment::text)
        .containsExactly("城管办 → 西村社区：离得近；原结果 earlier result：半好");
    assertThatThrownBy(
            () ->
                tasks.reassign(
                    task.id(),
                    new Reassignment(
                        new Party(Party.Kind.UNIT, UUID.randomUUID()),
                        Optional.empty(),
                        Optional.empty())))
        .isInstanceOfSatisfying(
            Invalid.class, i -> assertThat(places(i)).containsExactly("/assignee"));
  }

  @Test
  void changesWhatIsToBeDoneAndByWhenOnly() {
    Task task = tasks.add(TaskWorld.draft("x", FakeRoster.party(drains)));
    TaskDraft later =
        TaskWorld.draft("y", FakeRoster.party(drains), Optional.of(TestBase.START.plusSeconds(60)));
    Task changed = tasks.update(task.id(), 1, later);
    assertThat(changed.title()).isEqualTo("y");
    assertThat(changed.dueAt()).contains(TestBase.START.plusSeconds(60));
    assertThat(world.kinds()).endsWith("task.changed");
    assertThat(world.log.last().text()).contains("原标题 was：x", "- → 2025-07-01T00:01:00Z");

    assertThatThrownBy(() -> tasks.update(task.id(), 1, later))
        .isInstanceOfSatisfying(
            Conflict.class, c -> assertThat(c.kind()).isEqualTo(Conflict.Kind.STALE));
    TaskDraft other =
        TaskWorld.of(UUID.randomUUID(), "k", FakeRoster.party(village), Optional.empty());
    assertThatThrownBy(() -> tasks.update(task.id(), 2, other))
        .isInstanceOfSatisfying(
            Invalid.class,
            i ->
                assertThat(places(i))
                    .containsExactlyInAnyOrder("/assignee", "/origin", "/originKey"));
    assertThatThrownBy(() -> tasks.remove(task.id(), 2)).isInstanceOf(Conflict.class);
    tasks.finish(task.id(), Remark.NONE);
    assertThatThrownBy(() -> tasks.update(task.id(), 3, later))
        .isInstanceOfSatisfying(
            Conflict.class, c -> assertThat(c.kind()).isEqualTo(Conflict.Kind.STATE));
  }

  @Test
  void everyFaultOfEveryDraftIsNamed() {
    Party nobody = new Party(Party.Kind.PERSON, UUID.randomUUID());
    assertThatThrownBy(
            () ->
                tasks.issueAll(
                    List.of(
                        TaskWorld.draft("good", FakeRoster.party(drains)),
                        TaskWorld.draft("x", nobody),
                        TaskWorld.of(
                            UUID.randomUUID(),
                            "k",
                            nobody,
                            Optional.of(new UnitId(UUID.randomUUID())))),
                    "s"))
        .isInstanceOfSatisfying(
            Invalid.class,
            i -> assertThat(places(i)).containsExactly("/1/assignee", "/2/assignee", "/2/about"));
    assertThatThrownBy(() -> tasks.add(TaskWorld.draft("", FakeRoster.party(drains))))
        .isInstanceOfSatisfying(
            Invalid.class, i -> assertThat(places(i)).containsExactly("/title"));
    assertThat(world.base.changes()).isEmpty();
  }

  @Test
  void theSameIsNotOutTwice() {
    UUID origin = UUID.randomUUID();
    TaskDraft draft = TaskWorld.of(origin, "drain", FakeRoster.party(drains), Optional.empty());
    Task out = tasks.add(draft);
    assertThatThrownBy(() -> tasks.add(draft))
        .isInstanceOfSatisfying(
            Conflict.class,
            c -> {
              assertThat(c.kind()).isEqualTo(Conflict.Kind.DUPLICATE);
              assertThat(c.current()).contains(out);
            });
    assertThatThrownBy(() -> tasks.issueAll(List.of(other(origin), other(origin)), ""))
        .isInstanceOf(Conflict.class);
    // another unit it is done for, another key, another origin: another task
    tasks.add(TaskWorld.of(origin, "drain", FakeRoster.party(drains), Optional.of(village)));
    tasks.add(TaskWorld.of(origin, "drain", FakeRoster.party(village), Optional.empty()));
    tasks.add(TaskWorld.of(UUID.randomUUID(), "drain", FakeRoster.party(drains), Optional.empty()));
    Task moving =
        tasks.add(TaskWorld.of(origin, "pump", FakeRoster.party(drains), Optional.empty()));
    tasks.add(TaskWorld.of(origin, "pump", FakeRoster.party(village), Optional.empty()));
    assertThatThrownBy(
            () ->
                tasks.reassign(
                    moving.id(),
                    new Reassignment(
                        FakeRoster.party(village), Optional.empty(), Optional.empty())))
        .isInstanceOf(Conflict.class);
    tasks.finish(out.id(), Remark.NONE);
    assertThat(tasks.add(draft).state()).isEqualTo(ISSUED);
  }

  private TaskDraft other(UUID origin) {
    return TaskWorld.of(origin, "other", FakeRoster.party(drains), Optional.empty());
  }

  @Test
  void isTakenBackByOriginAndKey() {
    UUID origin = UUID.randomUUID();
    List<Task> out =
        tasks.issueAll(
            List.of(
                TaskWorld.of(origin, "a", FakeRoster.party(drains), Optional.empty()),
                TaskWorld.of(origin, "a", FakeRoster.party(village), Optional.empty()),
                TaskWorld.of(origin, "b", FakeRoster.party(drains), Optional.empty()),
                TaskWorld.of(origin, "c", FakeRoster.party(drains), Optional.empty()),
                TaskWorld.of(UUID.randomUUID(), "a", FakeRoster.party(drains), Optional.empty())),
            "启动三级响应");
    assertThat(world.log.texts()).containsExactly("启动三级响应");
    tasks.finish(out.get(0).id(), Remark.NONE);
    world.base.clock().advance(Duration.ofMinutes(1));

    List<Task> back = tasks.withdraw(origin, List.of("a", "b"), "降级");
    assertThat(back).extracting(Task::id).containsExactly(out.get(1).id(), out.get(2).id());
    assertThat(back).extracting(Task::state).containsOnly(WITHDRAWN);
    assertThat(back.get(0).comments()).extracting(Task.Comment::text).containsExactly("降级");
    assertThat(tasks.get(out.get(1).id())).isEqualTo(back.get(0));
    assertThat(world.log.last().text()).isEqualTo("任务已撤回 · Tasks withdrawn：2（降级）");
    assertThat(tasks.withdraw(origin, List.of(), "结束"))
        .extracting(Task::id)
        .containsExactly(out.get(3).id());
    assertThat(tasks.withdraw(origin, List.of(), "结束")).isEmpty();
    assertThat(world.kinds()).filteredOn("task.withdrawn"::equals).hasSize(3);
    assertThatThrownBy(() -> tasks.withdraw(origin, List.of(), " ")).isInstanceOf(Invalid.class);
  }

  @Test
  void drillsAreMarkedInTheLog() {
    TaskDraft d = TaskWorld.draft("x", FakeRoster.party(drains));
    tasks.add(
        new TaskDraft(
            d.title(),
            d.detail(),
            d.assignee(),
            d.about(),
            d.dueAt(),
            true,
            d.origin(),
            d.originKey()));
    assertThat(world.log.last().drill()).isTrue();
    assertThat(world.matters.open()).allMatch(m -> m.drill());
  }

  @Test
  void listsAreFiltered() {
    UUID origin = UUID.randomUUID();
    Task plain = tasks.add(TaskWorld.draft("清疏下水道", FakeRoster.party(drains)));
    Task from =
        tasks.add(TaskWorld.of(origin, "k", FakeRoster.party(village), Optional.of(drains)));
    tasks.finish(from.id(), Remark.of("积水已退"));
    assertThat(ids(TaskFilter.ALL)).containsExactly(plain.id(), from.id());
    assertThat(ids(TaskFilter.from(origin))).containsExactly(from.id());
    assertThat(ids(TaskFilter.open(Optional.empty()))).containsExactly(plain.id());
    assertThat(ids(TaskFilter.open(Optional.of(true)))).isEmpty();
    assertThat(ids(Json.query(java.util.Map.of("q", "下水"), TaskFilter.class)))
        .containsExactly(plain.id());
    assertThat(ids(Json.query(java.util.Map.of("q", "水已退"), TaskFilter.class)))
        .containsExactly(from.id());
    assertThat(ids(Json.query(java.util.Map.of("state", "done"), TaskFilter.class)))
        .containsExactly(from.id());
    assertThat(ids(query("assignee", village.value()))).containsExactly(from.id());
    assertThat(ids(query("about", drains.value()))).containsExactly(from.id());
    assertThat(ids(query("open", false))).containsExactly(from.id());
    assertThat(ids(query("drill", true))).isEmpty();
  }

  @Test
  void theAssigneesOwnPeopleDoTheirSteps() {
    Party head = world.roster.position("主任", drains);
    PersonId li = world.roster.person("李", Optional.of(drains), head);
    PersonId wang = world.roster.person("王", Optional.of(village));
    Task toUnit = tasks.add(TaskWorld.draft("a", FakeRoster.party(drains)));
    Task toPosition = tasks.add(TaskWorld.draft("b", head));
    Task toPerson = tasks.add(TaskWorld.draft("c", FakeRoster.party(li)));
    Task toOther = tasks.add(TaskWorld.draft("d", FakeRoster.party(wang)));

    world.actAs("li", li);
    assertThat(ids(query("mine", true)))
        .containsExactly(toUnit.id(), toPosition.id(), toPerson.id());
    assertThat(ids(query("mine", false))).containsExactly(toOther.id());
    for (Task task : List.of(toUnit, toPosition, toPerson)) {
      tasks.receive(task.id(), Remark.NONE);
      tasks.comment(task.id(), Remark.of("在路上"));
      Task done = tasks.finish(task.id(), Remark.NONE);
      assertThat(done.stamp().updatedBy()).isEqualTo("li");
      assertThatThrownBy(() -> tasks.verify(task.id(), Remark.NONE)).isInstanceOf(Forbidden.class);
      assertThatThrownBy(() -> tasks.withdraw(task.id(), Remark.of("x")))
          .isInstanceOf(Forbidden.class);
    }
    assertThatThrownBy(() -> tasks.receive(toOther.id(), Remark.NONE))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> tasks.add(TaskWorld.draft("e", head))).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> tasks.withdraw(UUID.randomUUID(), List.of(), "x"))
        .isInstanceOf(Forbidden.class);
    world.base.access().grant("obligations:read");
    assertThatThrownBy(() -> tasks.find(toUnit.id())).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> tasks.receive(toUnit.id(), Remark.NONE)).isInstanceOf(Forbidden.class);
    assertThat(world.matters.open()).isEmpty();
  }

  @Test
  void aUnitsAccountSeesAndActsWithinItsSubtree() {
    PersonId wang = world.roster.person("王", Optional.of(village));
    PersonId roaming = world.roster.person("赵", Optional.empty());
    Task ours = tasks.add(TaskWorld.draft("ours", FakeRoster.party(village)));
    Task below = tasks.add(TaskWorld.draft("below", FakeRoster.party(wang)));
    Task aboutUs =
        tasks.add(
            TaskWorld.of(UUID.randomUUID(), "k", FakeRoster.party(drains), Optional.of(village)));
    Task theirs = tasks.add(TaskWorld.draft("theirs", FakeRoster.party(drains)));
    Task nobodys = tasks.add(TaskWorld.draft("nobody's", FakeRoster.party(roaming)));

    world.actAsUnit(village);
    assertThat(ids(TaskFilter.ALL))
        .containsExactly(ours.id(), below.id(), aboutUs.id(), nobodys.id());
    assertThat(ids(query("mine", true))).containsExactly(ours.id());
    assertThat(world.matters.open()).hasSize(4);
    assertThat(tasks.find(theirs.id())).isEmpty();
    assertThatThrownBy(() -> tasks.receive(theirs.id(), Remark.NONE)).isInstanceOf(NotFound.class);
    tasks.receive(ours.id(), Remark.NONE);
    tasks.finish(below.id(), Remark.NONE);
    tasks.comment(aboutUs.id(), Remark.of("请快"));
    assertThatThrownBy(() -> tasks.receive(nobodys.id(), Remark.NONE))
        .isInstanceOf(Forbidden.class);
    tasks.add(TaskWorld.draft("new", FakeRoster.party(village)));
    assertThatThrownBy(() -> tasks.add(TaskWorld.draft("new", FakeRoster.party(drains))))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> tasks.add(TaskWorld.draft("new", FakeRoster.party(roaming))))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(
            () ->
                tasks.reassign(
                    ours.id(),
                    new Reassignment(FakeRoster.party(drains), Optional.empty(), Optional.empty())))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void aConfinedPersonSeesWhatIsGivenToIt() {
    PersonId wang = world.roster.person("王", Optional.of(drains));
    Task task = tasks.add(TaskWorld.draft("x", FakeRoster.party(wang)));
    world.actAs("wang", wang);
    world.base.access().confine(village);
    assertThat(ids(TaskFilter.ALL)).containsExactly(task.id());
    assertThat(tasks.receive(task.id(), Remark.NONE).state()).isEqualTo(RECEIVED);
  }

  @Test
  void twoAtOnceTakeOneStepOnce() throws Exception {
    Task task = tasks.add(TaskWorld.draft("x", FakeRoster.party(drains)));
    ExecutorService people = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> tries =
          java.util.Collections.nCopies(
              8,
              () -> {
                try {
                  tasks.receive(task.id(), Remark.NONE);
                  return true;
                } catch (Conflict e) {
                  return false;
                }
              });
      int done = 0;
      for (Future<Boolean> outcome : people.invokeAll(tries)) {
        done += outcome.get() ? 1 : 0;
      }
      assertThat(done).isEqualTo(1);
      assertThat(tasks.get(task.id()).stamp().version()).isEqualTo(2);
    } finally {
      people.shutdownNow();
    }
  }

  @Test
  void readsAsText() {
    TaskSearch search = new TaskSearch(world.rows);
    Task task = tasks.add(TaskWorld.draft("清疏下水道", FakeRoster.party(drains)));
    tasks.refuse(task.id(), Remark.of("没有设备"));
    java.util.List<org.anlan.api.search.SearchSource.Document> all = new java.util.ArrayList<>();
    search.all(all::add);
    assertThat(all).hasSize(1);
    assertThat(all.get(0).title()).isEqualTo("清疏下水道");
    assertThat(all.get(0).body()).contains("城管办", "没有设备");
    assertThat(all.get(0).scope()).contains(drains);
    String json = world.base.changes().get(1).data();
    assertThat(search.text(task.id().value(), json, Optional.of(drains))).contains(all.get(0));
  }

  private static TaskFilter query(String name, Object value) {
    return Json.query(java.util.Map.of(name, value.toString()), TaskFilter.class);
  }

  private List<TaskId> ids(TaskFilter filter) {
    return tasks.list(filter, Paging.first()).items().stream().map(Task::id).toList();
  }

  private static List<String> places(Invalid invalid) {
    return invalid.faults().stream().map(Fault::pointer).toList();
  }
}
