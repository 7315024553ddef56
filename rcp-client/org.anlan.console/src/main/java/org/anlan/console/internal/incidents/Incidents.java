package org.anlan.console.internal.incidents;

import java.net.URL;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.console.internal.frame.Icons;
import org.anlan.console.spi.ConsoleContribution;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.View;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;

/** Incidents: what happened, what was done, which reports are due. */
@Component
public final class Incidents implements ConsoleContribution {
  @Override
  public String id() {
    return "org.anlan.incidents";
  }

  @Override
  public Text title() {
    return Text.of("事件", "Incidents");
  }

  @Override
  public int rank() {
    return 400;
  }

  @Override
  public URL icon() {
    return Icons.url("incidents.svg");
  }

  @Override
  public boolean shows(Link link) {
    return link.entity().equals("incidents") || link.entity().equals(IncidentsView.REPORTS);
  }

  @Override
  public View open(Composite parent, Desk desk) {
    return new IncidentsView(parent, desk);
  }
}
