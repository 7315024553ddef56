package org.anlan.console.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Grade;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.Stamp;
import org.anlan.api.incidents.Casualties;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentClass;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.incidents.IncidentState;
import org.anlan.api.incidents.Report;
import org.anlan.api.incidents.ReportContent;
import org.anlan.api.incidents.ReportForm;
import org.anlan.api.incidents.ReportId;
import org.anlan.api.incidents.ReportKind;
import org.anlan.api.incidents.ReportState;
import org.anlan.api.incidents.TimelineEntry;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogEntryId;
import org.anlan.api.log.LogKind;
import org.anlan.api.roster.UnitId;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskId;
import org.anlan.api.tasks.TaskState;
import org.anlan.console.internal.text.Words;
import org.anlan.print.Printer;
import org.anlan.print.Progress;
import org.anlan.print.Sheet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is on the sheets is what the data say, in both languages; the files stay to be looked at.
 */
class SheetsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant NIGHT = Instant.parse("2025-07-01T19:05:00Z");
  private static final Stamp STAMP = new Stamp(1, NIGHT, "leader", NIGHT, "leader");
  private static final List<String> CALLS =
      List.of(
          "接文艺路街道电话：西村十字积水约三十厘米，两辆轿车熄火，无人员被困。",
          "通知区排水公司增派移动泵车一台，预计二十分钟到达；请交警协助疏导交通。",
          "毛巾厂十字值守人员到位（䶮先生、㛃女士），已设置警戒带与反光锥。",
          "Pump truck 3 has arrived and is pumping; water 25 cm and falling.",
          "向带班领导报告情况，领导指示：加强低洼院落巡查，随时准备转移群众。");

  private final Paper paper = new Paper(ZONE, "leader", NIGHT.plus(Duration.ofHours(5)));

  @AfterEach
  void asBefore() {
    Words.use(Locale.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void theLogIsPrintedDayByDayWithWhatMustBeKnown(String language) throws IOException {
    Words.use(Locale.forLanguageTag(language));
    List<LogEntry> entries = entries(60);
    Sheet sheet =
        new LogSheet(paper)
            .of(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 2), Optional.empty(), entries);
    Path file = file(language + "-log.pdf");
    assertThat(new Printer().print(sheet, file, Progress.NONE).missing()).isEmpty();
    String words = words(file);
    for (LogEntry entry : entries) {
      assertThat(words).contains(plain(entry.text()));
    }
    assertThat(words)
        .contains(plain(Words.of("log.title")))
        .contains(plain(Words.of("print.log.numbers", "1", "60", 60)))
        .contains(plain(paper.day(LocalDate.of(2025, 7, 2))))
        .contains(plain(Words.of("log.corrects", 1)))
        .contains(plain(Words.of("log.corrected", 4)))
        .contains(plain(Words.of("print.sign.officers")), plain(Words.of("print.sign.leader")))
        .contains("abcdef0123456789");
    assertThat(words.indexOf(plain(entries.get(0).text())))
        .isLessThan(words.indexOf(plain(entries.get(1).text())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void anIncidentsSheetHasItsReportsTasksAndTimeline(String language) throws IOException {
    Words.use(Locale.forLanguageTag(language));
    IncidentFile incident = incident();
    Path file = file(language + "-incident.pdf");
    new Printer().print(new IncidentSheet(paper).of(incident), file, Progress.NONE);
    assertThat(words(file))
        .contains(plain(Words.of("print.incident.title")))
        .contains(plain(incident.incident().title()))
        .contains("2025-07-0203:05")
        .contains(plain(Words.of("print.casualties.count", 0, 1, 2, 3, 40)))
        .contains(plain("积水约三十厘米，两辆轿车熄火"))
        .contains(plain(Words.of("print.signed.by", "leader", "2025-07-02 04:05")))
        .contains(plain("增派移动泵车"), plain(Words.of("task-state", TaskState.DONE)))
        .contains(plain("泵车到达现场"))
        .contains(plain(Words.of("log.drill")));
  }

  private static List<LogEntry> entries(int count) {
    List<LogEntry> entries = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      String text = CALLS.get(i % CALLS.size()) + "（" + i + "）";
      Instant at = NIGHT.minus(Duration.ofHours(8)).plus(Duration.ofMinutes(i * 12L));
      Optional<LogEntryId> corrects = i == 4 ? Optional.of(entries.get(0).id()) : Optional.empty();
      entries.add(
          new LogEntry(
              new LogEntryId(new UUID(7, i)),
              STAMP,
              i,
              LogKind.values()[i % LogKind.values().length],
              text,
              at,
              at,
              i % 2 == 0 ? "leader" : "officer",
              List.of(),
              i == 9,
              i == 6,
              corrects,
              "0".repeat(64),
              "abcdef0123456789".repeat(4)));
    }
    return entries;
  }

  private static IncidentFile incident() {
    IncidentId id = new IncidentId(UUID.fromString("0197c0de-0000-7000-8000-000000000001"));
    Incident incident =
        new Incident(
            id,
            STAMP,
            "西村十字积水，两车熄火",
            IncidentClass.NATURAL_DISASTER,
            Optional.of("城市内涝"),
            Grade.III,
            IncidentState.OPEN,
            true,
            new UnitId(new UUID(1, 1)),
            NIGHT,
            NIGHT.plus(Duration.ofMinutes(4)),
            Optional.of("市民来电"),
            Optional.of("西村十字东南角"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("暴雨一小时，路口积水，通行受阻。\n排水公司已到场。"),
            new Casualties(0, 1, 2, 3, 40),
            Optional.empty(),
            "default",
            Optional.empty(),
            Optional.empty());
    return new IncidentFile(
        incident, "文艺路街道", timeline(id), List.of(report(id)), List.of(task(id)));
  }

  private static List<TimelineEntry> timeline(IncidentId id) {
    List<TimelineEntry> entries = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      entries.add(
          new TimelineEntry(
              NIGHT.plus(Duration.ofMinutes(i * 3L)),
              "leader",
              "log",
              i == 7 ? "泵车到达现场，开始抽水。" : CALLS.get(i % CALLS.size()),
              new Link("incidents", id.value())));
    }
    return entries;
  }

  private static Report report(IncidentId id) {
    return new Report(
        new ReportId(new UUID(2, 2)),
        STAMP,
        id,
        ReportKind.FIRST,
        ReportForm.WRITTEN,
        0,
        ReportState.SIGNED,
        Optional.of(NIGHT.plus(Duration.ofMinutes(30))),
        Optional.of("接报后 30 分钟内"),
        List.of("区委值班室"),
        new ReportContent(
            Optional.of("西村十字积水约三十厘米，两辆轿车熄火。"),
            Optional.of("路口东南角"),
            Optional.empty(),
            Optional.of("雨势减弱"),
            Optional.empty(),
            Optional.of("增派泵车，疏导交通"),
            Optional.empty()),
        true,
        Optional.of(NIGHT.plus(Duration.ofHours(1))),
        Optional.of("leader"),
        true,
        Optional.of("通信中断"));
  }

  private static Task task(IncidentId id) {
    return new Task(
        new TaskId(new UUID(3, 3)),
        STAMP,
        "增派移动泵车",
        Optional.empty(),
        new Party(Party.Kind.UNIT, new UUID(4, 4)),
        "区排水公司",
        Optional.empty(),
        Optional.empty(),
        TaskState.DONE,
        NIGHT,
        Optional.of(NIGHT.plus(Duration.ofMinutes(40))),
        Optional.of(NIGHT),
        Optional.of(NIGHT.plus(Duration.ofMinutes(25))),
        false,
        true,
        Optional.of(new Link("incidents", id.value())),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Path file(String name) throws IOException {
    return Files.createDirectories(Path.of("target", "sheets")).resolve(name);
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
