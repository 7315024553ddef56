package org.anlan.dutylog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.anlan.api.Invalid;
import org.anlan.api.Link;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.Unavailable;
import org.anlan.api.access.Caller;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogFilter;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.search.Hit;
import org.anlan.api.search.SearchService;
import org.anlan.testbase.TestAccess;
import org.anlan.testbase.TestBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogListsTest {
  private final LogBase base = LogBase.open();

  @AfterEach
  void close() {
    base.close();
  }

  @Test
  void pagesNewestFirstAndMissesNothing() {
    for (int i = 1; i <= 25; i++) {
      base.note("entry " + i);
    }
    List<Long> seen = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<LogEntry> page = base.page(10, after);
      page.items().forEach(e -> seen.add(e.number()));
      assertThat(page.seq()).isEqualTo(base.base.feed().head());
      after = page.next();
    } while (after.isPresent());
    assertThat(seen).hasSize(25).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(base.page(25, Optional.empty()).next()).isEmpty();
    assertThatThrownBy(() -> base.page(10, Optional.of("nonsense"))).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> base.page(10, Optional.of(UUID.randomUUID().toString())))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void filtersAsAPlainLoopWould() {
    List<LogEntry> all = aLotOfEntries(new Random(7));
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      LogFilter filter = filter(random, all);
      int limit = 1 + random.nextInt(20);
      List<LogEntry> expected = all.stream().filter(e -> matches(filter, e)).toList();
      assertThat(walk(filter, limit)).as(filter.toString()).containsExactlyElementsOf(expected);
    }
  }

  @Test
  void findsWhatWasWrittenLongAfterItHappenedByWhenItHappened() {
    base.note("今天");
    Instant lastWeek = TestBase.START.minus(Duration.ofDays(7));
    LogEntry late = base.written(happened(lastWeek));
    base.note("今天");
    assertThat(base.list(between(lastWeek, lastWeek.plusSeconds(1)))).containsExactly(late);
  }

  @Test
  void findsByTimeAlsoWhenTheClockWasSetBack() {
    base.base.clock().advance(Duration.ofDays(300));
    LogEntry ahead = base.note("时钟快了");
    base.base.clock().set(TestBase.START);
    LogEntry now = base.note("时钟校正");
    base.base.clock().advance(Duration.ofDays(2));
    LogEntry later = base.note("之后");
    assertThat(base.list(between(TestBase.START, TestBase.START.plus(Duration.ofDays(3)))))
        .containsExactly(later, now);
    assertThat(base.list(between(TestBase.START.plus(Duration.ofDays(299)), Instant.MAX)))
        .containsExactly(ahead);
    assertThat(base.verify().holds()).isTrue();
  }

  @Test
  void findsTextWithoutSearchWhateverItHolds() {
    LogEntry percent = base.note("蓄水 100% _满!");
    base.note("蓄水 1000 方");
    LogEntry upper = base.note("Pump AB-7 issued");
    assertThat(base.list(holding("100%"))).containsExactly(percent);
    assertThat(base.list(holding("_满!"))).containsExactly(percent);
    assertThat(base.list(holding("pump ab"))).containsExactly(upper);
    assertThat(base.list(holding("没有"))).isEmpty();
  }

  @Test
  void letsSearchFindAndFiltersTheRest() throws Exception {
    List<LogEntry> all = aLotOfEntries(new Random(3));
    FakeSearch search = new FakeSearch(all);
    bind(search);
    for (String q : List.of("水", "桥", "entry 1", "nothing")) {
      for (Optional<LogKind> kind : List.of(Optional.<LogKind>empty(), Optional.of(LogKind.CALL))) {
        LogFilter filter =
            new LogFilter(
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(q));
        List<LogEntry> expected = all.stream().filter(e -> matches(filter, e)).toList();
        assertThat(walk(filter, 7)).containsExactlyInAnyOrderElementsOf(expected);
      }
    }
    assertThat(search.asked).isPositive();
    search.down = true;
    assertThat(walk(holding("桥"), 500))
        .as("without an index")
        .containsExactlyElementsOf(all.stream().filter(e -> e.text().contains("桥")).toList());
  }

  @Test
  void goesOnWithACursorOfTheOtherKindWhenSearchComesOrGoes() throws Exception {
    List<LogEntry> all = aLotOfEntries(new Random(3));
    LogFilter water = holding("水");
    Page<LogEntry> first = base.log.list(water, Paging.first(5));
    bind(new FakeSearch(all));
    Page<LogEntry> second = base.log.list(water, new Paging(5, first.next()));
    bind(null);
    Page<LogEntry> third = base.log.list(water, new Paging(500, second.next()));
    List<LogEntry> seen = new ArrayList<>(first.items());
    seen.addAll(second.items());
    seen.addAll(third.items());
    assertThat(seen)
        .containsExactlyElementsOf(all.stream().filter(e -> matches(water, e)).toList());
  }

  /** As declarative services do. */
  private void bind(SearchService search) throws ReflectiveOperationException {
    var field = LogLists.class.getDeclaredField("search");
    field.setAccessible(true);
    field.set(base.lists, search);
  }

  /** Newest first. */
  private List<LogEntry> aLotOfEntries(Random random) {
    List<UUID> things = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    List<Caller> callers = List.of(caller("zhang"), caller("li"), caller("wang"));
    List<LogEntry> all = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      base.base.clock().advance(Duration.ofMinutes(random.nextInt(240)));
      base.base.access().caller(callers.get(random.nextInt(3)));
      Instant now = base.base.clock().instant();
      Duration ago = Duration.ofMinutes(random.nextInt(10) == 0 ? random.nextInt(30_000) : 1);
      all.add(
          0,
          base.written(
              new NewLogEntry(
                  List.of(LogKind.CALL, LogKind.NOTE, LogKind.TASK).get(random.nextInt(3)),
                  List.of("水位上涨", "东门桥封闭", "entry " + i).get(random.nextInt(3)),
                  Optional.of(now.minus(ago)).filter(x -> random.nextBoolean()),
                  random.nextInt(4) == 0
                      ? List.of(new Link("tasks", things.get(random.nextInt(3))))
                      : List.of(),
                  random.nextInt(20) == 0,
                  false,
                  Optional.empty())));
    }
    base.base.access().caller(TestAccess.OFFICER);
    return all;
  }

  private static LogFilter filter(Random random, List<LogEntry> all) {
    LogEntry some = all.get(random.nextInt(all.size()));
    LogEntry other = all.get(random.nextInt(all.size()));
    return new LogFilter(
        Optional.of(some.kind()).filter(x -> random.nextInt(3) == 0),
        some.links().stream().map(Link::id).findFirst().filter(x -> random.nextInt(2) == 0),
        Optional.of(some.by()).filter(x -> random.nextInt(3) == 0),
        Optional.of(some.occurredAt()).filter(x -> random.nextInt(2) == 0),
        Optional.of(other.occurredAt()).filter(x -> random.nextInt(2) == 0),
        Optional.of(some.drill()).filter(x -> random.nextInt(4) == 0),
        Optional.of("水").filter(x -> random.nextInt(4) == 0));
  }

  private static boolean matches(LogFilter f, LogEntry e) {
    return f.kind().map(k -> k == e.kind()).orElse(true)
        && f.link().map(l -> e.links().stream().anyMatch(x -> x.id().equals(l))).orElse(true)
        && f.by().map(b -> b.equals(e.by())).orElse(true)
        && f.from().map(t -> !e.occurredAt().isBefore(t)).orElse(true)
        && f.to().map(t -> e.occurredAt().isBefore(t)).orElse(true)
        && f.drill().map(d -> d == e.drill()).orElse(true)
        && f.q().map(q -> e.text().toLowerCase(Locale.ROOT).contains(q)).orElse(true);
  }

  private List<LogEntry> walk(LogFilter filter, int limit) {
    List<LogEntry> seen = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<LogEntry> page = base.log.list(filter, new Paging(limit, after));
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      seen.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return seen;
  }

  private static NewLogEntry happened(Instant at) {
    return new NewLogEntry(
        LogKind.NOTE, "补记", Optional.of(at), List.of(), false, false, Optional.empty());
  }

  private static LogFilter between(Instant from, Instant to) {
    return new LogFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(from),
        Optional.of(to),
        Optional.empty(),
        Optional.empty());
  }

  private static LogFilter holding(String q) {
    return new LogFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(q));
  }

  private static Caller caller(String name) {
    return new Caller(name, Set.of(), Optional.empty(), Optional.empty());
  }

  /** Finds in a list, by identity, newest first. */
  private static final class FakeSearch implements SearchService {
    private final List<LogEntry> all;
    private int asked;
    private boolean down;

    FakeSearch(List<LogEntry> all) {
      this.all = all;
    }

    @Override
    public List<Hit> search(String q, Optional<String> entity, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<UUID> ids(String entity, String q, Optional<UUID> before, int limit) {
      assertThat(entity).isEqualTo("log/entries");
      asked++;
      if (down) {
        throw new Unavailable(Unavailable.Reason.DOWN, Text.of("正在建立", "being built"));
      }
      return all.stream()
          .filter(e -> e.text().contains(q))
          .map(e -> e.id().value())
          .filter(id -> before.map(b -> id.toString().compareTo(b.toString()) < 0).orElse(true))
          .sorted(Comparator.comparing(UUID::toString).reversed())
          .limit(limit)
          .toList();
    }
  }
}
