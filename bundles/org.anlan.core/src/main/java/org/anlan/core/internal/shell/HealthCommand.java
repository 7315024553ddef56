package org.anlan.core.internal.shell;

import java.util.List;
import org.anlan.api.health.Health;
import org.anlan.api.health.HealthCheck;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** Shows how every part is. */
@Service
@Command(scope = "anlan", name = "health", description = "各部分的状态 / How every part is")
public final class HealthCommand implements Action {
  @Reference private List<HealthCheck> checks;

  @Override
  public Object execute() {
    ShellTable table = new ShellTable();
    for (String head : new String[] {"part", "state", "说明", "detail"}) {
      table.column(head);
    }
    for (HealthCheck check : checks) {
      Health health = check.check();
      table
          .addRow()
          .addContent(check.part(), health.state(), health.detail().zh(), health.detail().en());
    }
    table.print(System.out);
    return null;
  }
}
