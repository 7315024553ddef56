package org.anlan.console.internal.plans;

import java.net.URL;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.console.internal.frame.Icons;
import org.anlan.console.spi.ConsoleContribution;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.View;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;

/** Plans and the responses that run by them. */
@Component
public final class Plans implements ConsoleContribution {
  static final String PLANS = "plans";
  static final String RESPONSES = "activations";

  @Override
  public String id() {
    return "org.anlan.plans";
  }

  @Override
  public Text title() {
    return Text.of("预案", "Plans");
  }

  @Override
  public int rank() {
    return 700;
  }

  @Override
  public URL icon() {
    return Icons.url("plans.svg");
  }

  @Override
  public boolean shows(Link link) {
    return link.entity().equals(PLANS) || link.entity().equals(RESPONSES);
  }

  @Override
  public View open(Composite parent, Desk desk) {
    return new PlansView(parent, desk);
  }
}
