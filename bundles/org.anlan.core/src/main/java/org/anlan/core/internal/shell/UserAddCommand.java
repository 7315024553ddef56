package org.anlan.core.internal.shell;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.AuditService;
import org.anlan.api.access.Role;
import org.anlan.api.access.User;
import org.anlan.api.access.UserDraft;
import org.anlan.api.access.UserService;
import org.anlan.api.roster.UnitId;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Makes an account and shows its generated password once. */
@Service
@Command(
    scope = "anlan",
    name = "user-add",
    description = "新建帐号，口令随机生成并只显示一次 / Makes an account; its password is shown once")
public final class UserAddCommand implements Action {
  @Argument(index = 0, name = "username", required = true, description = "用户名 / the sign-in name")
  private String username;

  @Argument(index = 1, name = "name", required = true, description = "姓名 / the person's name")
  private String name;

  /** The shell takes what follows the names for arguments, though people write options there. */
  @Argument(
      index = 2,
      name = "options",
      multiValued = true,
      description = "选项也可写在后面 / the options may stand here too")
  private List<String> more = List.of();

  @Option(
      name = "--role",
      multiValued = true,
      description = "角色 / a role: administrator, leader, officer, unit, viewer, connector")
  @Completion(Roles.class)
  private List<String> roles = List.of();

  @Option(name = "--unit", description = "单位的标识，unit 角色必填 / the id of its unit")
  private String unit;

  @Reference private AccessService access;
  @Reference private UserService users;
  @Reference private AuditService audit;

  @Override
  public Object execute() {
    readOptionsBehind();
    String password = Console.generatedPassword();
    User made = access.as(Console.CALLER, () -> users.add(draft(password)));
    access.as(
        Console.CALLER,
        () -> {
          audit.record("users.add", "/users/" + made.id().value(), made.username());
          return made;
        });
    System.out.println(made.username() + " " + password);
    return null;
  }

  private void readOptionsBehind() {
    List<String> all = new ArrayList<>(roles);
    for (Iterator<String> words = more.iterator(); words.hasNext(); ) {
      String word = words.next();
      if (!words.hasNext() || !List.of("--role", "--unit").contains(word)) {
        throw new IllegalArgumentException("不明选项 / no such option: " + word);
      }
      if (word.equals("--role")) {
        all.add(words.next());
      } else {
        unit = words.next();
      }
    }
    if (all.isEmpty()) {
      throw new IllegalArgumentException("须指明角色 / needs a --role");
    }
    roles = all;
  }

  private UserDraft draft(String password) {
    return new UserDraft(
        username,
        name,
        Optional.of(password),
        roles.stream()
            .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet()),
        Optional.ofNullable(unit).map(id -> new UnitId(UUID.fromString(id))),
        Optional.empty(),
        false);
  }
}
