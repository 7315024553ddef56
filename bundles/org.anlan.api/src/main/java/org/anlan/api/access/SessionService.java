package org.anlan.api.access;

import org.anlan.api.Unauthenticated;
import org.osgi.annotation.versioning.ProviderType;

/** Signing in and out. Every attempt stands in the audit trail. */
@ProviderType
public interface SessionService {
  /**
   * Signs in.
   *
   * @throws Unauthenticated if the name or password is wrong, the account disabled, or locked for a
   *     while after too many wrong tries (the delay grows with each); it doesn't say which of these
   *     but for the lock's remaining time
   */
  Session signIn(Credentials credentials);

  /**
   * Who shows this token.
   *
   * @throws Unauthenticated if it is unknown, expired or revoked
   */
  Caller verify(String token);

  /** Ends the session of this token; does nothing if there is none. */
  void signOut(String token);
}
