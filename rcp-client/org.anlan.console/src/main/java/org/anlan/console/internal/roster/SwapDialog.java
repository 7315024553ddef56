package org.anlan.console.internal.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Swap;
import org.anlan.api.roster.SwapAnswer;
import org.anlan.api.roster.SwapDraft;
import org.anlan.console.internal.form.FormDialog;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks somebody of the same post to take over a turn, perhaps for one of their own. */
final class SwapDialog extends FormDialog<Swap> {
  private final RosterTools tools;
  private final Turn turn;
  private final List<PersonId> others;
  private final List<Turn> turns;
  private final Times times;
  private final Runnable then;
  private List<Turn> offered = List.of();
  private Combo other;
  private Combo inReturn;
  private Text reason;
  private Button agreed;
  private boolean agreedAlready;

  /**
   * Above this window.
   *
   * @param turns the turns to come that can be had in return
   */
  SwapDialog(Shell parent, RosterTools tools, Turn turn, List<Turn> turns, Runnable then) {
    super(parent, tools.desk(), tools.looks(), Words.of("roster.swap-title"), "swap");
    this.tools = tools;
    this.turn = turn;
    this.turns = turns;
    this.then = then;
    this.times = new Times(tools.desk().zone());
    this.others =
        turn.post().rotation().stream()
            .distinct()
            .filter(person -> !person.equals(turn.person()))
            .toList();
  }

  @Override
  protected void fields(Composite area) {
    String who = tools.people().name(turn.person());
    Label what =
        looks()
            .wrapped(
                area, Words.of("roster.swap-what", who, turn.post().name(), span(turn)), WIDTH);
    GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(what);
    other =
        choice(
            area,
            Words.of("roster.swap-with"),
            "/other",
            others.stream().map(tools.people()::name).toList(),
            0);
    inReturn = choice(area, Words.of("roster.swap-return"), "/returnFrom", List.of(), -1);
    reason = field(area, Words.of("roster.reason"), "/reason", "");
    agreed = new Button(area, SWT.CHECK);
    agreed.setText(Words.of("roster.swap-agreed"));
    looks().paint(agreed, area.getBackground(), looks().palette().text());
    GridDataFactory.swtDefaults().span(2, 1).applyTo(agreed);
    Looks.named(agreed, "swap-agreed");
    other.addListener(SWT.Selection, event -> offer());
    offer();
    other.setFocus();
  }

  private String span(Turn of) {
    return times.full(of.from()) + " – " + times.full(of.to());
  }

  /** The other's turns to come, the nearest first. */
  private void offer() {
    Instant now = desk().clock().instant();
    int index = other.getSelectionIndex();
    offered =
        index < 0
            ? List.of()
            : turns.stream()
                .filter(t -> t.person().equals(others.get(index)) && t.from().isAfter(now))
                .toList();
    List<String> words = new ArrayList<>(List.of(Words.of("roster.swap-none")));
    offered.stream().map(this::span).forEach(words::add);
    inReturn.setItems(words.toArray(String[]::new));
    inReturn.select(offered.isEmpty() ? 0 : 1);
    inReturn.getParent().layout(true, true);
  }

  @Override
  protected String verb() {
    return Words.of("roster.swap-ask");
  }

  @Override
  protected Supplier<Swap> work() {
    int back = inReturn.getSelectionIndex() - 1;
    Optional<Turn> returned = back >= 0 ? Optional.of(offered.get(back)) : Optional.empty();
    SwapDraft draft =
        new SwapDraft(
            turn.person(),
            turn.from(),
            turn.to(),
            others.get(other.getSelectionIndex()),
            returned.map(Turn::from),
            returned.map(Turn::to),
            words(reason));
    return () -> desk().client().swaps().ask(turn.schedule().id(), draft);
  }

  /** Where both have agreed already, the answer is written down at once. */
  @Override
  protected void done(Swap asked) {
    desk().tell(Words.of("roster.swap-asked", tools.people().name(asked.other())));
    if (!agreedAlready) {
      then.run();
      return;
    }
    desk()
        .load(
            getParentShell(),
            () ->
                desk()
                    .client()
                    .swaps()
                    .accept(asked.scheduleId(), asked.id(), new SwapAnswer(Optional.empty())),
            accepted -> {
              desk().tell(Words.of("roster.swap-done"));
              then.run();
            });
  }

  @Override
  public boolean close() {
    agreedAlready = agreed != null && !agreed.isDisposed() && agreed.getSelection();
    return super.close();
  }
}
