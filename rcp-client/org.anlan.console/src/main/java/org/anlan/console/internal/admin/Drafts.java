package org.anlan.console.internal.admin;

import java.util.Optional;
import org.anlan.api.access.User;
import org.anlan.api.access.UserDraft;

/** Accounts with one thing different. */
final class Drafts {
  private Drafts() {}

  /** The same, disabled or not. */
  static UserDraft disabled(User user, boolean disabled) {
    return draft(user, Optional.empty(), disabled);
  }

  /** The same with another password. */
  static UserDraft password(User user, String password) {
    return draft(user, Optional.of(password), user.disabled());
  }

  private static UserDraft draft(User user, Optional<String> password, boolean disabled) {
    return new UserDraft(
        user.username(),
        user.name(),
        password,
        user.roles(),
        user.unitId(),
        user.personId(),
        disabled);
  }
}
