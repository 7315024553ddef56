package org.anlan.console.internal.plans;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.anlan.api.Conflict;
import org.anlan.api.Grade;
import org.anlan.api.plans.Level;
import org.anlan.api.plans.Plan;
import org.anlan.api.plans.PlanContent;
import org.anlan.api.plans.PlanDraft;
import org.anlan.api.roster.UnitId;
import org.anlan.console.internal.form.FormDialog;
import org.anlan.console.internal.form.Parts;
import org.anlan.console.internal.form.PickField;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** What a plan is called, whose it is, what it is for, where it is filed. */
final class PlanDialog extends FormDialog<Plan> {
  private final Directory directory;
  private Optional<Plan> before;
  private final Consumer<Plan> then;
  private Text title;
  private PickField unit;
  private Text hazard;
  private Text filing;

  PlanDialog(
      Shell parent,
      Desk desk,
      Looks looks,
      Directory directory,
      Optional<Plan> before,
      Consumer<Plan> then) {
    super(
        parent,
        desk,
        looks,
        Words.of(before.isPresent() ? "plans.head" : "plans.new"),
        "plan-head");
    this.directory = directory;
    this.before = before;
    this.then = then;
  }

  @Override
  protected void fields(Composite area) {
    title =
        field(area, Words.of("plans.title-field"), "/title", before.map(Plan::title).orElse(""));
    unit =
        pick(
            area,
            Words.of("plans.unit-field"),
            "/unitId",
            (typed, most) -> directory.find(Directory.Group.UNIT, typed, most));
    before.flatMap(plan -> directory.of(plan.unitId().value())).ifPresent(unit::set);
    hazard =
        field(area, Words.of("plans.hazard"), "/hazard", before.flatMap(Plan::hazard).orElse(""));
    filing =
        field(area, Words.of("plans.filing"), "/filing", before.flatMap(Plan::filing).orElse(""));
  }

  @Override
  protected Supplier<Plan> work() {
    PlanDraft draft =
        new PlanDraft(
            title.getText().strip(),
            new UnitId(unit.required("/unitId")),
            words(hazard),
            words(filing),
            before.isPresent() ? Optional.empty() : Optional.of(beginning()));
    long seen = before.map(was -> was.stamp().version()).orElse(0L);
    return () ->
        before
            .map(plan -> desk().client().plans().update(plan.id(), seen, draft))
            .orElseGet(() -> desk().client().plans().add(draft));
  }

  /** A plan begins with its levels; all else is then put in. */
  private static PlanContent beginning() {
    List<Level> levels =
        List.of(Grade.IV, Grade.III, Grade.II, Grade.I).stream()
            .map(
                g ->
                    new Level(
                        g, Words.of("plans.level-name", Words.of("grade", g)), Optional.empty()))
            .toList();
    return new PlanContent(List.of(), levels, List.of(), List.of(), List.of());
  }

  @Override
  protected void stale(Conflict conflict) {
    Plan was = before.orElseThrow();
    desk()
        .load(
            getShell(),
            () -> desk().client().plans().get(was.id()),
            now -> {
              if (decided(was, now, parts())) {
                before = Optional.of(now);
                okPressed();
              }
            });
  }

  private Parts<Plan> parts() {
    return new Parts<Plan>()
        .text(Words.of("plans.title-field"), Plan::title, title)
        .pick(Words.of("plans.unit-field"), p -> directory.of(p.unitId().value()), unit)
        .text(Words.of("plans.hazard"), p -> p.hazard().orElse(""), hazard)
        .text(Words.of("plans.filing"), p -> p.filing().orElse(""), filing);
  }

  @Override
  protected void done(Plan plan) {
    then.accept(plan);
  }
}
