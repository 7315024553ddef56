package org.anlan.console.internal.roster;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.anlan.api.roster.ScheduleId;
import org.anlan.api.roster.Swap;
import org.anlan.api.roster.SwapAnswer;
import org.anlan.api.roster.SwapState;
import org.anlan.console.internal.form.ListPane;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** The swaps of a schedule, those that wait for an answer first; they are answered here. */
final class SwapsPane {
  private static final int HEIGHT = 132;

  private final Desk desk;
  private final Times times;
  private final ListPane<Swap> list;
  private final Button accept;
  private final Button refuse;
  private final Button withdraw;
  private final Runnable then;

  SwapsPane(Composite parent, Desk desk, Looks looks, People people, Runnable then) {
    this.desk = desk;
    this.then = then;
    this.times = new Times(desk.zone());
    Composite head = looks.room(parent, 4);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
    var title = looks.heading(head, Words.of("roster.swaps"));
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
    accept = button(head, looks, "accept");
    refuse = button(head, looks, "refuse");
    withdraw = button(head, looks, "withdraw");
    list =
        new ListPane<>(
            parent,
            looks,
            "swaps",
            List.of(
                Column.of(
                    "state", Words.of("tasks.state"), 80, s -> Words.of("swap-state", s.state())),
                Column.of("asker", Words.of("roster.swap-asker"), 104, s -> people.name(s.asker())),
                Column.of("turn", Words.of("roster.swap-turn"), 232, s -> span(s.from(), s.to())),
                Column.of("other", Words.of("roster.swap-other"), 104, s -> people.name(s.other())),
                Column.of("return", Words.of("roster.swap-return"), 232, this::inReturn),
                Column.of("reason", Words.of("roster.reason"), 160, s -> s.reason().orElse(""))));
    GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, HEIGHT).applyTo(list.room());
    list.table().addListener(SWT.Selection, event -> enable());
    enable();
  }

  private Button button(Composite head, Looks looks, String what) {
    Button made = looks.button(head, Words.of("roster.swap-" + what), () -> answer(what));
    return Looks.named(made, "swap-" + what);
  }

  private String span(java.time.Instant from, java.time.Instant to) {
    return times.full(from) + " – " + times.full(to);
  }

  private String inReturn(Swap swap) {
    return swap.returnFrom().isPresent()
        ? span(swap.returnFrom().get(), swap.returnTo().orElseThrow())
        : "—";
  }

  /** Shows these, the newest of those that wait first. */
  void show(List<Swap> swaps) {
    list.show(
        swaps.stream()
            .sorted(
                java.util.Comparator.comparing((Swap s) -> s.state() != SwapState.ASKED)
                    .thenComparing(s -> s.stamp().createdAt(), java.util.Comparator.reverseOrder()))
            .toList());
    enable();
  }

  private Optional<Swap> selected() {
    int index = list.table().getSelectionIndex();
    return index >= 0 && index < list.rows().size()
        ? Optional.of(list.rows().get(index))
        : Optional.empty();
  }

  private void enable() {
    boolean open = selected().filter(s -> s.state() == SwapState.ASKED).isPresent();
    accept.setEnabled(open);
    refuse.setEnabled(open);
    withdraw.setEnabled(open);
  }

  private void answer(String what) {
    selected().ifPresent(swap -> desk.load(list.room(), work(swap, what), done -> then.run()));
  }

  private Supplier<Swap> work(Swap swap, String what) {
    ScheduleId schedule = swap.scheduleId();
    SwapAnswer nothing = new SwapAnswer(Optional.empty());
    return () ->
        switch (what) {
          case "accept" -> desk.client().swaps().accept(schedule, swap.id(), nothing);
          case "refuse" -> desk.client().swaps().refuse(schedule, swap.id(), nothing);
          default -> desk.client().swaps().withdraw(schedule, swap.id());
        };
  }
}
