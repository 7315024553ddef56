package org.anlan.core.internal.web;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anlan.api.Text;
import org.anlan.api.Unauthenticated;
import org.anlan.api.access.Credentials;
import org.anlan.api.access.Role;
import org.anlan.api.access.Session;
import org.anlan.api.access.User;
import org.anlan.core.internal.access.Sessions;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Returns;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Signing in and out, and who is signed in. */
@Component(service = SessionResource.class)
@JaxrsResource
@AnlanApi
@Path("session")
public final class SessionResource {
  private static final String BEARER = "bearer ";
  private final Sessions sessions;

  /** Who is signed in until when. */
  record SignedIn(User user, Set<Role> roles, Instant expiresAt) {}

  /** These sessions. */
  @Activate
  public SessionResource(@Reference Sessions sessions) {
    this.sessions = sessions;
  }

  /** Signs in. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Session signIn(Credentials credentials) {
    return sessions.signIn(credentials);
  }

  /** Who is signed in. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Returns(SignedIn.class)
  public Response current(@Context HttpHeaders headers) {
    Sessions.Known known =
        token(headers)
            .map(sessions::known)
            .orElseThrow(
                () -> new Unauthenticated(Text.of("没有会话", "there is no session with Basic")));
    User user = known.user();
    return Response.ok(new SignedIn(user, user.roles(), known.expiresAt())).build();
  }

  /** Signs out: the token is worth nothing from now on. */
  @DELETE
  @Produces(MediaType.APPLICATION_JSON)
  public void signOut(@Context HttpHeaders headers) {
    token(headers).ifPresent(sessions::signOut);
  }

  private static Optional<String> token(HttpHeaders headers) {
    return Optional.ofNullable(headers.getHeaderString(HttpHeaders.AUTHORIZATION))
        .map(String::strip)
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip());
  }
}
