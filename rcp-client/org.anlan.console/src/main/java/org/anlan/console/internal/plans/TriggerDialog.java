package org.anlan.console.internal.plans;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anlan.api.Grade;
import org.anlan.api.plans.Trigger;
import org.anlan.console.internal.text.Words;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Which warning proposes which level. */
final class TriggerDialog extends RowDialog<Trigger> {
  private Text events;
  private Combo warning;
  private Combo level;
  private Text note;

  TriggerDialog(PlanRows rows, Optional<Trigger> before, Consumer<Trigger> then) {
    super(rows, "trigger", before, then);
  }

  @Override
  protected void fields(Composite area) {
    events =
        field(
            area,
            Words.of("plans.events"),
            "/events",
            before().map(t -> String.join("、", t.events())).orElse(""));
    events.setMessage(Words.of("plans.events.hint"));
    warning = grades(area, "plans.trigger.warning", "/warning", "plans.colour", Trigger::warning);
    level = grades(area, "plans.trigger.level", "/level", "grade", Trigger::level);
    note =
        field(
            area, Words.of("plans.fact.note"), "/note", before().flatMap(Trigger::note).orElse(""));
  }

  private Combo grades(
      Composite area,
      String words,
      String pointer,
      String group,
      java.util.function.Function<Trigger, Grade> was) {
    List<String> choices = LevelChecks.CLIMBING.stream().map(g -> Words.of(group, g)).toList();
    int chosen = before().map(was).map(LevelChecks.CLIMBING::indexOf).orElse(0);
    return choice(area, Words.of(words), pointer, choices, chosen);
  }

  @Override
  Trigger row() {
    return new Trigger(
        Arrays.stream(events.getText().split("[、,，;；\\s]+"))
            .filter(event -> !event.isBlank())
            .toList(),
        LevelChecks.CLIMBING.get(warning.getSelectionIndex()),
        LevelChecks.CLIMBING.get(level.getSelectionIndex()),
        words(note));
  }
}
