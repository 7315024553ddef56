package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Grade;
import org.anlan.api.Paging;
import org.anlan.api.plans.Action;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.ActivationFilter;
import org.anlan.api.plans.ActivationState;
import org.anlan.api.plans.CommandRole;
import org.anlan.api.plans.Ending;
import org.anlan.api.plans.Level;
import org.anlan.api.plans.NewVersion;
import org.anlan.api.plans.Plan;
import org.anlan.api.plans.PlanContent;
import org.anlan.api.plans.PlanDraft;
import org.anlan.api.plans.PlanFilter;
import org.anlan.api.plans.Trigger;
import org.anlan.api.roster.Selector;
import org.anlan.api.roster.UnitFilter;
import org.anlan.api.roster.UnitId;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskFilter;
import org.anlan.client.AnlanClient;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan is edited, compared, approved, started as a drill, brought to another level, ended. */
@ExtendWith(Stage.class)
class PlansTest {
  private final Screen screen;
  private final Runtime runtime;

  PlansTest(Screen screen, Runtime runtime) {
    this.screen = screen;
    this.runtime = runtime;
  }

  @ParameterizedTest
  @CsvSource({"zh_CN,false", "en,true", "zh_CN,true", "en,false"})
  void aPlanIsEditedAndRun(String language, boolean dark, @TempDir Path home) {
    String name = language.substring(0, 2) + (dark ? "-dark" : "-light");
    AnlanClient leader = runtime.client("leader");
    Plan plan = add(leader, name);
    try (ConsoleWindow window =
        new ConsoleWindow(screen, home, language, "-Danlan.console.dark=" + dark)) {
      window.signIn(runtime, "leader");
      window.ask("click", "id", "workspace-org.anlan.plans");
      eventually(() -> assertThat(row(window, "plans", name)).contains("⚠ 1"));
      select(window, "plans", name);
      eventually(() -> assertThat(window.text("plan-title")).contains(name));
      eventually(() -> assertThat(window.rows("plan-tabs-actions").get(0)).contains("⚠"));
      window.picture(name + "-plans");
      String large = window.ask("bounds", "id", "plan-tabs");
      window.ask("size", "width", "1280", "height", "720");
      eventually(() -> assertThat(window.ask("bounds", "id", "plan-tabs")).isNotEqualTo(large));
      window.picture(name + "-plans-small");
      window.ask("size", "width", "1440", "height", "900");
      addAndRemove(window, leader, name);
      select(window, "plans", "plan " + name);
      eventually(() -> assertThat(window.text("plan-title")).isEqualTo("plan " + name));
      edit(window, leader, plan, name);
      somebodyElseIsQuicker(window, leader, plan, name);
      compare(window, name);
      approve(window, leader, plan);
      changeAndEnd(window, leader, start(window, leader, plan, name), name);
    } finally {
      running(leader, plan)
          .ifPresent(r -> leader.activations().end(r.id(), new Ending(Optional.empty())));
      leader.plans().retire(plan.id());
    }
  }

  private static void addAndRemove(ConsoleWindow window, AnlanClient leader, String name) {
    window.ask("click", "id", "plan-new");
    eventually(() -> assertThat(window.there("plan-head-ok")).isTrue());
    window.fill("plan-head-unitId", "nowhere");
    window.ask("click", "id", "plan-head-ok");
    eventually(() -> assertThat(window.text("plan-head-message")).startsWith("⚠"));
    window.fill("plan-head-unitId", "wyljd");
    window.fill("plan-head-title", "draft " + name);
    window.picture(name + "-plan-new");
    window.ask("click", "id", "plan-head-ok");
    eventually(() -> assertThat(titled(leader, "draft " + name)).isPresent());
    assertThat(leader.plans().versions(titled(leader, "draft " + name).orElseThrow().id()))
        .singleElement()
        .satisfies(version -> assertThat(version.content().levels()).hasSize(4));
    eventually(() -> assertThat(window.text("plan-title")).isEqualTo("draft " + name));
    window.ask("click", "id", "plan-remove");
    eventually(() -> assertThat(window.there("question-yes")).isTrue());
    window.ask("click", "id", "question-yes");
    eventually(() -> assertThat(titled(leader, "draft " + name)).isEmpty());
    eventually(() -> assertThat(row(window, "plans", "draft " + name)).isEmpty());
  }

  private static Optional<Plan> titled(AnlanClient leader, String title) {
    PlanFilter called =
        new PlanFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(title));
    return leader.plans().list(called, Paging.first()).items().stream().findFirst();
  }

  private static void edit(ConsoleWindow window, AnlanClient leader, Plan plan, String name) {
    window.ask("click", "id", "plan-edit");
    eventually(() -> assertThat(window.rows("editor-actions")).hasSize(2));
    eventually(() -> assertThat(window.rows("editor-actions").get(0)).contains("⚠"));
    window.ask("select", "id", "editor-actions", "row", "1");
    window.ask("key", "id", "editor-actions");
    window.key("2");
    window.key("Insert");
    eventually(() -> assertThat(window.there("action-ok")).isTrue());
    window.fill("action-within", "x");
    window.ask("click", "id", "action-ok");
    eventually(() -> assertThat(window.text("action-message")).contains("⚠"));
    window.fill("action-within", "45");
    window.ask("click", "id", "action-ok");
    eventually(
        () -> assertThat(window.text("action-message").lines()).hasSizeGreaterThanOrEqualTo(3));
    window.picture(name + "-plan-action-faults");
    window.fill("action-title", "open the pumps");
    window.ask("click", "id", "action-levels-ii");
    window.fill("action-who-id", "wyljdyjb");
    eventually(() -> assertThat(window.text("action-who-id-hint")).contains("文艺路街道应急办"));
    window.picture(name + "-plan-action");
    window.ask("click", "id", "action-ok");
    eventually(() -> assertThat(window.rows("editor-actions")).hasSize(3));
    window.key("alt+Up");
    eventually(() -> assertThat(window.rows("editor-actions").get(1)).startsWith("open the pumps"));
    window.picture(name + "-plan-editor");
    window.fill("editor-note", "pumps");
    window.key("ctrl+s");
    eventually(() -> assertThat(leader.plans().versions(plan.id())).hasSize(2));
    List<Action> actions = leader.plans().versions(plan.id()).get(1).content().actions();
    assertThat(actions.get(1).title()).isEqualTo("open the pumps");
    assertThat(actions.get(1).within()).contains(Duration.ofMinutes(45));
    assertThat(actions.get(1).levels()).containsExactly(Grade.II);
    assertThat(actions.get(2).levels()).containsExactlyInAnyOrder(Grade.III, Grade.II);
    eventually(() -> assertThat(window.there("editor-note")).isFalse());
    eventually(() -> assertThat(window.rows("plan-tabs-actions")).hasSize(3));
  }

  private static void somebodyElseIsQuicker(
      ConsoleWindow window, AnlanClient leader, Plan plan, String name) {
    window.ask("click", "id", "plan-edit");
    eventually(() -> assertThat(window.rows("editor-actions")).hasSize(3));
    window.ask("tab", "id", "editor", "place", "1");
    window.ask("select", "id", "editor-command", "row", "0");
    window.ask("click", "id", "editor-command-edit");
    eventually(() -> assertThat(window.there("role-ok")).isTrue());
    window.fill("role-name", "commander");
    window.picture(name + "-plan-role");
    window.ask("click", "id", "role-ok");
    eventually(() -> assertThat(window.rows("editor-command").get(0)).startsWith("commander"));
    theirs(leader, plan);
    window.key("ctrl+s");
    eventually(() -> assertThat(window.there("question")).isTrue());
    assertThat(window.text("question")).contains("leader").contains("call the squad");
    window.picture(name + "-plan-meanwhile");
    window.ask("click", "id", "question-yes");
    eventually(() -> assertThat(leader.plans().versions(plan.id())).hasSize(4));
    PlanContent mine = leader.plans().versions(plan.id()).get(3).content();
    assertThat(mine.command().get(0).name()).isEqualTo("commander");
    assertThat(mine.actions()).hasSize(3);
    eventually(() -> assertThat(window.there("editor-note")).isFalse());
  }

  /** A version without the first action. */
  private static void theirs(AnlanClient leader, Plan plan) {
    PlanContent now = leader.plans().versions(plan.id()).get(1).content();
    PlanContent less =
        new PlanContent(
            now.command(),
            now.levels(),
            now.triggers(),
            now.actions().subList(1, 3),
            now.supplies());
    leader.plans().addVersion(plan.id(), new NewVersion(less, Optional.of("theirs")));
  }

  private static void compare(ConsoleWindow window, String name) {
    eventually(() -> assertThat(window.text("plan-version")).contains("4"));
    eventually(() -> assertThat(window.rows("plan-tabs-actions")).hasSize(3));
    window.ask("click", "id", "plan-compare");
    eventually(() -> assertThat(window.there("differences")).isTrue());
    window.ask("choose", "id", "compare-before", "place", "0");
    eventually(
        () -> assertThat(window.rows("differences")).anyMatch(row -> row.contains("commander")));
    assertThat(window.rows("differences")).anyMatch(row -> row.contains("open the pumps"));
    window.picture(name + "-plan-compare");
    window.key("Escape");
    eventually(() -> assertThat(window.there("differences")).isFalse());
  }

  private static void approve(ConsoleWindow window, AnlanClient leader, Plan plan) {
    window.ask("click", "id", "plan-approve");
    eventually(() -> assertThat(window.there("question-yes")).isTrue());
    window.ask("click", "id", "question-yes");
    eventually(() -> assertThat(leader.plans().get(plan.id()).approvedVersion()).contains(4));
    eventually(() -> assertThat(window.enabled("plan-approve")).isFalse());
  }

  private static Activation start(
      ConsoleWindow window, AnlanClient leader, Plan plan, String name) {
    window.ask("click", "id", "plan-activate");
    eventually(() -> assertThat(window.enabled("activation-confirm")).isTrue());
    assertThat(window.rows("activation-tasks")).hasSize(2);
    window.ask("choose", "id", "activation-level", "place", "1");
    eventually(() -> assertThat(window.rows("activation-tasks")).hasSize(3));
    window.ask("choose", "id", "activation-level", "place", "0");
    eventually(() -> assertThat(window.rows("activation-tasks")).hasSize(2));
    window.ask("click", "id", "activation-drill");
    eventually(() -> assertThat(window.enabled("activation-confirm")).isTrue());
    window.fill("activation-reason", "monthly drill");
    window.picture(name + "-plan-start");
    window.ask("click", "id", "activation-confirm");
    eventually(() -> assertThat(running(leader, plan)).isPresent());
    Activation running = running(leader, plan).orElseThrow();
    assertThat(running.drill()).isTrue();
    assertThat(running.level()).isEqualTo(Grade.III);
    assertThat(running.history().get(0).reason()).contains("monthly drill");
    eventually(() -> assertThat(window.there("activation-confirm")).isFalse());
    return running;
  }

  private static void changeAndEnd(
      ConsoleWindow window, AnlanClient leader, Activation running, String name) {
    window.key("ctrl+1");
    eventually(() -> assertThat(row(window, "matters", "plan " + name)).isNotEmpty());
    select(window, "matters", "plan " + name);
    window.ask("click", "id", "matters-next");
    eventually(() -> assertThat(window.rows("response-tasks")).hasSize(2));
    window.ask("click", "id", "response-change");
    eventually(() -> assertThat(window.enabled("activation-confirm")).isTrue());
    assertThat(window.rows("activation-tasks")).hasSize(3);
    window.picture(name + "-response-level");
    window.ask("click", "id", "activation-confirm");
    eventually(() -> assertThat(tasks(leader, running)).hasSize(3));
    eventually(() -> assertThat(window.rows("response-tasks")).hasSize(3));
    eventually(() -> assertThat(window.rows("response-history")).hasSize(2));
    window.picture(name + "-response");
    window.ask("click", "id", "response-end");
    eventually(() -> assertThat(window.there("response-end-ok")).isTrue());
    window.fill("response-end-reason", "rain over");
    window.picture(name + "-response-end");
    window.ask("click", "id", "response-end-ok");
    eventually(
        () ->
            assertThat(leader.activations().get(running.id()).state())
                .isEqualTo(ActivationState.ENDED));
    Activation ended = leader.activations().get(running.id());
    assertThat(ended.history().get(2).reason()).contains("rain over");
    eventually(() -> assertThat(window.enabled("response-end")).isFalse());
  }

  private static List<Task> tasks(AnlanClient leader, Activation running) {
    return leader.tasks().list(TaskFilter.from(running.id().value()), Paging.first(50)).items();
  }

  private static Optional<Activation> running(AnlanClient leader, Plan plan) {
    ActivationFilter filter =
        new ActivationFilter(
            Optional.of(ActivationState.RUNNING),
            Optional.of(plan.id()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return leader.activations().list(filter, Paging.first()).items().stream().findFirst();
  }

  /** One with an action nobody can do, approved. */
  private static Plan add(AnlanClient leader, String name) {
    UnitFilter street =
        new UnitFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.of("610103006"),
            Optional.empty(),
            Optional.empty());
    UnitId unit = leader.units().list(street, Paging.first()).items().get(0).id();
    PlanDraft draft =
        new PlanDraft(
            "plan " + name,
            unit,
            Optional.of("暴雨内涝"),
            Optional.empty(),
            Optional.of(content(Selector.of(Selector.Kind.UNIT, unit.value()), name)));
    return leader.plans().approve(leader.plans().add(draft).id(), 1);
  }

  private static PlanContent content(Selector unit, String name) {
    Selector nobody = Selector.of(Selector.Kind.POSITION, UUID.randomUUID());
    List<String> never = List.of("never-" + name);
    return new PlanContent(
        List.of(new CommandRole("总指挥", unit)),
        List.of(
            new Level(Grade.III, "Ⅲ级响应", Optional.empty()),
            new Level(Grade.II, "Ⅱ级响应", Optional.empty())),
        List.of(new Trigger(never, Grade.III, Grade.III, Optional.empty())),
        List.of(
            new Action(
                "call",
                EnumSet.of(Grade.III, Grade.II),
                "call the squad",
                Optional.empty(),
                nobody,
                Optional.of(Duration.ofMinutes(30))),
            new Action(
                "drains",
                EnumSet.of(Grade.III),
                "清掏排水口，疏通道路积水",
                Optional.of("先低洼后一般"),
                unit,
                Optional.of(Duration.ofHours(1)))),
        List.of());
  }

  private static String row(ConsoleWindow window, String table, String words) {
    return window.rows(table).stream().filter(r -> r.contains(words)).findFirst().orElse("");
  }

  private static void select(ConsoleWindow window, String table, String words) {
    List<String> rows = window.rows(table);
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).contains(words)) {
        window.ask("select", "id", table, "row", Integer.toString(i));
        return;
      }
    }
    throw new AssertionError(words + " is not in " + rows);
  }
}
