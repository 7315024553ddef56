package org.anlan.core.internal.access;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.access.Caller;
import org.anlan.api.access.Role;
import org.anlan.api.access.User;

/** An account with the hash of its password. */
record Account(User user, String password) {
  Account {
    Objects.requireNonNull(user);
    Objects.requireNonNull(password);
  }

  /** Who calls when this account does. */
  Caller caller() {
    return new Caller(
        user.username(),
        user.roles(),
        user.personId(),
        user.roles().contains(Role.UNIT) ? user.unitId() : Optional.empty());
  }

  boolean isAdministrator() {
    return user.roles().contains(Role.ADMINISTRATOR) && !user.disabled();
  }

  /** How sign-in names are compared. */
  static String key(String username) {
    return username.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "Account[" + user.username() + "]";
  }
}
