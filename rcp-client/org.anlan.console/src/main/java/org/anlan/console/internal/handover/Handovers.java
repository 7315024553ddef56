package org.anlan.console.internal.handover;

import java.net.URL;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.console.internal.frame.Icons;
import org.anlan.console.spi.ConsoleContribution;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.View;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;

/** Handing the shift over, two people side by side. */
@Component
public final class Handovers implements ConsoleContribution {
  @Override
  public String id() {
    return "org.anlan.handover";
  }

  @Override
  public Text title() {
    return Text.of("交接班", "Handover");
  }

  @Override
  public int rank() {
    return 900;
  }

  @Override
  public URL icon() {
    return Icons.url("handover.svg");
  }

  @Override
  public boolean shows(Link link) {
    return link.entity().equals("log/handovers");
  }

  @Override
  public View open(Composite parent, Desk desk) {
    return new HandoverView(parent, desk);
  }
}
