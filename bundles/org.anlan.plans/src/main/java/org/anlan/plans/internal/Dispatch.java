package org.anlan.plans.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.anlan.api.Grade;
import org.anlan.api.Link;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.log.DutyLogService;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.PlanContent;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.DutyMode;
import org.anlan.api.roster.DutyModeKeeper;
import org.anlan.api.roster.Selector;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskDraft;
import org.anlan.api.tasks.TaskFilter;
import org.anlan.api.tasks.TaskService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Gives out and takes back a response's tasks and writes its steps into the duty log, within the
 * running transaction. Who may start a plan may have all its tasks given out, those to units the
 * caller is not confined to as well: the plan's approval says so.
 */
@Component(service = Dispatch.class)
public final class Dispatch {
  private final TaskService tasks;
  private final DutyLogService log;
  private final Survey survey;
  private final AccessService access;
  private final DutyModeKeeper modes;

  /** Over these services. */
  @Activate
  public Dispatch(
      @Reference TaskService tasks,
      @Reference DutyLogService log,
      @Reference Survey survey,
      @Reference AccessService access,
      @Reference DutyModeKeeper modes) {
    this.tasks = tasks;
    this.log = log;
    this.survey = survey;
    this.access = access;
    this.modes = modes;
  }

  /** As long as a response runs that is no drill, its unit keeps duty in the emergency mode. */
  void keepDuty(Activation started) {
    if (!started.drill()) {
      modes.begin(started.unitId(), DutyMode.EMERGENCY, link(started), started.title());
    }
  }

  /** The response has ended: what else keeps duty up for its unit counts again. */
  void relieve(Activation ended) {
    modes.end(link(ended));
  }

  /** Gives out what the level wants that was just reached, and takes back what it doesn't have. */
  Given reach(Optional<Grade> from, Activation now, PlanContent content, Instant reached) {
    Map<Selector, Meant> meant = survey.people(content, now.level()).meant();
    return unconfined(
        () -> {
          List<LevelPlan.Out> out = from.isEmpty() ? List.of() : out(now);
          LevelPlan step = LevelPlan.of(from, now.level(), content.actions(), meant, out);
          int withdrawn = step.withdrawn().isEmpty() ? 0 : takeBack(from, now, step);
          return giveOut(now, step, reached, withdrawn);
        });
  }

  /** Takes back all that is open; says how many. */
  int takeBack(Activation ended, String reason) {
    return unconfined(() -> tasks.withdraw(ended.id().value(), List.of(), reason)).size();
  }

  /** Writes a step into the duty log. */
  void log(Activation about, String sentence) {
    List<Link> links = new ArrayList<>();
    links.add(link(about));
    links.add(new Link(Plans.PATH, about.planId().value()));
    about.warningId().ifPresent(id -> links.add(new Link("warnings", id.value())));
    about.incidentId().ifPresent(id -> links.add(new Link("incidents", id.value())));
    log.append(
        NewLogEntry.of(LogKind.RESPONSE, sentence, about.drill(), links.toArray(Link[]::new)));
  }

  private int takeBack(Optional<Grade> from, Activation now, LevelPlan step) {
    String reason = Narrative.lowered(from.orElseThrow(), now.level());
    return tasks.withdraw(now.id().value(), step.withdrawn(), reason).size();
  }

  private Given giveOut(Activation now, LevelPlan step, Instant reached, int withdrawn) {
    List<Order> standIns = step.orders().stream().filter(Order::standIn).toList();
    Assignee substitute = survey.standIn(now.unitId());
    List<TaskDraft> drafts =
        step.orders().stream()
            .map(order -> order.draft(substitute, link(now), reached, now.drill()))
            .toList();
    if (!drafts.isEmpty()) {
      tasks.issueAll(drafts, "");
    }
    return new Given(drafts.size(), standIns, substitute, withdrawn);
  }

  private List<LevelPlan.Out> out(Activation of) {
    List<LevelPlan.Out> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<Task> page =
          tasks.list(TaskFilter.from(of.id().value()), new Paging(Paging.MOST, after));
      page.items().stream().flatMap(Dispatch::out).forEach(all::add);
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  private static Stream<LevelPlan.Out> out(Task task) {
    return task.originKey().map(key -> new LevelPlan.Out(key, task.about(), task.state())).stream();
  }

  private static Link link(Activation activation) {
    return new Link(Activations.PATH, activation.id().value());
  }

  /** Works in the caller's name, with its roles, but everywhere. */
  private <T> T unconfined(Supplier<T> work) {
    Caller caller = access.current();
    return caller.subtree().isEmpty()
        ? work.get()
        : access.as(
            new Caller(caller.name(), caller.roles(), caller.person(), Optional.empty()), work);
  }
}
