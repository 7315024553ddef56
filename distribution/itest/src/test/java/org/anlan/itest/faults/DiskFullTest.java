package org.anlan.itest.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anlan.api.access.Role;
import org.anlan.itest.AnlanServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A disk on which others leave less than the suite keeps in reserve, or nothing at all: nobody can
 * write, everybody can read, and it passes.
 */
class DiskFullTest {
  private static final String SIZE = "size=144m";
  private static final int RESERVE_MIB = 8;
  private static final long A_LITTLE = 4L << 20;
  private static final Duration SOON = Duration.ofSeconds(30);
  private static Path disk;
  private static boolean mounted;
  private static AnlanServer server;

  @BeforeAll
  static void startOnASmallDisk() throws Exception {
    disk = Path.of(System.getProperty("anlan.target"), "small-disk").toAbsolutePath();
    Files.createDirectories(disk);
    mounted = run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", disk.toString());
    assumeTrue(mounted, "only who may mount a small file system can fill it: run as root");
    server = AnlanServer.startIn(disk.resolve("data"), "disk-full", RESERVE_MIB);
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
    if (mounted) {
      run("umount", disk.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {A_LITTLE, 0})
  void writesAreRefusedReadingGoesOnAndItPasses(long left) throws IOException {
    Wire wire = Wire.as(server, Role.ADMINISTRATOR, Role.LEADER);
    List<String> acknowledged = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      acknowledged.add(written(write(wire, "before")));
    }
    Path filler = fill(left);
    refuseFromNowOn(wire, acknowledged);
    requireRefusal(wire);
    for (int i = 0; i < 20; i++) {
      requireReading(wire, acknowledged);
    }
    Files.delete(filler);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              HttpResponse<String> made = write(wire, "after");
              assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
              acknowledged.add(written(made));
            });
    requireReading(wire, acknowledged);
    server.kill();
    server.restart();
    requireReading(wire, acknowledged);
  }

  /** What is still acknowledged in the last moment must not be lost either. */
  private static void refuseFromNowOn(Wire wire, List<String> acknowledged) {
    await()
        .atMost(SOON)
        .until(
            () -> {
              HttpResponse<String> answer = write(wire, "at the edge");
              if (answer.statusCode() == 201) {
                acknowledged.add(written(answer));
              }
              return answer.statusCode() == 507;
            });
  }

  private static void requireRefusal(Wire wire) {
    for (int i = 0; i < 10; i++) {
      Refusal.of(write(wire, "full"), 507, "no-space");
    }
    String unit = Wire.unit(Wire.freshName("unit"));
    Refusal.of(wire.post("roster/units", unit), 507, "no-space");
    HttpResponse<String> chinese = wire.post("roster/units", unit, "Accept-Language", "zh-CN");
    Refusal.of(chinese, 507, "no-space");
    assertThat(Wire.tree(chinese).path("detail").asText()).contains("磁盘空间不足");
  }

  private static void requireReading(Wire wire, List<String> acknowledged) {
    List<String> there =
        wire.items("log/entries?limit=500").stream()
            .map(entry -> entry.path("id").asText())
            .toList();
    assertThat(there).containsAll(acknowledged).doesNotHaveDuplicates();
    assertThat(wire.get("roster/units").statusCode()).isEqualTo(200);
    JsonNode chain = Wire.tree(wire.get("log/verify"));
    assertThat(chain.path("holds").asBoolean()).as(chain.toString()).isTrue();
    assertThat(Wire.tokenOf(server, server.firstSignIn())).as("can sign in").isNotBlank();
  }

  private static HttpResponse<String> write(Wire wire, String text) {
    return wire.post("log/entries", "{\"text\":\"" + text + "\"}");
  }

  private static String written(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Wire.tree(answer).path("id").asText();
  }

  /**
   * Writes a file until only so much is free: far less than the suite keeps for its own tidying.
   */
  private static Path fill(long left) throws IOException {
    Path filler = disk.resolve("filler");
    byte[] page = new byte[4096];
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (disk.toFile().getUsableSpace() > left) {
        out.write(page);
      }
    }
    return filler;
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    Path said = Path.of(System.getProperty("anlan.target"), command[0] + ".log");
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor()
        == 0;
  }
}
