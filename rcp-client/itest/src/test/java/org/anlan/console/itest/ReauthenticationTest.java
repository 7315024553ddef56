package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.anlan.api.Paging;
import org.anlan.api.incidents.Incident;
import org.anlan.api.log.LogFilter;
import org.anlan.client.AnlanClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A sign-in ends in the middle of work: the password is asked for, and nothing typed is lost. */
@ExtendWith(Stage.class)
class ReauthenticationTest {
  private static final String OTHER = "another-long-password";

  private final Screen screen;
  private final Runtime runtime;

  ReauthenticationTest(Screen screen, Runtime runtime) {
    this.screen = screen;
    this.runtime = runtime;
  }

  @Test
  void aRevokedSignInAsksAgainAndKeepsTheLineAndTheReport(@TempDir Path home) {
    AnlanClient leader = runtime.client("leader");
    Incident incident = Given.incident(leader, "sign-in revoked");
    AnlanClient elsewhere = runtime.client("officer2");
    String password = runtime.password("officer2");
    try (ConsoleWindow window = new ConsoleWindow(screen, home, "en", "")) {
      window.signIn(runtime, "officer2");
      window.fill("desk-entry-text", "half a line");
      opensTheReport(window);
      window.fill("report-situation", "water to the knee");
      elsewhere.users().changePassword(password, OTHER);
      window.ask("click", "id", "report-keep");
      eventually(() -> assertThat(window.there("signin-password")).isTrue());
      window.picture("en-light-sign-in-again");
      assertThat(window.text("signin-username")).isEqualTo("officer2");
      window.fill("signin-password", OTHER);
      window.key("Return");
      eventually(() -> assertThat(window.there("signin-password")).isFalse());
      assertThat(window.text("report-situation")).isEqualTo("water to the knee");
      eventually(() -> assertThat(window.text("status-line")).isEqualTo("Connected"));
      window.ask("click", "id", "report-keep");
      eventually(
          () ->
              assertThat(leader.reports().of(incident.id()))
                  .anyMatch(
                      r ->
                          r.content()
                              .situation()
                              .equals(java.util.Optional.of("water to the knee"))));
      window.key("Escape");
      eventually(() -> assertThat(window.there("report-situation")).isFalse());
      window.key("ctrl+1");
      eventually(() -> assertThat(window.text("desk-entry-text")).isEqualTo("half a line"));
      window.ask("click", "id", "desk-entry-text");
      window.key("Return");
      eventually(
          () ->
              assertThat(leader.log().list(LogFilter.ALL, Paging.first(20)).items())
                  .anyMatch(e -> e.text().equals("half a line") && e.by().equals("officer2")));
    } finally {
      restore(password);
    }
  }

  private static void opensTheReport(ConsoleWindow window) {
    window.key("ctrl+4");
    eventually(() -> assertThat(window.rows("incidents")).anyMatch(r -> r.contains("revoked")));
    window.fill("incidents-filter", "revoked");
    eventually(() -> assertThat(window.rows("incidents")).hasSize(1));
    window.ask("select", "id", "incidents", "row", "0");
    eventually(() -> assertThat(window.text("incident-name")).contains("revoked"));
    window.tab("incident-tabs", 4);
    eventually(() -> assertThat(window.rows("reports")).isNotEmpty());
    window.ask("click", "id", "report-open");
    eventually(() -> assertThat(window.there("report-situation")).isTrue());
  }

  private void restore(String password) {
    AnlanClient.at(runtime.address())
        .signIn("officer2", OTHER)
        .users()
        .changePassword(OTHER, password);
  }
}
