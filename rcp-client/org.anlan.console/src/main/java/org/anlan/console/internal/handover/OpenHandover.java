package org.anlan.console.internal.handover;

import java.util.Optional;
import java.util.function.Function;
import org.anlan.api.log.Acceptance;
import org.anlan.api.log.Handover;
import org.anlan.api.log.HandoverService;
import org.anlan.client.AnlanClient;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/**
 * One handover: the incoming officer signs in beside the outgoing one, takes every matter one by
 * one, and both sign.
 */
final class OpenHandover {
  private static final int WIDTH = 640;

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Composite panel;
  private final Label state;
  private final Table table;
  private final Text remark;
  private final Button accept;
  private final Button outgoing;
  private final Button incoming;
  private final Composite entrance;
  private Handover handover;
  private Optional<AnlanClient> incomer = Optional.empty();

  OpenHandover(Composite panel, Desk desk, Looks looks, Times times, Handover handover) {
    this.panel = panel;
    this.desk = desk;
    this.looks = looks;
    this.times = times;
    this.handover = handover;
    if (desk.username().equals(handover.incoming())) {
      incomer = Optional.of(desk.client());
    }
    Label who =
        looks.heading(panel, Words.of("handover.who", handover.outgoing(), handover.incoming()));
    who.setFont(looks.sized(who, 3, SWT.BOLD));
    handover.summary().ifPresent(summary -> looks.wrapped(panel, summary, WIDTH));
    state = Looks.named(looks.label(panel, ""), "handover-state");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(state);
    entrance = entrance();
    table = Looks.named(looks.list(panel, SWT.NONE), "handover-items");
    table.setHeaderVisible(true);
    looks.column(table, "", 72);
    looks.column(table, Words.of("matters.what"), 560);
    looks.column(table, Words.of("handover.remark"), 240);
    table.addListener(SWT.Selection, event -> enable());
    table.addListener(SWT.DefaultSelection, event -> accept());
    Composite row = row(3);
    remark =
        Looks.named(
            looks.field(row, Words.of("handover.remark.hint"), SWT.NONE), "handover-remark");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(remark);
    remark.addListener(SWT.DefaultSelection, event -> accept());
    accept = button(row, "accept", this::accept);
    Composite signs = row(4);
    outgoing = button(signs, "sign-outgoing", () -> step(desk.client(), h -> h.sign(id())));
    incoming =
        button(signs, "sign-incoming", () -> incomer.ifPresent(c -> step(c, h -> h.sign(id()))));
    button(signs, "refresh", () -> step(desk.client(), h -> h.refresh(id())));
    button(signs, "cancel", () -> step(desk.client(), h -> h.cancel(id())));
    fill();
  }

  boolean shows(Handover other) {
    return other.id().equals(handover.id());
  }

  void update(Handover next) {
    if (next.stamp().version() >= handover.stamp().version()) {
      handover = next;
      fill();
    }
  }

  void focus() {
    table.setFocus();
  }

  private org.anlan.api.log.HandoverId id() {
    return handover.id();
  }

  private Composite row(int columns) {
    Composite row = looks.room(panel, columns);
    GridLayoutFactory.fillDefaults().numColumns(columns).spacing(8, 0).applyTo(row);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    return row;
  }

  private Button button(Composite parent, String name, Runnable does) {
    Button button = looks.button(parent, Words.of("handover." + name), does);
    return Looks.named(button, "handover-" + name);
  }

  /** Where the incoming officer shows who they are, at a console that isn't theirs. */
  private Composite entrance() {
    Composite row = row(3);
    looks.label(row, Words.of("handover.enter", handover.incoming()));
    Text password =
        Looks.named(
            looks.field(row, Words.of("signin.password"), SWT.PASSWORD), "handover-password");
    GridDataFactory.fillDefaults().hint(200, SWT.DEFAULT).applyTo(password);
    Button enter = button(row, "sign-in", () -> enter(password));
    password.addListener(SWT.DefaultSelection, event -> enter(password));
    GridDataFactory.swtDefaults().applyTo(enter);
    return row;
  }

  private void enter(Text password) {
    String secret = password.getText();
    password.setText("");
    desk.load(
        panel,
        () -> desk.client().signIn(handover.incoming(), secret),
        in -> {
          incomer = Optional.of(in);
          fill();
          table.setFocus();
        });
  }

  private void accept() {
    int index = table.getSelectionIndex();
    if (incomer.isEmpty() || index < 0 || handover.items().get(index).accepted()) {
      return;
    }
    Optional<String> words = Optional.of(remark.getText().strip()).filter(r -> !r.isEmpty());
    Acceptance acceptance =
        new Acceptance(handover.items().get(index).matter().about().id(), words);
    remark.setText("");
    step(incomer.get(), h -> h.accept(id(), acceptance));
  }

  private void step(AnlanClient as, Function<HandoverService, Handover> step) {
    desk.load(panel, () -> step.apply(as.handovers()), this::update);
  }

  private void fill() {
    int selected = table.getSelectionIndex();
    table.removeAll();
    for (Handover.Item item : handover.items()) {
      TableItem row = new TableItem(table, SWT.NONE);
      String kind = Words.or("matter." + item.matter().kind(), item.matter().kind());
      row.setText(
          new String[] {
            Words.of(item.accepted() ? "handover.taken" : "handover.open"),
            kind + "  " + desk.say(item.matter().title()).replace('\n', ' '),
            item.remark().orElse("")
          });
      if (item.accepted()) {
        row.setForeground(looks.palette().muted());
      }
    }
    select(selected);
    String signed =
        handover
            .outgoingSignedAt()
            .map(at -> Words.of("handover.signed", times.full(at)))
            .orElse("");
    state.setText(
        Looks.escape(
            Words.of("handover.count", handover.items().size(), handover.waiting()) + signed));
    boolean hidden = incomer.isPresent();
    entrance.setVisible(!hidden);
    ((org.eclipse.swt.layout.GridData) entrance.getLayoutData()).exclude = hidden;
    enable();
    panel.layout(true, true);
  }

  /** The next one that waits, so that Enter goes on. */
  private void select(int from) {
    int size = handover.items().size();
    for (int i = 0; i < size; i++) {
      int index = (Math.max(0, from) + i) % size;
      if (!handover.items().get(index).accepted()) {
        table.setSelection(index);
        return;
      }
    }
  }

  private void enable() {
    int index = table.getSelectionIndex();
    boolean waits = index >= 0 && !handover.items().get(index).accepted();
    accept.setEnabled(incomer.isPresent() && waits);
    outgoing.setEnabled(
        desk.username().equals(handover.outgoing()) && handover.outgoingSignedAt().isEmpty());
    incoming.setEnabled(
        incomer.isPresent() && handover.outgoingSignedAt().isPresent() && handover.waiting() == 0);
  }
}
