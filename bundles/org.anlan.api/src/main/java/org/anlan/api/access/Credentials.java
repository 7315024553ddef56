package org.anlan.api.access;

import org.anlan.api.Draft;
import org.anlan.api.Faults;

/** What a person types to sign in. */
public record Credentials(String username, String password) implements Draft {
  @Override
  public void check(Faults faults) {
    faults.text("/username", username, 64).text("/password", password, 200);
  }

  @Override
  public String toString() {
    return "Credentials[" + username + "]";
  }
}
