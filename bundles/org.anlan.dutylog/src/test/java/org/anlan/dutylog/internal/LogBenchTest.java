package org.anlan.dutylog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.api.Link;
import org.anlan.api.Paging;
import org.anlan.api.log.LogFilter;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast it is, on a file database: {@code -Danlan.bench=<entries>}. Prints; only what must hold
 * on any machine is asserted.
 */
@EnabledIfSystemProperty(named = "anlan.bench", matches = "\\d+")
class LogBenchTest {
  private static final Instant FIRST = Instant.parse("2015-01-01T00:00:00Z");
  private static final UUID THING = UUID.fromString("0198a000-0000-7000-8000-000000000042");

  @TempDir private Path dir;

  @Test
  void appends() throws Exception {
    try (LogBase base = LogBase.openFile(dir.resolve("append"))) {
      for (int threads : new int[] {1, 16, 16, 64}) {
        append(base, threads, 4_000);
      }
      append(base, 16, 40_000);
      long entries = base.log.head().number();
      base.sql("checkpoint sync");
      long bytes = Files.size(dir.resolve("append.mv.db"));
      print("file: %d bytes an entry while running (%d entries)", bytes / entries, entries);
      assertThat(base.verify().holds()).isTrue();
    }
    print("file: %d MB after closing", Files.size(dir.resolve("append.mv.db")) >> 20);
  }

  @Test
  void readsAMillionsLongLog() throws Exception {
    int entries = Integer.getInteger("anlan.bench");
    try (LogBase base = LogBase.openFile(dir.resolve("long"))) {
      fill(base, entries);
      base.restart();
      for (int i = 0; i < 3; i++) {
        rate("verify", entries, () -> assertThat(base.verify().holds()).isTrue());
      }
      rate("export", entries, () -> base.log.export(1, OutputStream.nullOutputStream()));
      Instant from = FIRST.plus(Duration.ofMinutes(entries / 2));
      list(base, "first page", filter(null, null, null, null, null, null));
      list(base, "kind", filter(LogKind.CALL, null, null, null, null, null));
      list(base, "rare kind", filter(LogKind.HANDOVER, null, null, null, null, null));
      list(base, "link", filter(null, THING, null, null, null, null));
      list(base, "writer", filter(null, null, "officer3", null, null, null));
      list(base, "kind and writer", filter(LogKind.CALL, null, "officer3", null, null, null));
      list(base, "no such writer", filter(LogKind.CALL, null, "nobody", null, null, null));
      list(base, "an old hour", filter(null, null, null, from, from.plusSeconds(3600), null));
      list(base, "an old year", filter(null, null, null, from, from.plusSeconds(31_536_000), null));
      list(base, "all up to the middle", filter(null, null, null, null, from, null));
      list(
          base,
          "old year of a kind",
          filter(LogKind.HANDOVER, null, null, from.minusSeconds(31_536_000), from, null));
      list(base, "text, common", filter(null, null, null, null, null, "水位"));
      list(base, "text, nowhere", filter(null, null, null, null, null, "没有的词"));
      deepPage(base, entries / 2);
    }
  }

  private void append(LogBase base, int threads, int entries) throws Exception {
    long[] nanos = new long[entries];
    AtomicInteger next = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(threads);
    long cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    long began = System.nanoTime();
    for (int t = 0; t < threads; t++) {
      new Thread(
              () -> {
                for (int i = next.getAndIncrement(); i < entries; i = next.getAndIncrement()) {
                  long start = System.nanoTime();
                  base.log.append(
                      NewLogEntry.of(
                          LogKind.CALL,
                          "东门桥水位 3.2 米，已通知社区转移 " + i,
                          false,
                          new Link("incidents", THING)));
                  nanos[i] = System.nanoTime() - start;
                }
                done.countDown();
              })
          .start();
    }
    assertThat(done.await(5, TimeUnit.MINUTES)).isTrue();
    double seconds = (System.nanoTime() - began) / 1e9;
    cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() - cpu;
    Arrays.sort(nanos);
    print(
        "append, %d threads: %.0f/s, p50 %.1f ms, p99 %.1f ms, %.2f ms CPU each",
        threads,
        entries / seconds,
        nanos[entries / 2] / 1e6,
        nanos[entries * 99 / 100] / 1e6,
        cpu / 1e6 / entries);
  }

  /** A chain of this length, past feed and barrier. */
  static void fill(LogBase base, int entries) throws Exception {
    String node = base.log.head().node();
    CanonicalForm form = new CanonicalForm(node);
    Tip tip = Tip.none();
    List<Map.Entry<Instant, Long>> late = new ArrayList<>();
    LogKind[] kinds = {LogKind.CALL, LogKind.ACTION, LogKind.TOLD, LogKind.TASK, LogKind.NOTE};
    try (Connection connection = base.base.dataSource().getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into log_entry values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
        PreparedStatement link = connection.prepareStatement("insert into log_link values (?,?)")) {
      connection.setAutoCommit(false);
      for (int i = 0; i < entries; i++) {
        Instant at = FIRST.plus(Duration.ofMinutes(i));
        ChainEntry open =
            new ChainEntry(
                0,
                Chains.id(i),
                (i % 50_000 == 0 ? LogKind.HANDOVER : kinds[i % 5]).name(),
                "第 " + i + " 条：东门桥水位 3.2 米，已通知社区干部到位，正组织低洼地段群众转移",
                i % 997 == 0 ? at.minus(Duration.ofDays(3)) : at.minusSeconds(90),
                at,
                "officer" + i % 7,
                "incidents/" + Chains.id(i / 100),
                i % 1000 == 0,
                false,
                Optional.empty(),
                "",
                "");
        ChainEntry chained = open.after(tip.number(), tip.hash());
        ChainEntry e = chained.sealed(form.hash(chained));
        tip = tip.with(e);
        Object[] row = {
          e.number(),
          e.id(),
          e.kind(),
          e.text(),
          e.occurredAt().atOffset(ZoneOffset.UTC),
          e.recordedAt().atOffset(ZoneOffset.UTC),
          e.by(),
          e.links(),
          e.drill(),
          e.offline(),
          null,
          e.previousHash(),
          e.hash(),
          tip.highWater().atOffset(ZoneOffset.UTC)
        };
        for (int c = 0; c < row.length; c++) {
          insert.setObject(c + 1, row[c]);
        }
        insert.addBatch();
        tip.lateAt(e.occurredAt()).ifPresent(t -> late.add(Map.entry(t, e.number())));
        link.setString(1, i % 5000 == 0 ? THING.toString() : Chains.id(i / 100));
        link.setLong(2, e.number());
        link.addBatch();
        if (i % 1000 == 999) {
          insert.executeBatch();
          link.executeBatch();
          connection.commit();
        }
      }
      insert.executeBatch();
      link.executeBatch();
      connection.commit();
    }
    late.forEach(l -> base.store.late(l.getKey(), l.getValue()));
  }

  private static void list(LogBase base, String name, LogFilter filter) {
    long best = Long.MAX_VALUE;
    long first = 0;
    int items = 0;
    for (int i = 0; i < 5; i++) {
      long began = System.nanoTime();
      items = base.log.list(filter, Paging.first()).items().size();
      long took = System.nanoTime() - began;
      first = i == 0 ? took : first;
      best = Math.min(best, took);
    }
    print("list, %s: %d items, first %.1f ms, best %.1f ms", name, items, first / 1e6, best / 1e6);
  }

  private static void deepPage(LogBase base, int number) {
    long began = System.nanoTime();
    base.page(50, Optional.of(Integer.toString(number)));
    print("list, page in the middle: %.1f ms", (System.nanoTime() - began) / 1e6);
  }

  private static LogFilter filter(
      LogKind kind, UUID link, String by, Instant from, Instant to, String q) {
    return new LogFilter(
        Optional.ofNullable(kind),
        Optional.ofNullable(link),
        Optional.ofNullable(by),
        Optional.ofNullable(from),
        Optional.ofNullable(to),
        Optional.empty(),
        Optional.ofNullable(q));
  }

  private static void rate(String what, int entries, Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long cpu = threads.getCurrentThreadCpuTime();
    long began = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - began) / 1e9;
    double busy = (threads.getCurrentThreadCpuTime() - cpu) / 1e9;
    print(
        "%s: %.0f/s (%d in %.1f s, %.1f s of them on the CPU: %.0f/s)",
        what, entries / seconds, entries, seconds, busy, entries / busy);
  }

  private static void print(String format, Object... values) {
    System.out.println("BENCH " + String.format(format, values));
  }
}
