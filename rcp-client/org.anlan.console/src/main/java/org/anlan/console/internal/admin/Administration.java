package org.anlan.console.internal.admin;

import java.net.URL;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.console.internal.frame.Icons;
import org.anlan.console.spi.ConsoleContribution;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.View;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;

/** For the district's IT: accounts, who did what, how the runtime is. */
@Component
public final class Administration implements ConsoleContribution {
  static final String USERS = "users";

  @Override
  public String id() {
    return "org.anlan.administration";
  }

  @Override
  public Text title() {
    return Text.of("管理", "Admin");
  }

  @Override
  public int rank() {
    return 1000;
  }

  @Override
  public URL icon() {
    return Icons.url("administration.svg");
  }

  @Override
  public boolean shows(Link link) {
    return link.entity().equals(USERS);
  }

  @Override
  public View open(Composite parent, Desk desk) {
    return new AdministrationView(parent, desk);
  }
}
