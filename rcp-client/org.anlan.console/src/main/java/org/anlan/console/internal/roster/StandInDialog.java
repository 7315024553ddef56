package org.anlan.console.internal.roster;

import java.util.function.Supplier;
import org.anlan.api.roster.DutyOverride;
import org.anlan.api.roster.DutyOverrideDraft;
import org.anlan.api.roster.PersonId;
import org.anlan.console.internal.form.FormDialog;
import org.anlan.console.internal.form.PickField;
import org.anlan.console.internal.form.Unfinished;
import org.anlan.console.internal.text.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Has somebody take a turn, or a part of it, instead of whoever has it. */
final class StandInDialog extends FormDialog<DutyOverride> {
  private final RosterTools tools;
  private final Turn turn;
  private final Runnable then;
  private PickField by;
  private Text from;
  private Text to;
  private Text reason;

  StandInDialog(Shell parent, RosterTools tools, Turn turn, Runnable then) {
    super(parent, tools.desk(), tools.looks(), Words.of("roster.stand-in-title"), "stand-in");
    this.tools = tools;
    this.turn = turn;
    this.then = then;
  }

  @Override
  protected void fields(Composite area) {
    String who = tools.people().name(turn.person());
    Label what =
        looks().wrapped(area, Words.of("roster.stand-in-what", turn.post().name(), who), WIDTH);
    GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(what);
    by = pick(area, Words.of("roster.stand-in-by"), "/by", tools::persons);
    from = field(area, Words.of("roster.since"), "/from", Moment.say(turn.from(), desk().zone()));
    to = field(area, Words.of("roster.until"), "/to", Moment.say(turn.to(), desk().zone()));
    reason = field(area, Words.of("roster.reason"), "/reason", "");
    by.focus();
  }

  @Override
  protected String verb() {
    return Words.of("roster.stand-in-do");
  }

  @Override
  protected Supplier<DutyOverride> work() {
    DutyOverrideDraft draft =
        new DutyOverrideDraft(
            Moment.read(from.getText(), desk().zone())
                .orElseThrow(() -> Unfinished.at("/from", Moment.NO_MOMENT)),
            Moment.read(to.getText(), desk().zone())
                .orElseThrow(() -> Unfinished.at("/to", Moment.NO_MOMENT)),
            turn.person(),
            new PersonId(by.required("/by")),
            words(reason));
    return () -> desk().client().schedules().override(turn.schedule().id(), draft);
  }

  @Override
  protected void done(DutyOverride arranged) {
    desk().tell(Words.of("roster.stand-in-done", tools.people().name(arranged.replaces())));
    then.run();
  }
}
