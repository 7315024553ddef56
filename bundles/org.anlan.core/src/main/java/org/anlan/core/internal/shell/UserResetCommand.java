package org.anlan.core.internal.shell;

import java.util.Optional;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.AuditService;
import org.anlan.api.access.User;
import org.anlan.api.access.UserDraft;
import org.anlan.api.access.UserService;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Gives an account a new password, enables it and ends its sessions. */
@Service
@Command(
    scope = "anlan",
    name = "user-reset",
    description = "重置帐号的口令并启用它 / Gives an account a new password and enables it")
public final class UserResetCommand implements Action {
  @Argument(name = "username", required = true, description = "用户名 / the sign-in name")
  @Completion(Usernames.class)
  private String username;

  @Reference private AccessService access;
  @Reference private UserService users;
  @Reference private AuditService audit;

  @Override
  public Object execute() {
    String password = Console.generatedPassword();
    User user = access.as(Console.CALLER, () -> reset(password));
    System.out.println(user.username() + " " + password);
    return null;
  }

  private User reset(String password) {
    User user = Console.user(users, username);
    audit.record("users.reset", "/users/" + user.id().value(), user.username());
    return users.update(
        user.id(),
        user.stamp().version(),
        new UserDraft(
            user.username(),
            user.name(),
            Optional.of(password),
            user.roles(),
            user.unitId(),
            user.personId(),
            false));
  }
}
