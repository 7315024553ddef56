package org.anlan.dutylog.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.anlan.api.Invalid;
import org.anlan.api.log.ChainHead;
import org.anlan.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadFileTest {
  private static final ChainHead HEAD =
      new ChainHead("node", 7, "ab", Instant.parse("2025-07-01T08:00:00Z"));

  @TempDir private Path dir;

  @Test
  void readsWhatTheShellPrintsAndTheApiAnswers() throws IOException {
    assertThat(HeadFile.read(file(new String(Json.write(HEAD)) + "\n\n"))).contains(HEAD);
  }

  @Test
  void readsTheLastLineOfAnExport() throws IOException {
    String export =
        "{\"number\":7,\"hash\":\"ab\"}\n"
            + "{\"head\":{\"at\":\"2025-07-01T08:00:00.000000Z\",\"hash\":\"ab\",\"node\":\"node\",\"number\":7}}\n";
    assertThat(HeadFile.read(file(export))).contains(HEAD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "hello", "{\"number\":7,\"hash\":\"ab\"}", "[1]", "{\"head\":7}"})
  void refusesAnythingElse(String content) throws IOException {
    String file = file(content);
    assertThatThrownBy(() -> HeadFile.read(file)).isInstanceOf(Invalid.class);
  }

  private String file(String content) throws IOException {
    return Files.writeString(dir.resolve("head"), content).toString();
  }
}
