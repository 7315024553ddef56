package org.anlan.core.internal.web;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.access.User;
import org.anlan.api.access.UserDraft;
import org.anlan.api.access.UserFilter;
import org.anlan.api.access.UserId;
import org.anlan.api.access.UserService;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.EntityResource;
import org.anlan.core.web.Returns;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The accounts. */
@Component(service = UserResource.class)
@JaxrsResource
@AnlanApi
@Path("users")
public final class UserResource extends EntityResource<UserId, User, UserDraft, UserFilter> {
  private final UserService users;

  /** A new password for whoever calls. */
  public record PasswordChange(String oldPassword, String newPassword) implements Draft {
    @Override
    public void check(Faults faults) {
      faults.text("/oldPassword", oldPassword, 200).text("/newPassword", newPassword, 200);
    }

    @Override
    public String toString() {
      return "PasswordChange[]";
    }
  }

  /** These accounts. */
  @Activate
  public UserResource(@Reference UserService users, @Reference Answers answers) {
    super("users", users, answers, UserId::new, UserFilter.class);
    this.users = users;
  }

  /** Changes the caller's own password. */
  @POST
  @Path("me/password")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Returns(value = Void.class, status = 204)
  public Response password(PasswordChange change) {
    return answers()
        .removed(() -> users.changePassword(change.oldPassword(), change.newPassword()));
  }
}
