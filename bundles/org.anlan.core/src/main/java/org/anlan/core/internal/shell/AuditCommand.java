package org.anlan.core.internal.shell;

import java.util.Optional;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.AuditEntry;
import org.anlan.api.access.AuditFilter;
import org.anlan.api.access.AuditService;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** Shows the newest lines of the audit trail. */
@Service
@Command(
    scope = "anlan",
    name = "audit",
    description = "审计记录，最新的在前 / The audit trail, newest first")
public final class AuditCommand implements Action {
  @Option(name = "--by", description = "谁 / who")
  @Completion(Usernames.class)
  private String by;

  @Option(name = "--action", description = "做了什么 / what, as in session.refused")
  private String action;

  @Option(name = "--limit", description = "条数 / how many lines")
  private int limit = 20;

  @Reference private AccessService access;
  @Reference private AuditService audit;

  @Override
  public Object execute() {
    AuditFilter filter =
        new AuditFilter(
            Optional.ofNullable(by),
            Optional.ofNullable(action),
            Optional.empty(),
            Optional.empty());
    Page<AuditEntry> page =
        access.as(Console.CALLER, () -> audit.list(filter, Paging.first(limit)));
    ShellTable table = new ShellTable();
    for (String head : new String[] {"at", "by", "action", "target", "detail", "address"}) {
      table.column(head);
    }
    page.items().forEach(line -> add(table, line));
    table.print(System.out);
    return null;
  }

  private static void add(ShellTable table, AuditEntry line) {
    table
        .addRow()
        .addContent(
            line.at(),
            line.by(),
            line.action(),
            line.target().orElse(""),
            line.detail().orElse(""),
            line.address().orElse(""));
  }
}
