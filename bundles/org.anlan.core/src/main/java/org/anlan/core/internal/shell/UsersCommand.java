package org.anlan.core.internal.shell;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.User;
import org.anlan.api.access.UserFilter;
import org.anlan.api.access.UserService;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** Lists the accounts. */
@Service
@Command(scope = "anlan", name = "users", description = "列出帐号 / Lists the accounts")
public final class UsersCommand implements Action {
  @Argument(name = "text", description = "姓名或用户名的一部分 / part of a name")
  private String text;

  @Reference private AccessService access;
  @Reference private UserService users;

  @Override
  public Object execute() {
    ShellTable table = new ShellTable();
    for (String head : new String[] {"username", "name", "roles", "unit", "disabled"}) {
      table.column(head);
    }
    UserFilter filter =
        new UserFilter(Optional.empty(), Optional.empty(), Optional.ofNullable(text));
    Page<User> page =
        access.as(Console.CALLER, () -> users.list(filter, Paging.first(Paging.MOST)));
    page.items().forEach(user -> add(table, user));
    table.print(System.out);
    return null;
  }

  private static void add(ShellTable table, User user) {
    String roles =
        user.roles().stream()
            .map(role -> role.name().toLowerCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining(", "));
    table
        .addRow()
        .addContent(
            user.username(),
            user.name(),
            roles,
            user.unitId().map(unit -> unit.value().toString()).orElse(""),
            user.disabled() ? "disabled" : "");
  }
}
