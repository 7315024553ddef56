package org.anlan.api.access;

import org.anlan.api.EntityService;
import org.anlan.api.Invalid;
import org.osgi.annotation.versioning.ProviderType;

/** The accounts; needs {@code users:write} to change them. */
@ProviderType
public interface UserService extends EntityService<UserId, User, UserDraft, UserFilter> {
  /**
   * Changes the caller's own password and ends the account's other sessions.
   *
   * @throws Invalid if the old one is wrong or the new one too short
   */
  void changePassword(String oldPassword, String newPassword);
}
