package org.anlan.console.core.quick;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.log.LogKind;
import org.anlan.console.core.quick.QuickEntry.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickEntryTest {
  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 7, 15, 18, 0, 0, 0, ZoneId.of("Asia/Shanghai"));
  private static final Name ZHANG = name("roster/persons", "张伟");
  private static final Name OTHER_ZHANG = name("roster/persons", "张伟");
  private static final Name STREET = name("roster/units", "文艺路街道");
  private static final Name FLOOD = name("incidents", "东门积水");
  private static final Names NAMES =
      new Names(
          Map.of(
              Sign.WHO, List.of(ZHANG, OTHER_ZHANG, STREET),
              Sign.WHAT, List.of(FLOOD)));

  @Test
  void aPlainLineIsAnEntryOfNow() {
    QuickEntry entry = read("群众来电，积水", List.of());
    assertThat(entry.missing()).isEmpty();
    assertThat(entry.task()).isEmpty();
    assertThat(entry.entry().text()).isEqualTo("群众来电，积水");
    assertThat(entry.entry().occurredAt()).contains(NOW.toInstant());
  }

  @Test
  void linksWhatWasChosenAndStillStandsThere() {
    QuickEntry entry = read("@张伟 到场", List.of(ZHANG, STREET));
    assertThat(entry.entry().links()).containsExactly(ZHANG.link());
  }

  @Test
  void linksWhatWasTypedOutIfOnlyOneIsCalledSo() {
    assertThat(read("＠文艺路街道 到场 #东门积水", List.of()).entry().links())
        .containsExactlyInAnyOrder(STREET.link(), FLOOD.link());
    assertThat(read("@张伟 到场", List.of()).entry().links()).isEmpty();
  }

  @Test
  void aDeadlineGivesATaskToWhoIsNamed() {
    QuickEntry entry = read("@文艺路街道 检查泵站 !18:30", List.of(STREET));
    assertThat(entry.task()).isPresent();
    assertThat(entry.task().get().assignee())
        .isEqualTo(new Party(Party.Kind.UNIT, STREET.link().id()));
    assertThat(entry.task().get().dueAt()).contains(NOW.plusMinutes(30).toInstant());
    assertThat(entry.task().get().title()).isEqualTo("@文艺路街道 检查泵站");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(read("  ", List.of()).missing()).contains(Missing.TEXT);
    assertThat(read("检查泵站 !30", List.of()).missing()).contains(Missing.WHO);
    assertThat(read("@文艺路街道 !soon", List.of()).missing()).contains(Missing.TIME);
  }

  @ParameterizedTest
  @CsvSource({
    "30, 2026-07-15T18:30",
    "30m, 2026-07-15T18:30",
    "45分, 2026-07-15T18:45",
    "2h, 2026-07-15T20:00",
    "2小时, 2026-07-15T20:00",
    "1天, 2026-07-16T18:00",
    "1830, 2026-07-15T18:30",
    "18:30, 2026-07-15T18:30",
    "18：30, 2026-07-15T18:30",
    "09:00, 2026-07-16T09:00",
    "18:00, 2026-07-16T18:00",
    "明天19:00, 2026-07-16T19:00",
    "tomorrow9:15, 2026-07-16T09:15"
  })
  void readsDeadlines(String typed, String expected) {
    assertThat(Deadline.of(typed, NOW).map(t -> t.toLocalDateTime().toString())).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"soon", "25:00", "18:75", "''", "1h30x"})
  void takesNothingElseForADeadline(String typed) {
    assertThat(Deadline.of(typed, NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"张, 张伟", "zw, 张伟", "zhangw, 张伟", "wyl, 文艺路街道", "街道, 文艺路街道"})
  void findsByNamePinyinAndInitials(String typed, String found) {
    assertThat(NAMES.find(Sign.WHO, typed, 8)).extracting(Name::name).contains(found);
  }

  @Test
  void whatWasTypedWholeComesFirst() {
    Name longer = name("roster/units", "文艺路街道办事处");
    Names names = new Names(Map.of(Sign.WHO, List.of(longer, STREET)));
    assertThat(names.find(Sign.WHO, "文艺路街道", 8)).containsExactly(STREET, longer);
  }

  @Test
  void knowsWhichTokenTheCaretIsIn() {
    String line = "请 @zw 到 #东";
    assertThat(Token.at(line, 5)).contains(new Token(Sign.WHO, "zw", 2, 5));
    assertThat(Token.at(line, line.length())).contains(new Token(Sign.WHAT, "东", 8, 10));
    assertThat(Token.at(line, 7)).isEqualTo(Optional.empty());
  }

  @Test
  void whatIsWrittenAboutSomethingPointsToItAndSoDoItsTasks() {
    Link incident = new Link("incidents", UUID.randomUUID());
    QuickEntry entry = read("@文艺路街道 封路 !30", List.of(STREET)).about(incident, true);
    assertThat(entry.entry().links()).containsExactly(incident, STREET.link());
    assertThat(entry.entry().drill()).isTrue();
    assertThat(entry.task().orElseThrow().origin()).contains(incident);
    assertThat(entry.task().orElseThrow().drill()).isTrue();
    assertThat(read("看过", List.of()).about(incident, false).task()).isEmpty();
  }

  private static QuickEntry read(String line, List<Name> chosen) {
    return QuickEntry.of(LogKind.CALL, line, chosen, NAMES, NOW, false);
  }

  private static Name name(String entity, String name) {
    return Name.of(new Link(entity, UUID.randomUUID()), name, "");
  }
}
