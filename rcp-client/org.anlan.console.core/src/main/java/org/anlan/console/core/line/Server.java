package org.anlan.console.core.line;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * A runtime the console has been signed in to.
 *
 * @param username who signed in last
 * @param token what goes on with that sign-in, if it is to be remembered; a password never is
 * @param certificate the SHA-256 fingerprint of the certificate a person trusted there, if no
 *     authority vouches for it
 */
public record Server(
    URI address, Optional<String> username, Optional<String> token, Optional<String> certificate) {
  public Server {
    Objects.requireNonNull(address);
    Objects.requireNonNull(username);
    Objects.requireNonNull(token);
    Objects.requireNonNull(certificate);
  }

  /** One nobody has signed in to yet. */
  public static Server at(URI address) {
    return new Server(address, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same after a sign-in. */
  public Server signedIn(String name, Optional<String> remembered) {
    return new Server(address, Optional.of(name), remembered, certificate);
  }

  /** The same without its remembered sign-in. */
  public Server forgotten() {
    return new Server(address, username, Optional.empty(), certificate);
  }

  /** The same, its certificate trusted by a person. */
  public Server trusting(String fingerprint) {
    return new Server(address, username, token, Optional.of(fingerprint));
  }

  @Override
  public String toString() {
    return "Server[" + address + "]";
  }
}
