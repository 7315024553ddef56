package org.anlan.console.internal.desk;

import java.net.URL;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.console.internal.frame.Icons;
import org.anlan.console.internal.matters.Settling;
import org.anlan.console.spi.ConsoleContribution;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.View;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;

/** The first workspace: who is on duty, what has been, what is open, what happens. */
@Component
public final class DutyDesk implements ConsoleContribution {
  @Override
  public String id() {
    return "org.anlan.duty-desk";
  }

  @Override
  public Text title() {
    return Text.of("值班台", "Duty desk");
  }

  @Override
  public int rank() {
    return 100;
  }

  @Override
  public URL icon() {
    return Icons.url("desk.svg");
  }

  @Override
  public boolean shows(Link link) {
    return link.entity().equals("log/entries") || Settling.settles(link);
  }

  @Override
  public View open(Composite parent, Desk desk) {
    return new DutyDeskView(parent, desk);
  }
}
