package org.anlan.console.core.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Link;
import org.anlan.api.Stamp;
import org.anlan.api.Text;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogEntryId;
import org.anlan.api.log.LogFilter;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.matters.OpenMatter;
import org.anlan.console.core.outbox.Item;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant NOON = Instant.parse("2026-07-15T04:00:00Z");

  @Test
  void readsNewestFirstWithDaysApart() {
    Timeline timeline = new Timeline();
    timeline.add(List.of(entry(1, NOON.minus(Duration.ofDays(1)), Optional.empty())));
    timeline.add(List.of(entry(2, NOON, Optional.empty()), entry(3, NOON, Optional.empty())));

    List<TimelineRow> rows = timeline.rows(List.of(), ZONE, NOON);
    assertThat(rows.get(0)).isEqualTo(new TimelineRow.Day(LocalDate.of(2026, 7, 15)));
    assertThat(number(rows.get(1))).isEqualTo(3);
    assertThat(number(rows.get(2))).isEqualTo(2);
    assertThat(rows.get(3)).isEqualTo(new TimelineRow.Day(LocalDate.of(2026, 7, 14)));
    assertThat(number(rows.get(4))).isEqualTo(1);
  }

  @Test
  void linksACorrectionBothWays() {
    Timeline timeline = new Timeline();
    LogEntry wrong = entry(1, NOON, Optional.empty());
    timeline.add(List.of(entry(2, NOON, Optional.of(wrong.id())), wrong));

    List<TimelineRow> rows = timeline.rows(List.of(), ZONE, NOON);
    assertThat(((TimelineRow.Written) rows.get(1)).corrects()).contains(1L);
    assertThat(((TimelineRow.Written) rows.get(2)).correctedBy()).contains(2L);
  }

  @Test
  void whatWaitsStandsOnTopTheLastWrittenFirst() {
    Timeline timeline = new Timeline();
    timeline.add(List.of(entry(1, NOON, Optional.empty())));
    Item first = item(1, "甲");
    Item second = item(2, "乙");
    List<TimelineRow> rows = timeline.rows(List.of(first, second), ZONE, NOON);
    assertThat(rows.subList(1, 3))
        .containsExactly(new TimelineRow.Waiting(second), new TimelineRow.Waiting(first));
  }

  @Test
  void anEntryThatComesTwiceStandsOnce() {
    Timeline timeline = new Timeline();
    LogEntry entry = entry(1, NOON, Optional.empty());
    timeline.add(List.of(entry));
    timeline.add(List.of(entry));
    assertThat(timeline.size()).isEqualTo(1);
  }

  @Test
  void filtersWhatIsHereAsTheServerWould() {
    LogEntry entry = entry(1, NOON, Optional.empty());
    assertThat(LogMatch.matches(LogFilter.ALL, entry)).isTrue();
    assertThat(LogMatch.matches(text("积水"), entry)).isTrue();
    assertThat(LogMatch.matches(text("火情"), entry)).isFalse();
  }

  @Test
  void aDeadlineIsSoonInItsLastQuarterAndOverWhenItIsDue() {
    Instant due = NOON.plus(Duration.ofHours(4));
    assertThat(at(due, Duration.ofHours(2)).stage()).isEqualTo(Countdown.Stage.CALM);
    assertThat(at(due, Duration.ofHours(3)).stage()).isEqualTo(Countdown.Stage.SOON);
    assertThat(at(due, Duration.ofHours(4)).stage()).isEqualTo(Countdown.Stage.OVER);
    assertThat(at(due, Duration.ofSeconds(10_805)).digits()).isEqualTo("0:59:55");
    assertThat(at(due, Duration.ofHours(28)).digits()).isEqualTo("24:00:00");
    assertThat(at(due, Duration.ofHours(53)).days()).isEqualTo(2);
  }

  @Test
  void ringsUntilHeardAndAgainWhenItGetsLate() {
    Alarms alarms = new Alarms();
    OpenMatter warning = matter("warning-unacknowledged", false);
    OpenMatter task = matter("task", false);
    OpenMatter late = late(task);
    assertThat(alarms.update(List.of(warning, task))).containsExactly(warning);
    assertThat(alarms.acknowledge()).containsExactly(warning);
    assertThat(alarms.update(List.of(warning, task))).isEmpty();
    assertThat(alarms.update(List.of(warning, late))).containsExactly(late);
    assertThat(alarms.update(List.of())).isEmpty();
    assertThat(alarms.update(List.of(warning))).containsExactly(warning);
  }

  private static Countdown at(Instant due, Duration after) {
    return Countdown.of(NOON, due, NOON.plus(after));
  }

  private static LogFilter text(String q) {
    return new LogFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(q));
  }

  private static OpenMatter late(OpenMatter of) {
    return new OpenMatter(
        of.kind(),
        of.about(),
        of.title(),
        of.next(),
        of.since(),
        of.due(),
        true,
        of.grade(),
        of.drill(),
        of.scope());
  }

  private static OpenMatter matter(String kind, boolean late) {
    return new OpenMatter(
        kind,
        new Link("x", UUID.randomUUID()),
        Text.of("事", "thing"),
        Text.of("办", "do"),
        NOON,
        Optional.empty(),
        late,
        Optional.empty(),
        false,
        Optional.empty());
  }

  private static long number(TimelineRow row) {
    return ((TimelineRow.Written) row).entry().number();
  }

  private static Item item(long order, String text) {
    NewLogEntry entry =
        new NewLogEntry(
            LogKind.CALL, text, Optional.of(NOON), List.of(), false, false, Optional.empty());
    return new Item(order, "key" + order, entry, Optional.empty(), true);
  }

  private static LogEntry entry(long number, Instant at, Optional<LogEntryId> corrects) {
    return new LogEntry(
        new LogEntryId(UUID.randomUUID()),
        new Stamp(1, at, "o", at, "o"),
        number,
        corrects.isPresent() ? LogKind.CORRECTION : LogKind.CALL,
        "东门积水",
        at,
        at,
        "o",
        List.of(),
        false,
        false,
        corrects,
        "0",
        "1");
  }
}
