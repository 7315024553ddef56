package org.anlan.console.internal.warnings;

import java.net.URL;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.console.internal.frame.Icons;
import org.anlan.console.spi.ConsoleContribution;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.View;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;

/** Warnings: what came, what it says, what it proposes. */
@Component
public final class Warnings implements ConsoleContribution {
  @Override
  public String id() {
    return "org.anlan.warnings";
  }

  @Override
  public Text title() {
    return Text.of("预警", "Warnings");
  }

  @Override
  public int rank() {
    return 200;
  }

  @Override
  public URL icon() {
    return Icons.url("warnings.svg");
  }

  @Override
  public boolean shows(Link link) {
    return link.entity().equals("warnings");
  }

  @Override
  public View open(Composite parent, Desk desk) {
    return new WarningsView(parent, desk);
  }
}
