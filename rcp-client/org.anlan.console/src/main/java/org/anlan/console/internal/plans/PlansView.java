package org.anlan.console.internal.plans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.ActivationFilter;
import org.anlan.api.plans.ActivationId;
import org.anlan.api.plans.ActivationState;
import org.anlan.api.plans.Finding;
import org.anlan.api.plans.Plan;
import org.anlan.api.plans.PlanFilter;
import org.anlan.api.plans.PlanId;
import org.anlan.api.plans.PlanState;
import org.anlan.api.plans.PlanVersion;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.table.DataTable;
import org.anlan.console.internal.table.Pages;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Gathering;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.View;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The plans, the responses that run, and the whole of what is selected. */
final class PlansView implements View {
  private static final PlanFilter ALL =
      new PlanFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  private static final ActivationFilter EVERY =
      new ActivationFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  private static final int MOST = 1000;

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final SashForm sash;
  private final Composite right;
  private final StackLayout stack = new StackLayout();
  private final PlanDetail planDetail;
  private final ResponseDetail responseDetail;
  private final DataTable<Plan> plans;
  private final DataTable<Activation> responses;
  private final Label count;
  private Map<PlanId, List<Finding>> findings = Map.of();
  private Optional<PlanEditor> editor = Optional.empty();
  private boolean begun;

  PlansView(Composite parent, Desk desk) {
    this.desk = desk;
    this.looks = new Looks(desk.palette());
    this.times = new Times(desk.zone());
    sash = sash(parent, SWT.HORIZONTAL);
    SashForm lists = sash(sash, SWT.VERTICAL);
    Composite upper = looks.panel(lists, Words.of("plans.heading"));
    plans = new DataTable<>(upper, desk, looks, "plans", Plan::id, planColumns());
    Composite head = plans.head(2);
    Looks.named(looks.button(head, Words.of("plans.do.new"), this::add), "plan-new");
    count = Looks.named(looks.muted(head, ""), "plans-loaded");
    Composite lower = looks.panel(lists, Words.of("responses.heading"));
    responses = new DataTable<>(lower, desk, looks, "responses", Activation::id, responseColumns());
    lists.setWeights(60, 40);
    right = looks.room(sash, 1);
    right.setLayout(stack);
    planDetail = new PlanDetail(right, desk, looks, this::edit);
    responseDetail = new ResponseDetail(right, desk, looks);
    front(planDetail.control());
    sash.setWeights(38, 62);
    plans.onSelect(this::selected).onOpen(plan -> planDetail.activate());
    responses
        .strong(response -> response.state() == ActivationState.RUNNING)
        .onSelect(this::selected);
    follow();
  }

  private SashForm sash(Composite parent, int style) {
    SashForm made = new SashForm(parent, style | SWT.SMOOTH);
    return looks.paint(made, looks.palette().background(), looks.palette().text());
  }

  private void follow() {
    Gathering reload = new Gathering(sash, this::load);
    desk.onChange(
        sash,
        change -> {
          boolean response = change.entity().equals(Plans.RESPONSES);
          boolean itsTask = change.entity().equals("tasks") && isShown(responseDetail.control());
          if (change.entity().startsWith(Plans.PLANS) || response || itsTask) {
            reload.soon();
          }
        });
    load();
  }

  private boolean isShown(Control control) {
    return stack.topControl == control;
  }

  private List<Column<Plan>> planColumns() {
    return List.of(
        Column.of("title", Words.of("plans.title-field"), 240, Plan::title),
        Column.<Plan>of(
                "state", Words.of("tasks.state"), 72, p -> Words.of("plan-state", p.state()))
            .by(Plan::state),
        Column.<Plan>of("findings", Words.of("plans.findings"), 72, this::found)
            .by(plan -> -findings.getOrDefault(plan.id(), List.of()).size())
            .coloured(
                plan -> severe(plan) > 0 ? Optional.of(looks.palette().red()) : Optional.empty()),
        Column.of("hazard", Words.of("plans.hazard"), 88, p -> p.hazard().orElse("")),
        Column.<Plan>of("version", Words.of("plans.version-field"), 64, p -> "" + p.latestVersion())
            .by(Plan::latestVersion)
            .number(),
        Column.of("filing", Words.of("plans.filing"), 160, (Plan p) -> p.filing().orElse(""))
            .hidden());
  }

  private List<Column<Activation>> responseColumns() {
    return List.of(
        Column.<Activation>of(
                "level", Words.of("plans.level"), 72, r -> "● " + Words.of("grade", r.level()))
            .by(Activation::level)
            .coloured(
                r ->
                    r.state() == ActivationState.RUNNING
                        ? Optional.of(looks.palette().of(r.level()))
                        : Optional.of(looks.palette().muted())),
        Column.of(
            "title",
            Words.of("plans.title-field"),
            216,
            r -> (r.drill() ? Words.of("log.drill") + " " : "") + r.title()),
        Column.<Activation>of(
                "state", Words.of("tasks.state"), 72, r -> Words.of("activation-state", r.state()))
            .by(Activation::state),
        Column.<Activation>of(
                "since", Words.of("response.start"), 112, r -> times.full(r.startedAt()))
            .by(Activation::startedAt));
  }

  private String found(Plan plan) {
    int all = findings.getOrDefault(plan.id(), List.of()).size();
    long severe = severe(plan);
    String light = all > severe ? "· " + (all - severe) : "";
    return severe > 0 ? "⚠ " + severe + (light.isEmpty() ? "" : " " + light) : light;
  }

  private long severe(Plan plan) {
    return findings.getOrDefault(plan.id(), List.of()).stream().filter(Finding::severe).count();
  }

  @Override
  public void focus() {
    editor.ifPresentOrElse(PlanEditor::focus, plans::focus);
  }

  @Override
  public void show(Link link) {
    if (editor.isPresent()) {
      desk.tell(Words.of("plans.editing-first"));
    } else if (link.entity().equals(Plans.RESPONSES)) {
      begun = true;
      ActivationId id = new ActivationId(link.id());
      responses.select(id);
      front(responseDetail.control());
      responseDetail.show(id);
    } else {
      begun = true;
      front(planDetail.control());
      plans.select(new PlanId(link.id()));
    }
  }

  private void front(Control control) {
    stack.topControl = control;
    right.layout();
  }

  private void selected(Plan plan) {
    if (editor.isEmpty()) {
      responses.control().deselectAll();
      front(planDetail.control());
      planDetail.show(plan);
    }
  }

  private void selected(Activation response) {
    if (editor.isEmpty()) {
      plans.control().deselectAll();
      front(responseDetail.control());
      responseDetail.show(response.id());
    }
  }

  private void load() {
    desk.load(
        sash, () -> Pages.all(page -> desk.client().plans().list(ALL, page), MOST), this::plans);
    desk.load(
        sash,
        () -> Pages.all(page -> desk.client().activations().list(EVERY, page), MOST),
        responses::show);
  }

  private void plans(List<Plan> all) {
    plans.show(all);
    count.setText(all.isEmpty() ? Words.of("plans.none") : Words.of("plans.count", all.size()));
    count.requestLayout();
    boolean gone =
        planDetail.shown().filter(id -> all.stream().noneMatch(p -> p.id().equals(id))).isPresent();
    if (!begun || (gone && editor.isEmpty() && isShown(planDetail.control()))) {
      begun = true;
      plans.selectFirst();
    }
    desk.load(
        sash,
        () -> {
          Map<PlanId, List<Finding>> found = new HashMap<>();
          all.stream()
              .filter(plan -> plan.state() != PlanState.RETIRED && plan.latestVersion() > 0)
              .forEach(plan -> found.put(plan.id(), desk.client().plans().findings(plan.id())));
          return found;
        },
        found -> {
          findings = found;
          plans.refresh();
        });
  }

  private void add() {
    desk.load(
        sash,
        () -> Directory.load(desk, List.of()),
        directory ->
            new PlanDialog(sash.getShell(), desk, looks, directory, Optional.empty(), this::added)
                .open());
  }

  private void added(Plan plan) {
    plans.select(plan.id());
    load();
  }

  /** The editor has the whole workspace until it is done with. */
  private void edit(Plan plan, PlanVersion from) {
    PlanEditor made = new PlanEditor(right, desk, looks, plan, from, () -> edited(plan));
    editor = Optional.of(made);
    front(made.control());
    sash.setMaximizedControl(right);
    made.focus();
  }

  private void edited(Plan plan) {
    editor.ifPresent(made -> made.control().dispose());
    editor = Optional.empty();
    sash.setMaximizedControl(null);
    front(planDetail.control());
    planDetail.show(plan);
    plans.select(plan.id());
    load();
  }
}
