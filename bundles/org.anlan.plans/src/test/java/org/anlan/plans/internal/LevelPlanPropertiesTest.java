package org.anlan.plans.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.anlan.api.Grade;
import org.anlan.api.Party;
import org.anlan.api.Text;
import org.anlan.api.plans.Action;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.Selector;
import org.anlan.api.tasks.TaskState;
import org.anlan.plans.internal.LevelPlan.Out;

/** What holds for every plan, whatever happens to its tasks between the steps. */
class LevelPlanPropertiesTest {
  /** A plan with whom its selectors mean. */
  record World(List<Action> actions, Map<Selector, Meant> meant) {}

  @Property(tries = 300)
  void everyStepLeavesExactlyTheLevelsActionsOutAndNeverOneTwice(
      @ForAll("worlds") World world,
      @ForAll @Size(min = 1, max = 6) List<Grade> path,
      @ForAll @Size(20) List<TaskState> fates) {
    List<Out> tasks = new ArrayList<>();
    Optional<Grade> from = Optional.empty();
    for (Grade to : path) {
      LevelPlan step = LevelPlan.of(from, to, world.actions(), world.meant(), tasks);
      Set<String> before = live(tasks);
      assertThat(LevelPlanTest.keys(step)).doesNotHaveDuplicates().noneMatch(before::contains);
      if (from.isEmpty() || !from.get().graverThan(to)) {
        assertThat(step.withdrawn()).isEmpty();
      }
      apply(step, tasks);
      assertThat(live(tasks)).containsAll(wanted(world, to));
      if (from.isPresent() && from.get().graverThan(to)) {
        assertThat(open(tasks)).allMatch(key -> wanted(world, to).contains(key));
      }
      LevelPlan again = LevelPlan.of(from, to, world.actions(), world.meant(), tasks);
      assertThat(again.orders()).isEmpty();
      assertThat(again.withdrawn()).isEmpty();
      live(tasks, fates);
      from = Optional.of(to);
    }
  }

  @Property(tries = 200)
  void nothingThatIsDoneIsTakenBackOrGivenOutAgain(
      @ForAll("worlds") World world, @ForAll Grade from, @ForAll Grade to) {
    List<Out> tasks = new ArrayList<>();
    apply(LevelPlan.of(Optional.empty(), from, world.actions(), world.meant(), tasks), tasks);
    tasks.replaceAll(t -> new Out(t.originKey(), t.about(), TaskState.DONE));
    LevelPlan step = LevelPlan.of(Optional.of(from), to, world.actions(), world.meant(), tasks);
    assertThat(step.withdrawn()).isEmpty();
    assertThat(LevelPlanTest.keys(step)).noneMatch(live(tasks)::contains);
  }

  /** Between two steps people do, refuse or are relieved of some of their tasks. */
  private static void live(List<Out> tasks, List<TaskState> fates) {
    for (int i = 0; i < tasks.size(); i++) {
      Out task = tasks.get(i);
      TaskState fate = fates.get(i % fates.size());
      if (task.state().isOpen()) {
        tasks.set(i, new Out(task.originKey(), task.about(), fate));
      }
    }
  }

  private static void apply(LevelPlan step, List<Out> tasks) {
    tasks.replaceAll(
        t ->
            t.state().isOpen() && step.withdrawn().contains(t.originKey())
                ? new Out(t.originKey(), t.about(), TaskState.WITHDRAWN)
                : t);
    step.orders().forEach(o -> tasks.add(new Out(o.originKey(), o.about(), TaskState.ISSUED)));
  }

  private static Set<String> wanted(World world, Grade level) {
    return world.actions().stream()
        .filter(a -> a.levels().contains(level))
        .flatMap(
            a -> {
              Meant meant = world.meant().get(a.who());
              List<String> keys = new ArrayList<>();
              meant.assignees().forEach(who -> keys.add(a.key() + "/" + who.party().id()));
              if (!meant.missing().isEmpty()) {
                keys.add(a.key() + "/nobody");
              }
              return keys.stream();
            })
        .collect(Collectors.toSet());
  }

  private static Set<String> live(List<Out> tasks) {
    return tasks.stream()
        .filter(t -> t.state() != TaskState.WITHDRAWN)
        .map(Out::originKey)
        .collect(Collectors.toSet());
  }

  private static Set<String> open(List<Out> tasks) {
    return tasks.stream()
        .filter(t -> t.state().isOpen())
        .map(Out::originKey)
        .collect(Collectors.toSet());
  }

  @Provide
  Arbitrary<World> worlds() {
    Arbitrary<Set<Grade>> levels = Arbitraries.of(Grade.values()).set().ofMinSize(1);
    Arbitrary<Meant> meant =
        Combinators.combine(Arbitraries.integers().between(0, 4), Arbitraries.of(true, false))
            .as(LevelPlanPropertiesTest::meant);
    return Combinators.combine(levels, meant)
        .as(Map::entry)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(LevelPlanPropertiesTest::world);
  }

  private static Meant meant(int people, boolean vacant) {
    List<Assignee> assignees = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      assignees.add(Samples.somebody(Party.Kind.PERSON, "p" + i));
    }
    boolean missing = vacant || people == 0;
    return new Meant(assignees, missing ? List.of(Text.of("空", "vacant")) : List.of());
  }

  private static World world(List<Map.Entry<Set<Grade>, Meant>> each) {
    List<Action> actions = new ArrayList<>();
    Map<Selector, Meant> meant = new HashMap<>();
    for (int i = 0; i < each.size(); i++) {
      Selector who = Samples.position(UUID.randomUUID());
      meant.put(who, each.get(i).getValue());
      // keys that begin like one another, and with slashes
      String key = "a" + "/a".repeat(i);
      actions.add(Samples.action(key, who, each.get(i).getKey().toArray(Grade[]::new)));
    }
    return new World(actions, meant);
  }
}
