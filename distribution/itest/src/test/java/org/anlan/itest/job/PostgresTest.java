package org.anlan.itest.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.anlan.api.Unavailable;
import org.anlan.api.roster.UnitDraft;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitKind;
import org.anlan.client.AnlanClient;
import org.anlan.itest.AnlanServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The emergency in which the server is killed, on PostgreSQL by the settings that are shipped as an
 * example; where PostgreSQL is installed.
 */
class PostgresTest extends KillTest {
  private static final String SETTINGS = "org.ops4j.datasource-anlan.cfg";
  private Postgres postgres;

  @Override
  AnlanServer startServer() throws Exception {
    Optional<Path> programs = Postgres.programs();
    assumeTrue(programs.isPresent(), "PostgreSQL is not installed");
    postgres = Postgres.start(programs.get());
    Path etc = Path.of(System.getProperty("anlan.target"), "../../assembly/src/main/resources/etc");
    String example = Files.readString(etc.resolve(SETTINGS + ".postgresql"));
    Path settings = Path.of(System.getProperty("anlan.target"), SETTINGS);
    Files.writeString(
        settings,
        example
            .replace("127.0.0.1:5432", "127.0.0.1:" + postgres.port())
            .replace("change-me", Postgres.PASSWORD));
    return AnlanServer.startWithTestClock("postgres", SETTINGS, settings);
  }

  @Test
  void whileTheDatabaseIsGoneItIsSaidAndItGoesOnWhenItIsBack() throws Exception {
    AnlanClient client = server.client(server.firstSignIn());
    UnitId before = client.units().add(unit("before")).id();
    postgres.halt();
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> client.units().get(before)).isInstanceOf(Unavailable.class);
      assertThatThrownBy(() -> client.units().add(unit("lost"))).isInstanceOf(Unavailable.class);
    }
    assertThat(server.get("/api/v1/health").statusCode()).isEqualTo(503);
    postgres.resume();
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreException(Unavailable.class)
        .untilAsserted(() -> assertThat(client.units().get(before).name()).isEqualTo("before"));
    client.units().add(unit("after"));
    assertThat(server.get("/api/v1/health").statusCode()).isEqualTo(200);
  }

  private static UnitDraft unit(String name) {
    return new UnitDraft(
        UnitKind.OTHER,
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  @AfterEach
  void stop() throws Exception {
    try {
      super.stop();
    } finally {
      if (postgres != null) {
        postgres.close();
      }
    }
  }
}
