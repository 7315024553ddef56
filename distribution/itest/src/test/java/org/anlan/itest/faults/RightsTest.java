package org.anlan.itest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.anlan.api.access.Credentials;
import org.anlan.api.access.Role;
import org.anlan.itest.AnlanServer;
import org.anlan.itest.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may not do something doesn't, hears why, and it stands in the audit trail. */
@ExtendWith(SharedServer.class)
class RightsTest {
  private static final String UNITS = "roster/units";

  @Test
  void whoMayOnlyReadIsRefusedAndAudited(AnlanServer server) {
    Credentials viewer = Wire.account(server, Role.VIEWER);
    Wire wire = new Wire(server, Wire.tokenOf(server, viewer));
    String name = Wire.freshName("unit");
    Refusal.of(wire.post(UNITS, Wire.unit(name)), 403, "forbidden");
    assertThat(wire.units(name)).isZero();
    assertThat(wire.audited("request.forbidden"))
        .anyMatch(line -> line.contains(viewer.username()) && line.contains("POST /" + UNITS));
  }

  @Test
  void theAuditTrailItselfIsNotForEverybody(AnlanServer server) {
    Refusal.of(Wire.as(server, Role.VIEWER).get("audit"), 403, "forbidden");
  }

  @Test
  void withoutATokenNothingIsServedAndItIsAudited(AnlanServer server) {
    String path = "/api/v1/" + UNITS + "/" + Wire.freshName("nobody");
    HttpResponse<String> answer = server.get(path);
    Refusal.of(answer, 401, "unauthenticated");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(new Wire(server, "").audited("request.unauthenticated"))
        .anyMatch(line -> line.contains(path.substring("/api/v1".length())));
  }

  @Test
  void aTokenThatWasNeverGivenOrIsNoneIsWorthNothing(AnlanServer server) {
    for (String header : new String[] {"Bearer x", "Bearer ", "Basic !!!", "Digest x", "x"}) {
      HttpRequest request =
          HttpRequest.newBuilder(server.uri("/api/v1/" + UNITS))
              .header("Authorization", header)
              .build();
      Refusal.of(server.send(request), 401, "unauthenticated");
    }
  }

  @Test
  void aRevokedTokenIsWorthNothing(AnlanServer server) {
    Wire wire = Wire.as(server, Role.LEADER);
    assertThat(wire.get(UNITS).statusCode()).isEqualTo(200);
    HttpRequest signOut = wire.request("session").DELETE().build();
    assertThat(server.send(signOut).statusCode()).isEqualTo(204);
    String name = Wire.freshName("unit");
    Refusal.of(wire.post(UNITS, Wire.unit(name)), 401, "unauthenticated");
    assertThat(Wire.as(server, Role.LEADER).units(name)).isZero();
  }

  @Test
  void whoIsDisabledIsOutAtOnce(AnlanServer server) {
    Credentials who = Wire.account(server, Role.LEADER);
    Wire wire = new Wire(server, Wire.tokenOf(server, who));
    assertThat(wire.get(UNITS).statusCode()).isEqualTo(200);
    var users = server.client(server.firstSignIn()).users();
    var user = server.client(who).session().orElseThrow().user();
    users.update(
        user.id(),
        users.get(user.id()).stamp().version(),
        new org.anlan.api.access.UserDraft(
            user.username(),
            user.name(),
            Optional.empty(),
            user.roles(),
            Optional.empty(),
            Optional.empty(),
            true));
    Refusal.of(wire.get(UNITS), 401, "unauthenticated");
    HttpResponse<String> again =
        new Wire(server, "")
            .post(
                "session",
                "{\"username\":\""
                    + who.username()
                    + "\",\"password\":\""
                    + who.password()
                    + "\"}");
    Refusal.of(again, 401, "unauthenticated");
  }
}
