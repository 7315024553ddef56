package org.anlan.client.internal;

import java.util.Map;
import org.anlan.api.access.User;
import org.anlan.api.access.UserDraft;
import org.anlan.api.access.UserFilter;
import org.anlan.api.access.UserId;
import org.anlan.api.access.UserService;

/** UserService over the line. */
public final class RemoteUsers extends RemoteCollection<UserId, User, UserDraft, UserFilter>
    implements UserService {
  /** Over this line. */
  public RemoteUsers(Http http) {
    super(http, "users", User.class);
  }

  @Override
  public void changePassword(String oldPassword, String newPassword) {
    http()
        .send("users/me/password", Map.of("oldPassword", oldPassword, "newPassword", newPassword));
  }
}
