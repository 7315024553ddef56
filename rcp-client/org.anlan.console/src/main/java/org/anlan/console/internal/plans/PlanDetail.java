package org.anlan.console.internal.plans;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.anlan.api.Grade;
import org.anlan.api.plans.Finding;
import org.anlan.api.plans.Level;
import org.anlan.api.plans.Plan;
import org.anlan.api.plans.PlanId;
import org.anlan.api.plans.PlanState;
import org.anlan.api.plans.PlanVersion;
import org.anlan.console.core.quick.Name;
import org.anlan.console.internal.form.Question;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.warnings.ActivationDialog;
import org.anlan.console.internal.warnings.Launch;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** One plan: whose, what for, how far; what each of its versions says; what can be done with it. */
final class PlanDetail {
  private static final int WRAP = 640;

  private record Whole(
      Plan plan, List<PlanVersion> versions, List<Finding> findings, Directory directory) {
    boolean saysTheSameAs(Whole other) {
      return plan.equals(other.plan)
          && versions.equals(other.versions)
          && findings.equals(other.findings);
    }
  }

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Composite panel;
  private final BiConsumer<Plan, PlanVersion> edit;
  private Optional<Whole> shown = Optional.empty();
  private int number;
  private Combo version;
  private Label note;
  private PlanTabs tabs;
  private Button approve;

  /**
   * Nothing yet.
   *
   * @param edit is told when a version is to be edited
   */
  PlanDetail(Composite parent, Desk desk, Looks looks, BiConsumer<Plan, PlanVersion> edit) {
    this.desk = desk;
    this.looks = looks;
    this.times = new Times(desk.zone());
    this.edit = edit;
    this.panel = Looks.named(looks.panel(parent, Words.of("plans.select")), "plan");
  }

  Control control() {
    return panel;
  }

  /** Shows a plan, its newest version first. */
  void show(Plan plan) {
    boolean same = shown.filter(whole -> whole.plan().id().equals(plan.id())).isPresent();
    int keep = same && number != latest() ? number : 0;
    desk.load(panel, () -> read(plan), whole -> show(whole, keep));
  }

  /** Which plan it shows. */
  Optional<PlanId> shown() {
    return shown.map(whole -> whole.plan().id());
  }

  private int latest() {
    return shown.map(whole -> whole.plan().latestVersion()).orElse(0);
  }

  private Whole read(Plan plan) {
    Plan now = desk.client().plans().get(plan.id());
    List<PlanVersion> versions = desk.client().plans().versions(plan.id());
    List<Finding> findings =
        versions.isEmpty() ? List.of() : desk.client().plans().findings(plan.id());
    Directory directory =
        Directory.load(desk, versions.stream().map(PlanVersion::content).toList());
    return new Whole(now, versions, findings, directory);
  }

  /** What has not changed stays as it is, so that nobody clicks into the void. */
  private void show(Whole whole, int keep) {
    if (shown.filter(whole::saysTheSameAs).isPresent()) {
      return;
    }
    shown = Optional.of(whole);
    number = keep > 0 ? keep : whole.plan().latestVersion();
    for (Control old : panel.getChildren()) {
      old.dispose();
    }
    head(whole);
    verbs(whole);
    versions(whole);
    tabs = new PlanTabs(panel, desk, looks, "plan-tabs");
    look();
    panel.layout(true, true);
  }

  private void head(Whole whole) {
    Plan plan = whole.plan();
    Label title = Looks.named(looks.wrapped(panel, plan.title(), WRAP), "plan-title");
    title.setFont(looks.sized(title, 3, SWT.BOLD));
    String unit = whole.directory().of(plan.unitId().value()).map(Name::name).orElse("");
    looks.muted(
        panel,
        String.join(
            " · ",
            unit,
            plan.hazard().orElse("—"),
            Words.of("plan-state", plan.state()),
            plan.filing().orElse(Words.of("plans.not-filed"))));
  }

  private void verbs(Whole whole) {
    Composite bar = new Composite(panel, SWT.NONE);
    RowLayout layout = new RowLayout();
    layout.marginLeft = 0;
    layout.spacing = 8;
    bar.setLayout(layout);
    looks.paint(bar, looks.palette().background(), looks.palette().text());
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    PlanState state = whole.plan().state();
    verb(bar, "activate", () -> activate(whole)).setEnabled(state == PlanState.APPROVED);
    verb(bar, "edit", () -> edit.accept(whole.plan(), chosen(whole)))
        .setEnabled(state != PlanState.RETIRED && !whole.versions().isEmpty());
    approve = verb(bar, "approve", () -> approve(whole));
    verb(bar, "compare", () -> compare(whole)).setEnabled(whole.versions().size() > 1);
    verb(bar, "change", () -> head(whole.plan(), whole.directory()))
        .setEnabled(state != PlanState.RETIRED);
    if (whole.plan().approvedVersion().isPresent()) {
      verb(bar, "retire", () -> retire(whole.plan())).setEnabled(state != PlanState.RETIRED);
    } else {
      verb(bar, "remove", () -> remove(whole.plan())).setEnabled(state == PlanState.DRAFT);
    }
  }

  private Button verb(Composite bar, String what, Runnable does) {
    return Looks.named(looks.button(bar, Words.of("plans.do." + what), does), "plan-" + what);
  }

  private void versions(Whole whole) {
    Composite row = looks.room(panel, 3);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    looks.label(row, Words.of("plans.version-field"));
    version =
        Looks.named(
            looks.choice(
                row,
                whole.versions().stream()
                    .map(v -> PlanWords.version(whole.plan(), v))
                    .toArray(String[]::new)),
            "plan-version");
    for (int i = 0; i < whole.versions().size(); i++) {
      if (whole.versions().get(i).number() == number) {
        version.select(i);
      }
    }
    version.addListener(
        SWT.Selection,
        event -> {
          number = chosen(whole).number();
          look();
        });
    note = Looks.named(looks.muted(row, ""), "plan-note");
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(note);
  }

  private PlanVersion chosen(Whole whole) {
    int index = version.getSelectionIndex();
    return whole.versions().get(index < 0 ? whole.versions().size() - 1 : index);
  }

  /** Shows the chosen version; defects are known of the newest one. */
  private void look() {
    Whole whole = shown.orElseThrow();
    if (whole.versions().isEmpty()) {
      approve.setEnabled(false);
      return;
    }
    PlanVersion of = chosen(whole);
    boolean newest = of.number() == whole.plan().latestVersion();
    Marks marks = newest ? Marks.of(of.content(), whole.findings()) : Marks.NONE;
    tabs.show(of.content(), marks, whole.directory());
    note.setText(
        Looks.escape(
            Words.of("plans.by", of.stamp().createdBy(), times.full(of.stamp().createdAt()))
                + of.note().map(words -> " · " + words.replace('\n', ' ')).orElse("")));
    boolean inForce = whole.plan().approvedVersion().equals(Optional.of(of.number()));
    approve.setText(Words.of("plans.do.approve-number", of.number()));
    approve.setEnabled(!inForce && whole.plan().state() != PlanState.RETIRED);
    approve.requestLayout();
  }

  /** Goes about starting the plan that is shown, if it is in force. */
  void activate() {
    shown.filter(whole -> whole.plan().state() == PlanState.APPROVED).ifPresent(this::activate);
  }

  private void activate(Whole whole) {
    int inForce = whole.plan().approvedVersion().orElseThrow();
    List<Grade> levels =
        whole.versions().stream()
            .filter(v -> v.number() == inForce)
            .flatMap(v -> v.content().levels().stream())
            .map(Level::grade)
            .distinct()
            .sorted((a, b) -> b.compareTo(a))
            .toList();
    new ActivationDialog(panel.getShell(), desk, looks, Launch.of(whole.plan(), levels)).open();
  }

  private void approve(Whole whole) {
    PlanVersion of = chosen(whole);
    long severe =
        of.number() == whole.plan().latestVersion()
            ? whole.findings().stream().filter(Finding::severe).count()
            : 0;
    String question =
        Words.of("plans.approve-ask", whole.plan().title(), of.number())
            + (severe > 0 ? "\n\n⚠ " + Words.of("plans.approve-severe", severe) : "");
    String verb = Words.of("plans.do.approve-number", of.number());
    if (Question.ask(panel.getShell(), looks, Words.of("plans.approve-title"), question, verb)) {
      desk.load(
          panel, () -> desk.client().plans().approve(whole.plan().id(), of.number()), this::done);
    }
  }

  private void done(Plan plan) {
    desk.tell(Words.of("plans.done", plan.title(), Words.of("plan-state", plan.state())));
    show(plan);
  }

  private void compare(Whole whole) {
    new CompareDialog(
            panel.getShell(),
            looks,
            whole.plan(),
            whole.versions(),
            whole.directory(),
            chosen(whole).number())
        .open();
  }

  private void head(Plan plan, Directory directory) {
    new PlanDialog(panel.getShell(), desk, looks, directory, Optional.of(plan), this::show).open();
  }

  private void retire(Plan plan) {
    String question = Words.of("plans.retire-ask", plan.title());
    String title = Words.of("plans.do.retire");
    if (Question.ask(panel.getShell(), looks, title, question, Words.of("plans.retire-yes"))) {
      desk.load(panel, () -> desk.client().plans().retire(plan.id()), this::done);
    }
  }

  private void remove(Plan plan) {
    String question = Words.of("plans.remove-ask", plan.title());
    String title = Words.of("plans.do.remove");
    if (Question.ask(panel.getShell(), looks, title, question, Words.of("plans.remove-yes"))) {
      desk.run(
          panel,
          () -> desk.client().plans().remove(plan.id(), plan.stamp().version()),
          () -> desk.tell(Words.of("plans.removed", plan.title())));
    }
  }
}
