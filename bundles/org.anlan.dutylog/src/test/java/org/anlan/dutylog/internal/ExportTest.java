package org.anlan.dutylog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anlan.api.Invalid;
import org.anlan.api.Link;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports, verified by the very script of docs/log-verification.md. */
class ExportTest {
  private static final Path DOCUMENT = Path.of("../../docs/log-verification.md");
  private static final Pattern SCRIPT = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path dir;
  private final LogBase base = LogBase.open();

  @AfterEach
  void close() {
    base.close();
  }

  @Test
  void writesEntriesInOrderAndTheHeadLast() {
    base.note("一");
    base.note("二");
    base.note("三");
    String[] lines = export(2).split("\n");
    assertThat(lines).hasSize(3);
    assertThat(lines[0]).contains("\"number\":2", "\"text\":\"二\"");
    assertThat(lines[1]).contains("\"number\":3");
    assertThat(lines[2])
        .isEqualTo(
            "{\"head\":{\"at\":\"2025-07-01T00:00:00.000000Z\",\"hash\":\"%s\",\"node\":\"%s\",\"number\":3}}",
            base.log.head().hash(), base.log.head().node());
    assertThat(export(99)).isEqualTo(lines[2] + "\n");
    assertThatThrownBy(() -> export(0)).isInstanceOf(Invalid.class);
  }

  @Test
  void streamsMoreThanOneStretch() {
    base.write(
        () -> {
          for (int i = 1; i <= 2500; i++) {
            base.log.append(NewLogEntry.of(LogKind.NOTE, "entry " + i, false));
          }
          return null;
        });
    assertThat(export(1).lines()).hasSize(2501);
    assertThat(base.verify().checked()).isEqualTo(2500);
  }

  @Test
  void isFoundGoodByAnOutsidersScript() throws Exception {
    write("空");
    assertThat(run("空")).isEqualTo(new Outcome(0, "0 entries hold\n"));
    typeAll();
    write("export");
    Files.write(dir.resolve("head.json"), Json.write(base.log.head()));
    base.note("later");
    write("later");
    assertThat(run("export")).isEqualTo(new Outcome(0, "8 entries hold\n"));
    assertThat(run("later", "head.json")).isEqualTo(new Outcome(0, "9 entries hold\n"));
  }

  @Test
  void isFoundBrokenByAnOutsidersScript() throws Exception {
    typeAll();
    Files.write(dir.resolve("head.json"), Json.write(base.log.head()));
    write("good");
    List<String> good = Files.readAllLines(dir.resolve("good"));
    alter("changed", good, lines -> lines.set(3, lines.get(3).replace("officer", "0fficer")));
    assertThat(run("changed")).isEqualTo(new Outcome(1, "BROKEN at entry 4\n"));
    alter("removed", good, lines -> lines.remove(2));
    assertThat(run("removed")).isEqualTo(new Outcome(1, "BROKEN at entry 3\n"));
    alter("cut", good, lines -> lines.remove(7));
    assertThat(run("cut")).isEqualTo(new Outcome(1, "BROKEN: heads [8] are not part of it\n"));
    alter("headless", good, lines -> lines.remove(8));
    assertThat(run("headless").status()).isEqualTo(1);

    base.sql("delete from log_entry where entry_number > 6");
    write("gone");
    assertThat(run("gone"))
        .as("a running server knows the head it has given out")
        .isEqualTo(new Outcome(1, "BROKEN: heads [8] are not part of it\n"));
    base.restart();
    base.note("在被删去的条目之后");
    write("shorter");
    assertThat(run("shorter")).isEqualTo(new Outcome(0, "7 entries hold\n"));
    assertThat(run("shorter", "head.json"))
        .isEqualTo(new Outcome(1, "BROKEN: heads [8] are not part of it\n"));
  }

  private void typeAll() {
    base.note("接到来电：东门桥水位 3.2 m");
    base.note("\"引号\" \\ 反斜杠 / \t 制表\r\n换行");
    base.note("é e\u0301 𠮷 👩‍🚒 \u2028 \u2029 \u00a0 \ufeff");
    base.note(
        "x", new Link("tasks", UUID.randomUUID()), new Link("roster/units", UUID.randomUUID()));
    base.written(LogBase.correction("更正", base.note("将被更正").id()));
    base.note("<script>&amp;'");
    base.note("长".repeat(20_000));
  }

  private interface Edit {
    void on(List<String> lines);
  }

  private void alter(String name, List<String> good, Edit edit) throws IOException {
    List<String> lines = new ArrayList<>(good);
    edit.on(lines);
    Files.write(dir.resolve(name), lines);
  }

  private void write(String name) throws IOException {
    Files.writeString(dir.resolve(name), export(1));
  }

  private String export(long from) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    base.log.export(from, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private record Outcome(int status, String said) {}

  private Outcome run(String... files) throws Exception {
    assumeTrue(hasPython(), "needs python3");
    Matcher script = SCRIPT.matcher(Files.readString(DOCUMENT));
    assertThat(script.find()).as("the script in " + DOCUMENT).isTrue();
    Path verify = Files.writeString(dir.resolve("verify.py"), script.group(1));
    List<String> command = new ArrayList<>(List.of("python3", verify.toString()));
    for (String file : files) {
      command.add(dir.resolve(file).toString());
    }
    return finished(command);
  }

  private static boolean hasPython() {
    try {
      return finished(List.of("python3", "--version")).status() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Outcome finished(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), said);
  }
}
