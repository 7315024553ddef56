package org.anlan.api.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * A sign-in.
 *
 * @param token what the caller shows from now on; the runtime itself keeps only its hash
 */
public record Session(String token, Instant expiresAt, User user, Set<Role> roles) {
  public Session {
    Objects.requireNonNull(token);
    Objects.requireNonNull(expiresAt);
    Objects.requireNonNull(user);
    roles = Set.copyOf(roles);
  }

  @Override
  public String toString() {
    return "Session[" + user.username() + " until " + expiresAt + "]";
  }
}
