package org.anlan.console.internal.desk;

import org.anlan.api.Link;
import org.anlan.console.core.live.Picture;
import org.anlan.console.internal.matters.Settling;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.View;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;

/** Its four rooms. */
final class DutyDeskView implements View {
  private static final int SASH = 4;

  private final TimelinePanel timeline;
  private final Settling settling;

  DutyDeskView(Composite parent, Desk desk) {
    Looks looks = new Looks(desk.palette());
    Times times = new Times(desk.zone());
    SashForm columns = sash(parent, looks, SWT.HORIZONTAL);
    OnDutyPanel onDuty = new OnDutyPanel(columns, desk, looks, times);
    SashForm middle = sash(columns, looks, SWT.VERTICAL);
    timeline = new TimelinePanel(middle, desk, looks, times);
    new EventStream(middle, desk, looks, times);
    middle.setWeights(78, 22);
    MattersPanel matters = new MattersPanel(columns, desk, looks, times);
    columns.setWeights(20, 50, 30);
    settling = new Settling(columns, desk, looks);
    java.util.function.Consumer<Picture> listener =
        picture ->
            parent
                .getDisplay()
                .asyncExec(
                    () -> {
                      if (!columns.isDisposed()) {
                        onDuty.show(picture);
                        timeline.show(picture);
                        matters.show(picture);
                      }
                    });
    desk.live().addListener(listener);
    columns.addListener(SWT.Dispose, event -> desk.live().removeListener(listener));
    listener.accept(desk.live().picture());
  }

  @Override
  public void focus() {
    timeline.focus();
  }

  @Override
  public void show(Link link) {
    if (Settling.settles(link)) {
      settling.open(link);
    } else {
      timeline.reveal(link.id());
    }
  }

  @Override
  public boolean print() {
    timeline.print();
    return true;
  }

  private static SashForm sash(Composite parent, Looks looks, int direction) {
    SashForm sash = new SashForm(parent, direction | SWT.SMOOTH);
    sash.setSashWidth(SASH);
    looks.paint(sash, looks.palette().background(), looks.palette().text());
    return sash;
  }
}
