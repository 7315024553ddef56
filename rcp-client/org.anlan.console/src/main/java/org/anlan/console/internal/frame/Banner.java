package org.anlan.console.internal.frame;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import org.anlan.api.matters.OpenMatter;
import org.anlan.console.core.line.LineListener;
import org.anlan.console.core.line.LineState;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Palette;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What everybody must see: that the server is away, that the sign-in has ended, what rings. */
public final class Banner {
  private final Console console;
  private final Looks looks;
  private final Times times;
  private Composite bar;
  private Strip line;
  private Strip alarm;
  private Strip notice;
  private Composite drill;

  /** One line of it. */
  private record Strip(Composite room, Label text, Button button) {}

  /** Of this console. */
  @Inject
  public Banner(Console console, Looks looks) {
    this.console = console;
    this.looks = looks;
    this.times = new Times(console.zone());
  }

  /** Makes it. */
  @PostConstruct
  void create(Composite parent, IEclipseContext context) {
    Palette palette = looks.palette();
    bar = looks.room(parent, 1);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(bar);
    alarm = strip("alarm", Words.of("alarm.acknowledge"), palette.red());
    notice = strip("notice", Words.of("fonts.seen"), palette.accent());
    notice.button().addListener(SWT.Selection, event -> show(notice.room(), false));
    Fonts.check(bar, this::lacks);
    line = strip("line", Words.of("line.sign-in"), palette.orange());
    drill = new DrillStripes(bar, palette);
    show(drill, false);
    Alarm ring = context.get(Alarm.class);
    ring.onRing(this::rings);
    alarm.button().addListener(SWT.Selection, event -> ring.acknowledge());
    Reauthentication again = context.get(Reauthentication.class);
    line.button()
        .addListener(
            SWT.Selection,
            event -> {
              LineState state = console.line().state();
              if (state == LineState.SIGNED_OUT || state == LineState.UNTRUSTED) {
                again.ask();
              } else {
                new RefusedDialog(bar.getShell(), console, looks).open();
              }
            });
    console
        .line()
        .addListener(
            new LineListener() {
              @Override
              public void stateChanged(LineState state) {
                console.onScreen(bar, Banner.this::lineChanged);
              }
            });
    console.dispatch().addListener(() -> console.onScreen(bar, this::lineChanged));
    console.live().addListener(picture -> console.onScreen(bar, this::drills));
    lineChanged();
  }

  private Strip strip(String id, String button, Color colour) {
    Palette palette = looks.palette();
    Color text = palette.dark() ? palette.background() : palette.onAccent();
    Composite room = new Composite(bar, SWT.NONE);
    looks.paint(room, colour, text);
    GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 4).spacing(12, 0).applyTo(room);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(room);
    Label label = Looks.named(looks.label(room, ""), "banner-" + id);
    label.setForeground(text);
    label.setFont(looks.bold(label));
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(label);
    Button does = new Button(room, SWT.PUSH);
    does.setText(button);
    Looks.named(does, "banner-" + id + "-button");
    show(room, false);
    return new Strip(room, label, does);
  }

  private void lineChanged() {
    LineState state = console.line().state();
    int waiting = console.dispatch().outbox().waiting().size();
    int refused = console.dispatch().outbox().refused().size();
    String words =
        switch (state) {
          case UP -> refused > 0 ? Words.of("line.refused", refused) : "";
          case AWAY ->
              Words.of(
                  "line.away", console.line().awaySince().map(times::time).orElse(""), waiting);
          case SIGNED_OUT -> Words.of("line.signed-out", waiting);
          case UNTRUSTED -> Words.of("line.untrusted", waiting);
        };
    line.text().setText(Looks.escape(words));
    boolean out = state == LineState.SIGNED_OUT;
    boolean untrusted = state == LineState.UNTRUSTED;
    line.button().setVisible(out || untrusted || refused > 0);
    line.button()
        .setText(Words.of(untrusted ? "line.compare" : out ? "line.sign-in" : "line.look"));
    line.room().layout();
    show(line.room(), !words.isEmpty());
  }

  private void rings(List<OpenMatter> ringing) {
    if (bar.isDisposed()) {
      return;
    }
    if (!ringing.isEmpty()) {
      String first = Words.of(ringing.get(0).title());
      String more = ringing.size() > 1 ? Words.of("alarm.more", ringing.size() - 1) : "";
      String kind = Words.or("matter." + ringing.get(0).kind(), ringing.get(0).kind());
      String late = ringing.get(0).late() ? Words.of("alarm.late") : "";
      alarm.text().setText(Looks.escape("⚠ " + kind + late + "  " + first + more));
    }
    show(alarm.room(), !ringing.isEmpty());
  }

  private void lacks(String what) {
    notice.text().setText(Looks.escape(what));
    show(notice.room(), true);
  }

  private void drills() {
    boolean running =
        console.live().picture().matters().stream()
            .anyMatch(m -> m.drill() && m.kind().equals("activation"));
    show(drill, running);
    String title = Words.of("window.title");
    bar.getShell().setText(running ? Words.of("drill.title", title) : title);
  }

  private void show(Composite strip, boolean visible) {
    GridData data = (GridData) strip.getLayoutData();
    if (data == null) {
      data = new GridData(SWT.FILL, SWT.FILL, true, false);
      strip.setLayoutData(data);
    }
    if (data.exclude == visible || strip.getVisible() != visible) {
      data.exclude = !visible;
      strip.setVisible(visible);
      bar.requestLayout();
    }
  }
}
