package org.anlan.itest.job;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.anlan.itest.AnlanServer;
import org.junit.jupiter.api.AfterEach;

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
