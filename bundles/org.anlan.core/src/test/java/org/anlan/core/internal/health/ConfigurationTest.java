package org.anlan.core.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anlan.api.health.Health;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
  private static final String GOOD =
      """
      # a remark
      osgi.jdbc.driver.class = org.h2.Driver
      url = jdbc:h2:file:${karaf.data}/db/anlan;\\
          RETENTION_TIME=2000
      dataSourceName = anlan
      pool=dbcp2
      xa: true
      pool.maxTotal = 20
      """;

  @TempDir Path etc;

  private List<String> faults(String name, String text) throws IOException {
    return Configuration.faults(Files.writeString(etc.resolve(name), text));
  }

  @Test
  void goodFileHasNoFault() throws IOException {
    assertThat(faults("org.ops4j.datasource-anlan.cfg", GOOD)).isEmpty();
    assertThat(faults("org.anlan.core.web.cfg", "clear.text.allowed = true\njson.kib=512\n"))
        .isEmpty();
    assertThat(faults("org.anlan.other.cfg", "anything = goes\n")).isEmpty();
  }

  @Test
  void fileAndLineAreNamed() throws IOException {
    assertThat(
            faults("org.anlan.core.web.cfg", "# x\n\nclear text allowed\njson.kib=many\nother=1\n"))
        .containsExactly(
            "etc/org.anlan.core.web.cfg:3: expected key = value but found: clear text allowed",
            "etc/org.anlan.core.web.cfg:4: json.kib must look like \\d{1,9} but is many",
            "etc/org.anlan.core.web.cfg:5: there is no setting other");
  }

  @Test
  void theDriverIsNamedOrItsClassIs() throws IOException {
    String name = "osgi.jdbc.driver.name = anlan-h2\n";
    String unnamed = GOOD.replaceAll("osgi.jdbc.driver.class.*\n", "");
    assertThat(faults("org.ops4j.datasource-anlan.cfg", name + unnamed)).isEmpty();
    assertThat(faults("org.ops4j.datasource-anlan.cfg", unnamed))
        .containsExactly(
            "etc/org.ops4j.datasource-anlan.cfg: osgi.jdbc.driver.name or osgi.jdbc.driver.class"
                + " is missing");
  }

  @Test
  void dataSourceIsJudgedByWhatItNeeds() throws IOException {
    assertThat(
            faults(
                "org.ops4j.datasource-anlan.cfg",
                GOOD.replace("jdbc:h2", "jbdc:h2").replace("xa: true\n", "")))
        .hasSize(2)
        .anyMatch(f -> f.startsWith("etc/org.ops4j.datasource-anlan.cfg:3: url must look like"))
        .anyMatch(f -> f.equals("etc/org.ops4j.datasource-anlan.cfg: xa is missing"));
  }

  @Test
  void twiceSetAndBadEscapesAreFaults() throws IOException {
    assertThat(faults("org.anlan.core.access.cfg", "session.idle.hours=1\nsession.idle.hours=2\n"))
        .containsExactly("etc/org.anlan.core.access.cfg:2: session.idle.hours is set twice");
    assertThat(faults("org.anlan.x.cfg", "a = \\u12\n")).hasSize(1);
  }

  @Test
  void binaryIsNamed() throws IOException {
    Files.write(etc.resolve("org.anlan.x.cfg"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    assertThat(Configuration.faults(etc.resolve("org.anlan.x.cfg")))
        .containsExactly("etc/org.anlan.x.cfg: is not UTF-8");
  }

  @Test
  void onlyOurFilesAreLookedAtAndHealthSaysWhich() throws IOException {
    Files.writeString(etc.resolve("org.apache.other.cfg"), "broken\n");
    Files.writeString(etc.resolve("org.ops4j.datasource-anlan.cfg"), GOOD);
    assertThat(new ConfigurationHealth(etc).check()).isEqualTo(Health.up());
    Files.writeString(etc.resolve("org.anlan.core.web.cfg"), "broken\n");
    Health health = new ConfigurationHealth(etc).check();
    assertThat(health.state()).isEqualTo(Health.State.WARN);
    assertThat(health.detail().zh()).contains("etc/org.anlan.core.web.cfg:1");
  }
}
