package org.anlan.console.internal.plans;

import java.util.Optional;
import java.util.function.Consumer;
import org.anlan.api.plans.Level;
import org.anlan.console.internal.text.Words;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** A level of the response and what the plan calls it. */
final class LevelDialog extends RowDialog<Level> {
  private Combo grade;
  private Text name;
  private Text description;

  LevelDialog(PlanRows rows, Optional<Level> before, Consumer<Level> then) {
    super(rows, "level", before, then);
  }

  @Override
  protected void fields(Composite area) {
    grade =
        choice(
            area,
            Words.of("plans.level"),
            "/grade",
            LevelChecks.CLIMBING.stream().map(g -> Words.of("grade", g)).toList(),
            before().map(l -> LevelChecks.CLIMBING.indexOf(l.grade())).orElse(0));
    name = field(area, Words.of("plans.fact.name"), "/name", before().map(Level::name).orElse(""));
    description =
        lines(
            area,
            Words.of("plans.fact.description"),
            "/description",
            before().flatMap(Level::description).orElse(""));
  }

  @Override
  Level row() {
    return new Level(
        LevelChecks.CLIMBING.get(grade.getSelectionIndex()),
        name.getText().strip(),
        words(description));
  }
}
