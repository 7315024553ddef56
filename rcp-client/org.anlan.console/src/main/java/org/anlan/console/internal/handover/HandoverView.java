package org.anlan.console.internal.handover;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Paging;
import org.anlan.api.log.Handover;
import org.anlan.api.log.HandoverState;
import org.anlan.api.log.NewHandover;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.View;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Begins a handover, or goes on with the one that is open. */
final class HandoverView implements View {
  private static final int WIDTH = 480;
  private static final int RECENT = 10;

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Composite panel;
  private Optional<OpenHandover> open = Optional.empty();
  private boolean begun;

  HandoverView(Composite parent, Desk desk) {
    this.desk = desk;
    this.looks = new Looks(desk.palette());
    this.times = new Times(desk.zone());
    this.panel = Looks.named(looks.panel(parent, Words.of("handover.title")), "handover");
    desk.onChange(
        panel,
        change -> {
          if (change.entity().equals("log/handovers")) {
            load();
          }
        });
    load();
  }

  @Override
  public void focus() {
    open.ifPresentOrElse(OpenHandover::focus, panel::setFocus);
  }

  private void load() {
    desk.load(
        panel,
        () -> desk.client().handovers().list(Paging.first(RECENT)).items(),
        this::show,
        why -> {
          desk.tell(why);
          if (!begun) {
            show(List.of());
          }
        });
  }

  private void show(List<Handover> recent) {
    Optional<Handover> running =
        recent.stream().filter(h -> h.state() == HandoverState.OPEN).findFirst();
    if (running.isPresent() && open.filter(o -> o.shows(running.get())).isPresent()) {
      open.get().update(running.get());
      return;
    }
    if (begun && running.isEmpty() && open.isEmpty()) {
      return;
    }
    begun = true;
    for (Control old : panel.getChildren()) {
      old.dispose();
    }
    looks.heading(panel, Words.of("handover.title"));
    open = running.map(h -> new OpenHandover(panel, desk, looks, times, h));
    if (running.isEmpty()) {
      begin(recent);
    }
    panel.layout(true, true);
  }

  private void begin(List<Handover> recent) {
    recent.stream()
        .filter(h -> h.state() == HandoverState.SIGNED)
        .findFirst()
        .ifPresent(
            last ->
                looks.muted(
                    panel,
                    Words.of(
                        "handover.last",
                        last.outgoing(),
                        last.incoming(),
                        last.incomingSignedAt().map(times::full).orElse(""))));
    looks.wrapped(panel, Words.of("handover.how"), WIDTH);
    Composite form = looks.room(panel, 2);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 8).applyTo(form);
    looks.label(form, Words.of("handover.incoming"));
    Text incoming = Looks.named(looks.field(form, "", SWT.NONE), "handover-incoming");
    GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(incoming);
    Label label = looks.label(form, Words.of("handover.summary"));
    GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
    Text summary =
        Looks.named(looks.field(form, "", SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), "handover-summary");
    GridDataFactory.fillDefaults().hint(WIDTH, 120).applyTo(summary);
    desk.drafts().of("handover").ifPresent(summary::setText);
    summary.addListener(
        SWT.FocusOut,
        event -> {
          String typed = summary.getText();
          desk.run(summary, () -> desk.drafts().keep("handover", typed), () -> {});
        });
    looks.label(form, "");
    Control prepare =
        looks.button(form, Words.of("handover.prepare"), () -> prepare(incoming, summary));
    GridDataFactory.swtDefaults().applyTo(prepare);
    Looks.named(prepare, "handover-prepare");
  }

  private void prepare(Text incoming, Text summary) {
    Optional<String> said = Optional.of(summary.getText().strip()).filter(s -> !s.isEmpty());
    NewHandover draft = new NewHandover(incoming.getText().strip(), said);
    desk.load(
        panel,
        () -> {
          Handover prepared = desk.client().handovers().prepare(draft);
          desk.drafts().keep("handover", "");
          return List.of(prepared);
        },
        this::show);
  }
}
