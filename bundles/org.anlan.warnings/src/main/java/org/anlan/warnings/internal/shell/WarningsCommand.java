package org.anlan.warnings.internal.shell;

import java.util.Optional;
import org.anlan.api.Paging;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningFilter;
import org.anlan.api.warnings.WarningService;
import org.anlan.api.warnings.WarningState;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** Lists warnings. */
@Service
@Command(
    scope = "anlan",
    name = "warnings",
    description = "Lists the newest warnings in force, and how many refused files wait")
public class WarningsCommand implements Action {
  @Option(name = "--all", description = "Those no longer in force too")
  boolean all;

  @Reference WarningService warnings;
  @Reference AccessService access;

  @Override
  public Object execute() {
    access.as(Caller.SYSTEM, this::print);
    return null;
  }

  private Void print() {
    Optional<WarningState> state = all ? Optional.empty() : Optional.of(WarningState.ACTIVE);
    WarningFilter filter =
        new WarningFilter(
            state,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    ShellTable table = new ShellTable().emptyTableText("no warnings / 没有预警");
    table.column("Id");
    table.column("Grade");
    table.column("Status");
    table.column("State");
    table.column("Expires");
    table.column("Seen by");
    table.column("Headline").maxSize(60);
    warnings.list(filter, Paging.first(Paging.MOST)).items().forEach(w -> row(table, w));
    table.print(System.out);
    int waiting = warnings.refused(false, Paging.first(Paging.MOST)).items().size();
    System.out.println(waiting + " refused file(s) wait / 份被拒文件待处理");
    return null;
  }

  private static void row(ShellTable table, Warning warning) {
    table
        .addRow()
        .addContent(
            warning.id().value(),
            warning.grade().map(Enum::name).orElse("-"),
            warning.status(),
            warning.state(),
            warning.expiresAt().map(Object::toString).orElse("-"),
            warning.acknowledgedBy().orElse("-"),
            warning.headline());
  }
}
