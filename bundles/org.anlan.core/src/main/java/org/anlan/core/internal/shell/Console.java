package org.anlan.core.internal.shell;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.NotFound;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.access.Caller;
import org.anlan.api.access.Role;
import org.anlan.api.access.User;
import org.anlan.api.access.UserFilter;
import org.anlan.api.access.UserService;

/** Who sits at the runtime's own console: district IT. */
final class Console {
  /** Stands in stamps and in the audit trail. */
  static final Caller CALLER =
      new Caller("console", Set.of(Role.ADMINISTRATOR), Optional.empty(), Optional.empty());

  private static final SecureRandom RANDOM = new SecureRandom();

  private Console() {}

  static String generatedPassword() {
    byte[] bytes = new byte[15];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The account of this name. */
  static User user(UserService users, String username) {
    UserFilter filter = new UserFilter(Optional.empty(), Optional.empty(), Optional.of(username));
    return users.list(filter, Paging.first(Paging.MOST)).items().stream()
        .filter(user -> user.username().equalsIgnoreCase(username.strip()))
        .findFirst()
        .orElseThrow(
            () -> new NotFound(Text.of("没有此帐号：" + username, "no such account: " + username)));
  }
}
