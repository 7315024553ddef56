package org.anlan.console.internal.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.api.roster.OnDuty;
import org.anlan.console.core.live.Picture;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Avatar;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.PhoneLine;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Who is on duty, how they are reached, and who comes next. */
final class OnDutyPanel {
  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final ScrolledComposite scroll;
  private final Composite list;
  private Optional<OnDuty> shown = Optional.empty();
  private boolean known;
  private Optional<OnDuty> shownNext = Optional.empty();

  OnDutyPanel(Composite parent, Desk desk, Looks looks, Times times) {
    this.desk = desk;
    this.looks = looks;
    this.times = times;
    Composite panel = looks.panel(parent, Words.of("duty.title"));
    scroll = new ScrolledComposite(panel, SWT.V_SCROLL);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(scroll);
    looks.paint(scroll, looks.palette().background(), looks.palette().text());
    list = Looks.named(looks.room(scroll, 1), "on-duty");
    GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(list);
    scroll.setContent(list);
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    scroll.addListener(SWT.Resize, event -> fit());
  }

  void show(Picture picture) {
    boolean same =
        shown
                .filter(
                    o -> picture.known() == known && o.entries().equals(picture.onDuty().entries()))
                .isPresent()
            && shownNext.filter(o -> o.entries().equals(picture.next().entries())).isPresent();
    if (same) {
      return;
    }
    shown = Optional.of(picture.onDuty());
    known = picture.known();
    shownNext = Optional.of(picture.next());
    for (Control old : list.getChildren()) {
      old.dispose();
    }
    if (picture.onDuty().entries().isEmpty()) {
      looks.wrapped(list, Words.of(picture.known() ? "duty.nobody" : "duty.unknown"), 160);
    }
    picture.onDuty().entries().forEach(entry -> card(entry, picture.at()));
    next(picture.next(), picture.at());
    fit();
  }

  private void card(OnDuty.Entry entry, Instant now) {
    Composite card = new Composite(list, SWT.NONE);
    looks.paint(card, looks.palette().surface(), looks.palette().text());
    GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
    GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).spacing(8, 2).applyTo(card);
    Avatar avatar = new Avatar(card, entry.name(), looks.palette());
    GridDataFactory.fillDefaults().span(1, 3).align(SWT.CENTER, SWT.BEGINNING).applyTo(avatar);
    Label name = looks.heading(card, entry.name());
    name.setFont(looks.sized(name, 1, SWT.BOLD));
    looks.muted(card, role(entry));
    looks.muted(card, Words.of("duty.until", times.near(entry.until(), now)));
    for (String phone : entry.phones()) {
      looks.label(card, "");
      PhoneLine.in(card, desk, looks, phone);
    }
  }

  private void next(OnDuty next, Instant now) {
    List<OnDuty.Entry> entries = next.entries();
    if (entries.isEmpty()) {
      return;
    }
    Label head = looks.heading(list, Words.of("duty.next", times.near(next.at(), now)));
    GridDataFactory.fillDefaults().indent(0, 8).applyTo(head);
    for (OnDuty.Entry entry : entries) {
      looks.label(list, entry.name() + "  " + role(entry));
    }
  }

  private static String role(OnDuty.Entry entry) {
    String role = Words.of("role", entry.role());
    return entry.post().equals(role) ? role : role + " · " + entry.post();
  }

  private void fit() {
    scroll.setMinHeight(list.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y);
    list.layout(true, true);
  }
}
