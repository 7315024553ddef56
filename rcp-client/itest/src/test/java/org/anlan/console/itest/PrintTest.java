package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.incidents.Closing;
import org.anlan.api.incidents.Incident;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogFilter;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.client.AnlanClient;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The duty log and an incident are printed into files that say what the server says. */
@ExtendWith(Stage.class)
class PrintTest {
  private final Screen screen;
  private final Runtime runtime;

  PrintTest(Screen screen, Runtime runtime) {
    this.screen = screen;
    this.runtime = runtime;
  }

  @ParameterizedTest
  @CsvSource({"zh_CN,false", "en,true"})
  void theLogAndAnIncidentArePrinted(String language, boolean dark, @TempDir Path home)
      throws IOException {
    String name = language.startsWith("zh") ? "zh-light" : "en-dark";
    AnlanClient leader = runtime.client("leader");
    Incident incident = MapTest.open(leader, "print " + name);
    leader
        .log()
        .append(
            NewLogEntry.of(
                LogKind.NOTE,
                "积水 25 厘米，䶮先生到场 " + name,
                false,
                new Link("incidents", incident.id().value())));
    try (ConsoleWindow window =
        new ConsoleWindow(screen, home, language, "-Danlan.console.dark=" + dark)) {
      window.signIn(runtime, "leader");
      eventually(
          () -> assertThat(window.rows("log")).anyMatch(row -> row.contains("䶮先生到场 " + name)));
      window.key("ctrl+p");
      eventually(() -> assertThat(window.there("print-file")).isTrue());
      Path nowhere = home.resolve("no").resolve("where.pdf");
      print(window, nowhere);
      eventually(() -> assertThat(window.text("print-message")).contains("where.pdf"));
      Path log = home.resolve("log-" + name + ".pdf");
      print(window, log);
      eventually(() -> assertThat(window.enabled("print-open")).isTrue());
      window.picture(name + "-print-log");
      String words = words(log);
      for (LogEntry entry : today(leader)) {
        assertThat(words).contains(plain(entry.text()));
      }
      window.key("Escape");
      eventually(() -> assertThat(window.there("print-file")).isFalse());
      anIncident(window, incident, home.resolve("incident-" + name + ".pdf"), name);
      keep(log, name + "-log.pdf");
    } finally {
      leader.incidents().close(incident.id(), new Closing("over"));
    }
  }

  private static void anIncident(ConsoleWindow window, Incident incident, Path file, String name)
      throws IOException {
    window.key("ctrl+4");
    eventually(
        () -> assertThat(window.rows("incidents")).anyMatch(row -> row.contains(incident.title())));
    List<String> rows = window.rows("incidents");
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).contains(incident.title())) {
        window.ask("select", "id", "incidents", "row", Integer.toString(i));
      }
    }
    window.key("ctrl+p");
    eventually(() -> assertThat(window.there("print-file")).isTrue());
    print(window, file);
    eventually(() -> assertThat(window.enabled("print-open")).isTrue());
    window.picture(name + "-print-incident");
    assertThat(words(file)).contains(plain(incident.title()), "䶮先生到场");
    window.key("Escape");
    eventually(() -> assertThat(window.there("print-file")).isFalse());
    keep(file, name + "-incident.pdf");
  }

  private static void print(ConsoleWindow window, Path file) {
    window.fill("print-file", file.toString());
    window.key("Return");
  }

  private static List<LogEntry> today(AnlanClient leader) {
    ZoneId zone = ZoneId.systemDefault();
    Instant from = Instant.now().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    LogFilter filter =
        new LogFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(from),
            Optional.of(from.plus(Duration.ofDays(1))),
            Optional.empty(),
            Optional.empty());
    List<LogEntry> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<LogEntry> page = leader.log().list(filter, new Paging(Paging.MOST, after));
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    assertThat(all).isNotEmpty();
    return all;
  }

  private static void keep(Path file, String as) throws IOException {
    Path sheets = Path.of(System.getProperty("anlan.target"), "sheets");
    Files.createDirectories(sheets);
    Files.copy(file, sheets.resolve(as), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private static String words(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return plain(new PDFTextStripper().getText(document));
    }
  }

  private static String plain(String text) {
    return text.replaceAll("\\s|　", "");
  }
}
