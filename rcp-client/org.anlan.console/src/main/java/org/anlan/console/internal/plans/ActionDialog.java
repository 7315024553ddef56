package org.anlan.console.internal.plans;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.anlan.api.plans.Action;
import org.anlan.console.internal.form.Unfinished;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** What is done at which levels by whom within what time. */
final class ActionDialog extends RowDialog<Action> {
  private static final int NUMBER_WIDTH = 64;

  private Text title;
  private Text detail;
  private LevelChecks levels;
  private WhoFields who;
  private Text within;
  private Combo unit;

  ActionDialog(PlanRows rows, Optional<Action> before, Consumer<Action> then) {
    super(rows, "action", before, then);
  }

  @Override
  protected void fields(Composite area) {
    title =
        field(area, Words.of("plans.fact.title"), "/title", before().map(Action::title).orElse(""));
    levels = levels(area, before().map(Action::levels).orElse(Set.of()), "action");
    who = who(area, before().map(Action::who));
    place(area, Words.of("plans.fact.within"), "/within", () -> within(area));
    detail =
        lines(
            area,
            Words.of("plans.fact.detail"),
            "/detail",
            before().flatMap(Action::detail).orElse(""));
  }

  private Composite within(Composite area) {
    Composite room = looks().room(area, 2);
    Optional<Duration> span = before().flatMap(Action::within);
    Within shown = Within.of(span);
    within =
        Looks.named(looks().field(room, Words.of("plans.no-clock"), SWT.NONE), "action-within");
    within.setText(shown.number());
    GridDataFactory.swtDefaults().hint(NUMBER_WIDTH, SWT.DEFAULT).applyTo(within);
    List<String> units = Within.units();
    unit = looks().choice(room, units.toArray(String[]::new));
    unit.select(shown.unit().ordinal());
    Looks.named(unit, "action-within-unit");
    return room;
  }

  @Override
  Action row() {
    return new Action(
        before().map(Action::key).orElseGet(() -> UUID.randomUUID().toString().substring(0, 8)),
        levels.ticked(),
        title.getText().strip(),
        words(detail),
        who.selector(),
        new Within(within.getText().strip(), Within.Unit.values()[unit.getSelectionIndex()])
            .span()
            .orElseThrow(() -> Unfinished.at("/within", Within.NO_NUMBER)));
  }
}
