package org.anlan.roster.internal.shell;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitFilter;
import org.anlan.api.roster.UnitService;
import org.anlan.api.roster.UnitTree;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** Shows the organisation tree. */
@Service
@Command(
    scope = "anlan",
    name = "units",
    description = "Shows the units as a tree, with their codes")
public final class UnitsCommand implements Action {
  @Argument(name = "code", description = "Only the unit of this code and those below it")
  @Completion(UnitCodes.class)
  private String code;

  @Reference private UnitService units;
  @Reference private AccessService access;
  @Reference private Session session;

  @Override
  public Object execute() {
    List<UnitTree> trees =
        access.as(
            Caller.SYSTEM,
            () ->
                code == null
                    ? tops().stream().map(unit -> units.tree(unit.id())).toList()
                    : List.of(units.tree(UnitCodes.of(units).apply(code))));
    trees.forEach(tree -> print(tree, "", session.getConsole()));
    return trees.isEmpty() ? "no units yet / 尚无机构" : null;
  }

  private List<Unit> tops() {
    List<Unit> tops = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<Unit> page = units.list(UnitFilter.ALL, new Paging(Paging.MOST, after));
      page.items().stream().filter(unit -> unit.parentId().isEmpty()).forEach(tops::add);
      after = page.next();
    } while (after.isPresent());
    return tops;
  }

  private static void print(UnitTree tree, String indent, PrintStream out) {
    String code = tree.unit().code().map(text -> " (" + text + ")").orElse("");
    out.println(indent + tree.unit().name() + code);
    tree.children().forEach(child -> print(child, indent + "  ", out));
  }
}
