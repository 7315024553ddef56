package org.anlan.dutylog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.anlan.api.Fault;
import org.anlan.api.Forbidden;
import org.anlan.api.Invalid;
import org.anlan.api.Link;
import org.anlan.api.Paging;
import org.anlan.api.access.Caller;
import org.anlan.api.changes.Change;
import org.anlan.api.log.ChainHead;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogEntryId;
import org.anlan.api.log.LogFilter;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.log.Verification;
import org.anlan.api.log.Verification.Break;
import org.anlan.json.Json;
import org.anlan.testbase.TestBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DutyLogTest {
  private final LogBase base = LogBase.open();

  @AfterEach
  void close() {
    base.close();
  }

  @Test
  void givesNumberAndHashAtCommitAndPutsThemOnTheFeed() {
    LogEntry first = base.note("接到来电");
    LogEntry second = base.note("已通知值班领导");
    assertThat(first.number()).isEqualTo(1);
    assertThat(first.previousHash()).isEqualTo("0".repeat(64));
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.previousHash()).isEqualTo(first.hash());
    assertThat(base.log.head())
        .isEqualTo(new ChainHead(base.log.head().node(), 2, second.hash(), TestBase.START));
    assertThat(base.base.changes())
        .extracting(Change::kind, Change::entity, c -> read(c).number(), c -> read(c).hash())
        .containsExactly(
            tuple("log-entry.added", "log/entries", 1L, first.hash()),
            tuple("log-entry.added", "log/entries", 2L, second.hash()));
    assertThat(read(base.base.changes().get(1))).isEqualTo(second);
  }

  @Test
  void canBeReadWithItsNumberAtTheMomentOfCommit() {
    LogEntry entry =
        base.base
            .tx()
            .write(() -> base.log.append(NewLogEntry.of(LogKind.CALL, "来电", false)), base.log::get);
    assertThat(entry.number()).isEqualTo(1);
    assertThat(entry.hash()).isEqualTo(base.log.head().hash());
  }

  @Test
  void chainsSeveralEntriesOfOneTransaction() {
    base.note("前");
    List<LogEntryId> ids =
        base.write(
            () ->
                LongStream.range(0, 5)
                    .mapToObj(i -> base.log.append(NewLogEntry.of(LogKind.TASK, "任务 " + i, false)))
                    .toList());
    assertThat(ids).extracting(id -> base.log.get(id).number()).containsExactly(2L, 3L, 4L, 5L, 6L);
    assertHolds(6);
  }

  @Test
  void leavesNoHoleWhenRolledBack() {
    base.note("一");
    assertThatThrownBy(
            () ->
                base.write(
                    () -> {
                      base.log.append(NewLogEntry.of(LogKind.NOTE, "不会留下", false));
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");
    assertThat(base.note("二").number()).isEqualTo(2);
    assertHolds(2);
  }

  @Test
  void leavesNoHoleWhenTheCommitFailsAfterTheEntryWasPutOn() {
    base.note("一");
    ChainHead before = base.log.head();
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  base.write(
                      () -> {
                        base.log.append(NewLogEntry.of(LogKind.NOTE, "不会留下", false));
                        base.log.append(NewLogEntry.of(LogKind.NOTE, "也不会", false));
                        base.base
                            .tx()
                            .atCommit(
                                () -> {
                                  throw new IllegalStateException("the disk says no");
                                });
                        return null;
                      }))
          .hasMessage("the disk says no");
      assertThat(base.log.head()).isEqualTo(before);
      assertThat(base.note("二").number()).isEqualTo(2 + i);
      before = base.log.head();
    }
    assertHolds(4);
    assertThat(base.base.changes()).hasSize(4);
  }

  @Test
  void goesOnFromWhatIsThereWhenTheDatabaseLostWhatWasNotForced() {
    LogEntry first = base.note("一");
    base.note("二");
    base.sql("delete from log_entry where entry_number = 2");
    LogEntry again = base.note("三");
    assertThat(again.number()).isEqualTo(2);
    assertThat(again.previousHash()).isEqualTo(first.hash());
  }

  @Test
  void numbersWhatManyWriteAtOnceWithoutAHole() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int t = 0; t < 16; t++) {
        String who = "第 " + t + " 席";
        all.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 125; i++) {
                    base.log.append(NewLogEntry.of(LogKind.CALL, who + "：" + i, i % 9 == 0));
                  }
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertHolds(2000);
    assertThat(base.store.between(1, 2000))
        .extracting(ChainEntry::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 2000).boxed().toList());
  }

  @Test
  void goesOnAfterARestart(@TempDir Path dir) {
    ChainHead head;
    try (LogBase first = LogBase.openFile(dir.resolve("db"))) {
      first.note("一");
      first.note("二");
      head = first.log.head();
    }
    try (LogBase second = LogBase.openFile(dir.resolve("db"))) {
      assertThat(second.log.head()).isEqualTo(head);
      LogEntry third = second.note("三");
      assertThat(third.number()).isEqualTo(3);
      assertThat(third.previousHash()).isEqualTo(head.hash());
      assertThat(second.log.verify(Optional.of(head)).holds()).isTrue();
    }
  }

  @Test
  void hasItsNodeAlsoWhenEmpty(@TempDir Path dir) {
    ChainHead head;
    try (LogBase first = LogBase.openFile(dir.resolve("db"))) {
      head = first.log.head();
      assertThat(head.number()).isZero();
      assertThat(head.hash()).isEqualTo("0".repeat(64));
      assertThat(UUID.fromString(head.node()).version()).isEqualTo(7);
      assertThat(first.verify().holds()).isTrue();
    }
    try (LogBase second = LogBase.openFile(dir.resolve("db"))) {
      assertThat(second.log.head()).isEqualTo(head);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "body = 'X' || substring(body, 2)",
        "id = 'f' || substring(id, 2)",
        "kind = 'CALK'",
        "written_by = 'Officer'",
        "links = replace(links, 'tasks', 'tasky')",
        "links = links || ' '",
        "drill = true",
        "offline = true",
        "corrects = '0198a000-0000-7000-8000-000000000001'",
        "occurred_at = occurred_at - interval '0.000001' second",
        "recorded_at = recorded_at + interval '0.000001' second",
        "previous_hash = 'g' || substring(previous_hash, 2)",
        "hash = 'g' || substring(hash, 2)"
      })
  void namesExactlyTheEntryOneByteOfWhichWasChanged(String change, @TempDir Path dir) {
    try (LogBase file = LogBase.openFile(dir.resolve("db"))) {
      for (int i = 1; i <= 20; i++) {
        file.note("A entry " + i, new Link("tasks", UUID.randomUUID()));
      }
      assertThat(file.verify().holds()).isTrue();
      assertThat(file.sql("update log_entry set " + change + " where entry_number = 12"))
          .isEqualTo(1);
      Verification found = file.verify();
      assertThat(found.holds()).isFalse();
      assertThat(found.breaks()).extracting(Break::number).containsExactly(12L);
      assertThat(found.checked()).isEqualTo(20);
    }
  }

  @Test
  void findsTheNewestRemovedWhileItRunsAndAfterARestartByAnExportedHead(@TempDir Path dir) {
    ChainHead exported;
    try (LogBase file = LogBase.openFile(dir.resolve("db"))) {
      for (int i = 1; i <= 10; i++) {
        file.note("entry " + i);
      }
      exported = file.log.head();
      file.sql("delete from log_entry where entry_number > 7");
      assertThat(file.verify().breaks()).extracting(Break::number).containsExactly(8L);
    }
    try (LogBase file = LogBase.openFile(dir.resolve("db"))) {
      assertThat(file.verify().holds()).isTrue();
      assertThat(file.log.verify(Optional.of(exported)).breaks())
          .extracting(Break::number)
          .containsExactly(8L);
    }
  }

  @Test
  void findsAChainRebuiltInTheDatabaseByAnExportedHead() {
    for (int i = 1; i <= 10; i++) {
      base.note("entry " + i);
    }
    ChainHead exported = base.log.head();
    forgeFrom(6);
    Verification found = base.log.verify(Optional.of(exported));
    assertThat(found.holds()).isFalse();
    assertThat(found.breaks()).extracting(Break::number).containsExactly(10L);
  }

  @Test
  void verifiesEntriesFarFromAllOthers() {
    base.note("一");
    base.note("二");
    base.sql("update log_entry set entry_number = 9223372036854775807 where entry_number = 2");
    assertThat(base.verify().breaks())
        .extracting(Break::number)
        .containsExactly(9223372036854775807L, 2L);
  }

  @Test
  void keepsExactlyWhatWasTyped() {
    String typed = "  é (e + \u0301) １２ ①  \t\"引号\" \\ 𠮷 👩‍🚒 \u2028 \u00a0\n第二行\r\n";
    LogEntry entry = base.note(typed);
    assertThat(entry.text()).isEqualTo(typed);
    assertHolds(1);
  }

  @Test
  void keepsTheTimeOfWhatHappenedAndTheTimeItWasTaken() {
    Instant night = TestBase.START.minus(Duration.ofHours(7)).plusNanos(123_456_789);
    LogEntry entry =
        base.written(
            new NewLogEntry(
                LogKind.ACTION,
                "离线时处置",
                Optional.of(night),
                List.of(),
                true,
                true,
                Optional.empty()));
    assertThat(entry.occurredAt()).isEqualTo(night.minusNanos(789));
    assertThat(entry.recordedAt()).isEqualTo(TestBase.START);
    assertThat(entry.stamp().createdAt()).isEqualTo(TestBase.START);
    assertThat(entry.offline()).isTrue();
    assertThat(entry.drill()).isTrue();
    assertThat(entry.by()).isEqualTo("officer");
    assertHolds(1);
  }

  @Test
  void takesWhatIsAFewMinutesAheadAndNothingBeyond() {
    assertThat(base.written(at(TestBase.START.plus(Duration.ofMinutes(5)))).number()).isEqualTo(1);
    assertFault("/occurredAt", at(TestBase.START.plus(Duration.ofMinutes(5)).plusMillis(1)));
    assertFault("/occurredAt", at(Instant.MIN));
    assertHolds(1);
  }

  @Test
  void correctsByAnotherEntryOnly() {
    LogEntry wrong = base.note("水位 3.2 米");
    LogEntry right = base.written(LogBase.correction("水位应为 2.3 米", wrong.id()));
    assertThat(right.corrects()).contains(wrong.id());
    LogEntry again = base.written(LogBase.correction("应为 2.4 米", right.id()));
    assertThat(again.corrects()).contains(right.id());
    assertThat(base.log.get(wrong.id())).isEqualTo(wrong);
    assertThat(base.list(linkedTo(wrong.id().value()))).containsExactly(right);
    assertFault("/corrects", LogBase.correction("？", new LogEntryId(UUID.randomUUID())));
    assertFault(
        "/corrects",
        new NewLogEntry(
            LogKind.NOTE, "注", Optional.empty(), List.of(), false, false, Optional.of(wrong.id())));
  }

  @Test
  void refusesWhatItCouldNotKeepAsItIs() {
    assertFault("/text", NewLogEntry.of(LogKind.NOTE, "half \ud83d", false));
    assertFault("/text", NewLogEntry.of(LogKind.NOTE, " ", false));
    assertFault("/text", NewLogEntry.of(LogKind.NOTE, "x".repeat(20_001), false));
    assertFault(
        "/links/1/entity",
        NewLogEntry.of(
            LogKind.NOTE,
            "x",
            false,
            new Link("tasks", UUID.randomUUID()),
            new Link("tasks,roster", UUID.randomUUID())));
    LogEntry longest = base.note("长".repeat(20_000));
    assertThat(longest.text()).hasSize(20_000);
    assertHolds(1);
  }

  @Test
  void keepsLinksInTheirOrderAndTakesOneTwice() {
    Link task = new Link("tasks", UUID.randomUUID());
    Link unit = new Link("roster/units", UUID.randomUUID());
    LogEntry entry = base.note("x", unit, task, unit);
    assertThat(entry.links()).containsExactly(unit, task, unit);
    assertThat(base.list(linkedTo(unit.id()))).containsExactly(entry);
  }

  @Test
  void demandsRightsOfWhoWritesForHimselfButNotOfTheTraceOfAnAct() {
    base.base.access().grant("log:read", "warnings:write");
    NewLogEntry draft = NewLogEntry.of(LogKind.WARNING, "收到预警", false);
    assertThatThrownBy(() -> base.log.append(draft)).isInstanceOf(Forbidden.class);
    LogEntryId id = base.write(() -> base.log.append(draft));
    assertThat(base.log.get(id).by()).isEqualTo("officer");
    base.base.access().grant("warnings:write");
    assertThatThrownBy(() -> base.log.find(id)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> base.log.list(LogFilter.ALL, Paging.first()))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> base.log.head()).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> base.verify()).isInstanceOf(Forbidden.class);
  }

  @Test
  void saysWhoWroteItAlsoWhenSomebodyElseCommits() {
    LogEntryId id =
        base.write(
            () ->
                base.base
                    .access()
                    .as(
                        Caller.SYSTEM,
                        () -> base.log.append(NewLogEntry.of(LogKind.NOTE, "超时提醒", false))));
    assertThat(base.log.get(id).by()).isEqualTo("system");
    assertThat(base.base.changes()).extracting(Change::by).containsExactly("system");
  }

  @Test
  void searchesTheFeedsWords() {
    LogEntry entry = base.note("河水漫过东门桥\n请求支援");
    EntrySearch search = new EntrySearch(base.store);
    Change change = base.base.changes().get(0);
    assertThat(search.text(change.id(), change.data(), Optional.empty()))
        .hasValueSatisfying(
            d -> {
              assertThat(d.id()).isEqualTo(entry.id().value());
              assertThat(d.title()).isEqualTo("河水漫过东门桥");
              assertThat(d.body()).contains("请求支援");
            });
    List<String> all = new ArrayList<>();
    search.all(d -> all.add(d.title()));
    assertThat(all).containsExactly("河水漫过东门桥");
    assertThat(EntrySearch.document(UUID.randomUUID(), "𠮷".repeat(61)).title())
        .isEqualTo("𠮷".repeat(60) + "…");
  }

  private void forgeFrom(int from) {
    List<ChainEntry> chain = base.store.between(1, 100);
    String previous = chain.get(from - 2).hash();
    String node = base.log.head().node();
    for (ChainEntry e : chain.subList(from - 1, chain.size())) {
      String text = e.number() == from ? "nothing happened" : e.text();
      ChainEntry open = Chains.with(e, e.number(), text, previous);
      String hash = Chain.hash(node, open);
      base.sql(
          "update log_entry set body = '%s', previous_hash = '%s', hash = '%s' where entry_number = %d"
              .formatted(text, previous, hash, e.number()));
      previous = hash;
    }
  }

  private void assertHolds(long entries) {
    Verification found = base.verify();
    assertThat(found.breaks()).isEmpty();
    assertThat(found.holds()).isTrue();
    assertThat(found.checked()).isEqualTo(entries);
    assertThat(found.head()).isEqualTo(base.log.head());
  }

  private void assertFault(String pointer, NewLogEntry draft) {
    assertThatThrownBy(() -> base.log.append(draft))
        .isInstanceOfSatisfying(
            Invalid.class,
            e -> assertThat(e.faults()).extracting(Fault::pointer).containsExactly(pointer));
  }

  private static NewLogEntry at(Instant occurredAt) {
    return new NewLogEntry(
        LogKind.NOTE, "x", Optional.of(occurredAt), List.of(), false, false, Optional.empty());
  }

  private static LogFilter linkedTo(UUID id) {
    return new LogFilter(
        Optional.empty(),
        Optional.of(id),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static LogEntry read(Change change) {
    return Json.read(change.data().getBytes(StandardCharsets.UTF_8), LogEntry.class);
  }
}
