package org.anlan.plans.internal.shell;

import java.util.Locale;
import java.util.Optional;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.ActivationFilter;
import org.anlan.api.plans.ActivationService;
import org.anlan.api.plans.ActivationState;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** Lists the responses that run. */
@Service
@Command(scope = "anlan", name = "responses", description = "Lists running responses, newest first")
public final class ResponsesCommand implements Action {
  @Option(name = "--all", description = "Those that have ended as well")
  private boolean all;

  @Reference private ActivationService activations;
  @Reference private AccessService access;

  @Override
  public Object execute() {
    ShellTable table = new ShellTable().emptyTableText("no response runs / 没有正在运行的响应");
    table.column("Id");
    table.column("Level");
    table.column("State");
    table.column("Drill");
    table.column("Since");
    table.column("Plan").maxSize(60);
    access.as(Caller.SYSTEM, () -> fill(table)).print(System.out);
    return null;
  }

  private ShellTable fill(ShellTable table) {
    ActivationFilter filter =
        new ActivationFilter(
            all ? Optional.empty() : Optional.of(ActivationState.RUNNING),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Optional<String> after = Optional.empty();
    do {
      Page<Activation> page = activations.list(filter, new Paging(Paging.MOST, after));
      page.items().forEach(response -> row(table, response));
      after = page.next();
    } while (after.isPresent());
    return table;
  }

  private static void row(ShellTable table, Activation response) {
    table
        .addRow()
        .addContent(
            response.id().value(),
            response.level(),
            response.state().name().toLowerCase(Locale.ROOT),
            response.drill() ? "yes" : "",
            response.startedAt(),
            response.title());
  }
}
