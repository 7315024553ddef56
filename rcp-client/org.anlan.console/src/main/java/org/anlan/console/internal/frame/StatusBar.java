package org.anlan.console.internal.frame;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.anlan.console.core.line.LineListener;
import org.anlan.console.core.line.LineState;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.WaitStrip;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The line at the bottom: what was told last, who is signed in where, the time. */
public final class StatusBar {
  private static final int TICK_MS = 1000;

  private final Console console;
  private final Looks looks;
  private final Times times;
  private Composite bar;
  private Label message;
  private Label line;
  private Label clock;

  /** Of this console. */
  @Inject
  public StatusBar(Console console, Looks looks) {
    this.console = console;
    this.looks = looks;
    this.times = new Times(console.zone());
  }

  /** Makes it. */
  @PostConstruct
  void create(Composite parent) {
    bar = looks.room(parent, 5);
    GridLayoutFactory.fillDefaults().numColumns(5).margins(12, 4).spacing(24, 0).applyTo(bar);
    message = Looks.named(looks.label(bar, ""), "status-message");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(message);
    new WaitStrip(bar, looks);
    line = Looks.named(looks.muted(bar, ""), "status-line");
    String who = console.username() + " @ " + console.account().server().address().getAuthority();
    Looks.named(looks.muted(bar, who), "status-who");
    clock = looks.label(bar, "0000-00-00 00:00:00");
    console.onTold(words -> tell(words));
    console
        .line()
        .addListener(
            new LineListener() {
              @Override
              public void stateChanged(LineState state) {
                console.onScreen(bar, StatusBar.this::lineChanged);
              }
            });
    console.dispatch().addListener(() -> console.onScreen(bar, this::lineChanged));
    lineChanged();
    tick();
  }

  private void tell(String words) {
    message.setText(Looks.escape(words.replace('\n', ' ')));
    message.setToolTipText(words);
  }

  private void lineChanged() {
    LineState state = console.line().state();
    int waiting = console.dispatch().outbox().waiting().size();
    String words = Words.of("line-state", state);
    line.setText(waiting > 0 ? words + "  " + Words.of("line.waiting", waiting) : words);
    line.setForeground(state == LineState.UP ? looks.palette().muted() : looks.palette().orange());
    bar.layout();
  }

  private void tick() {
    if (!bar.isDisposed()) {
      clock.setText(
          times.full(console.clock().instant())
              + times.seconds(console.clock().instant()).substring(5));
      bar.layout(new org.eclipse.swt.widgets.Control[] {clock});
      bar.getDisplay().timerExec(TICK_MS, this::tick);
    }
  }
}
