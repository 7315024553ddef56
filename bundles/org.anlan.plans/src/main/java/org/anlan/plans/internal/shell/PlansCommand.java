package org.anlan.plans.internal.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.plans.Finding;
import org.anlan.api.plans.Plan;
import org.anlan.api.plans.PlanFilter;
import org.anlan.api.plans.PlanService;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** Lists the plans and how many defects each has. */
@Service
@Command(scope = "anlan", name = "plans", description = "Lists the plans and their defects")
public final class PlansCommand implements Action {
  private static final PlanFilter ALL =
      new PlanFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  @Reference private PlanService plans;
  @Reference private AccessService access;

  @Override
  public Object execute() {
    ShellTable table = new ShellTable().emptyTableText("no plans / 没有预案");
    table.column("Id");
    table.column("State");
    table.column("In force");
    table.column("Newest").alignRight();
    table.column("Defects (severe)").alignRight();
    table.column("Title").maxSize(60);
    access.as(Caller.SYSTEM, () -> fill(table)).print(System.out);
    return null;
  }

  private ShellTable fill(ShellTable table) {
    Optional<String> after = Optional.empty();
    do {
      Page<Plan> page = plans.list(ALL, new Paging(Paging.MOST, after));
      page.items().forEach(plan -> row(table, plan, plans.findings(plan.id())));
      after = page.next();
    } while (after.isPresent());
    return table;
  }

  private static void row(ShellTable table, Plan plan, List<Finding> findings) {
    table
        .addRow()
        .addContent(
            plan.id().value(),
            plan.state().name().toLowerCase(Locale.ROOT),
            plan.approvedVersion().map(String::valueOf).orElse("-"),
            plan.latestVersion(),
            findings.size() + " (" + findings.stream().filter(Finding::severe).count() + ")",
            plan.title());
  }
}
