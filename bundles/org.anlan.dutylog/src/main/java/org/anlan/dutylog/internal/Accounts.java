package org.anlan.dutylog.internal;

import java.util.Optional;
import org.anlan.api.Paging;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.access.User;
import org.anlan.api.access.UserFilter;
import org.anlan.api.access.UserService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks accounts up by name, whatever the caller may see of them. */
@Component(service = Accounts.class)
public final class Accounts {
  private final UserService users;
  private final AccessService access;

  /** Looks up these accounts. */
  @Activate
  public Accounts(@Reference UserService users, @Reference AccessService access) {
    this.users = users;
    this.access = access;
  }

  /** The account that signs in by this name, in whatever case. */
  public Optional<User> named(String username) {
    UserFilter filter = new UserFilter(Optional.empty(), Optional.empty(), Optional.of(username));
    return access
        .as(Caller.SYSTEM, () -> users.list(filter, Paging.first(Paging.MOST)))
        .items()
        .stream()
        .filter(u -> u.username().equalsIgnoreCase(username))
        .findFirst();
  }

  /** Who that is, for a person to read: the name and the account. */
  public String called(String username) {
    return named(username).map(u -> u.name() + "（" + u.username() + "）").orElse(username);
  }
}
