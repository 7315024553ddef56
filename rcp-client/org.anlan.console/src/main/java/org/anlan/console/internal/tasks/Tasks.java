package org.anlan.console.internal.tasks;

import java.net.URL;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.console.internal.frame.Icons;
import org.anlan.console.spi.ConsoleContribution;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.View;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;

/** Tasks: who must do what by when, and how far it is. */
@Component
public final class Tasks implements ConsoleContribution {
  @Override
  public String id() {
    return "org.anlan.tasks";
  }

  @Override
  public Text title() {
    return Text.of("任务", "Tasks");
  }

  @Override
  public int rank() {
    return 300;
  }

  @Override
  public URL icon() {
    return Icons.url("tasks.svg");
  }

  @Override
  public boolean shows(Link link) {
    return link.entity().equals("tasks");
  }

  @Override
  public View open(Composite parent, Desk desk) {
    return new TasksView(parent, desk);
  }
}
