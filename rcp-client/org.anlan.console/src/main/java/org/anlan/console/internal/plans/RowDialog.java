package org.anlan.console.internal.plans;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.roster.Selector;
import org.anlan.console.internal.form.FormDialog;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/**
 * One row of a plan. It is checked here as the server would and goes into the plan in the editor,
 * not yet to the server.
 */
abstract class RowDialog<T extends Draft> extends FormDialog<T> {
  private final Directory directory;
  private final Optional<T> before;
  private final Consumer<T> then;

  RowDialog(PlanRows rows, String id, Optional<T> before, Consumer<T> then) {
    this(rows.shell(), rows.desk(), rows.looks(), rows.directory(), id, before, then);
  }

  private RowDialog(
      Shell shell,
      Desk desk,
      Looks looks,
      Directory directory,
      String id,
      Optional<T> before,
      Consumer<T> then) {
    super(shell, desk, looks, Words.of("plans." + id), id);
    this.directory = directory;
    this.before = before;
    this.then = then;
  }

  /** Reads the fields. */
  abstract T row();

  final Optional<T> before() {
    return before;
  }

  final Directory directory() {
    return directory;
  }

  @Override
  protected String verb() {
    return Words.of("form.take");
  }

  @Override
  protected final Supplier<T> work() {
    T row = row();
    return () -> {
      Faults.check(row);
      return row;
    };
  }

  @Override
  protected final void done(T row) {
    then.accept(row);
  }

  /** The fields for whom a row means. */
  final WhoFields who(Composite area, Optional<Selector> was) {
    Selector.Kind kind = was.map(Selector::kind).orElse(Selector.Kind.UNIT);
    Combo kinds =
        choice(area, Words.of("plans.who-kind"), "/who/kind", WhoFields.kinds(), kind.ordinal());
    var what = pick(area, Words.of("plans.who"), "/who/id", WhoFields.source(directory, kind));
    Combo responsibility =
        choice(
            area,
            Words.of("plans.responsibility"),
            "/who/responsibility",
            WhoFields.responsibilities(),
            was.flatMap(Selector::responsibility).map(Enum::ordinal).orElse(0));
    Combo unitKind =
        choice(
            area,
            Words.of("plans.unit-kind"),
            "/who/unitKind",
            WhoFields.unitKinds(),
            WhoFields.place(was.flatMap(Selector::unitKind)));
    return new WhoFields(directory, was, kinds, what, new Combo[] {responsibility, unitKind});
  }

  /** A box to tick for each level. */
  final LevelChecks levels(Composite area, java.util.Set<org.anlan.api.Grade> ticked, String id) {
    LevelChecks[] made = new LevelChecks[1];
    Control unused =
        place(
            area,
            Words.of("plans.levels"),
            "/levels",
            () -> {
              made[0] = new LevelChecks(area, looks(), id + "-levels", ticked);
              return made[0].control();
            });
    return made[0];
  }
}
