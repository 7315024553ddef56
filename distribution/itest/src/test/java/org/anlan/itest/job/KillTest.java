package org.anlan.itest.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.api.log.ChainHead;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogFilter;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.log.Verification;
import org.anlan.api.resources.ItemDraft;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.Movement;
import org.anlan.api.resources.MovementKind;
import org.anlan.api.resources.NewMovement;
import org.anlan.api.resources.Stock;
import org.anlan.api.resources.StockFilter;
import org.anlan.api.resources.StoreId;
import org.anlan.client.AnlanClient;
import org.anlan.itest.AnlanServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The server is killed in the middle of an emergency while many write: what it acknowledged is
 * there, once; clocks go on; the emergency is brought to its end as if nothing had been.
 */
class KillTest {
  private static final BigDecimal PILE = BigDecimal.valueOf(100_000);
  private static final int ENOUGH = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  AnlanServer server;
  private Scenario scenario;
  private AnlanClient leader;
  private AnlanClient officer;

  @BeforeEach
  void start() throws Exception {
    server = startServer();
    scenario = OwnScenario.of(server);
    leader = server.client(scenario.people().leader());
    officer = server.client(scenario.people().outgoing());
  }

  /** The server that is killed, with a clock that moves. */
  AnlanServer startServer() throws Exception {
    return AnlanServer.startWithTestClock("kill");
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void nothingAcknowledgedIsLostOrDoubledAndTheEmergencyGoesOn() throws InterruptedException {
    StoreId store = scenario.loads().get(0).store();
    ItemId item = pile(store);
    List<Clerk<LogEntry>> writers = writers();
    Clerk<List<Movement>> storeman =
        new Clerk<>(officer, "take", key -> officer.stock().move(one(item, store)));
    try (Witness witness = new Witness(server, scenario.people().viewer())) {
      MainJob job = new MainJob(server, scenario, witness, false);
      job.warningComes();
      job.officerAcknowledges();
      job.officerConfirmsTheProposal();
      job.aUnitDoesItsTask();
      job.suppliesGoOut();
      job.incidentOpens();
      List<Object> state = job.state();
      ChainHead head = leader.log().head();

      killWhile(Stream.concat(writers.stream(), Stream.of(storeman)).toList());
      server.restart();

      assertThat(job.state()).isEqualTo(state);
      entriesAreThereOnce(writers);
      takenOnce(storeman, item, store);
      Verification chain = leader.log().verify(Optional.of(head));
      assertThat(chain.holds()).as("%s", chain.breaks()).isTrue();

      job.firstReportIsLate();
      job.levelRises();
      job.levelFalls();
      job.suppliesComeBack();
      job.responseEnds();
      job.incidentCloses();
      new ShiftEnd(server, scenario, witness).handOver();
      witness.hasSeenAllOnce();
    }
  }

  /** Kills the server when each has written something and all together enough. */
  private void killWhile(List<? extends Clerk<?>> clerks) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    clerks.forEach(clerk -> threads.add(new Thread(clerk, "clerk")));
    threads.forEach(Thread::start);
    await()
        .pollInterval(Duration.ofMillis(5))
        .atMost(PATIENCE)
        .until(
            () ->
                clerks.stream().allMatch(c -> c.acknowledged().size() > 5)
                    && clerks.stream().mapToInt(c -> c.acknowledged().size()).sum() > ENOUGH);
    server.kill();
    for (Thread thread : threads) {
      thread.join(PATIENCE.toMillis());
    }
    assertThat(clerks).allMatch(clerk -> clerk.doubtful().size() == 1);
  }

  private List<Clerk<LogEntry>> writers() {
    return Stream.of("a", "b", "c", "d", "e", "f")
        .map(name -> new Clerk<>(officer, "entry-" + name, this::write))
        .toList();
  }

  private LogEntry write(String key) {
    return officer.log().write(NewLogEntry.of(LogKind.NOTE, key, false));
  }

  private void entriesAreThereOnce(List<Clerk<LogEntry>> writers) {
    Map<String, Long> before = entries();
    for (Clerk<LogEntry> writer : writers) {
      writer
          .acknowledged()
          .forEach(
              (key, entry) -> {
                assertThat(before).containsEntry(key, 1L);
                assertThat(officer.log().get(entry.id())).isEqualTo(entry);
              });
      Map.Entry<String, LogEntry> any = writer.acknowledged().entrySet().iterator().next();
      assertThat(writer.once(any.getKey())).isEqualTo(any.getValue());
      writer.doubtful().forEach(writer::once);
    }
    Map<String, Long> all =
        writers.stream()
            .flatMap(w -> Stream.concat(w.acknowledged().keySet().stream(), w.doubtful().stream()))
            .collect(Collectors.toMap(Function.identity(), key -> 1L));
    assertThat(entries()).isEqualTo(all);
  }

  /** How often each of the writers' entries is there. */
  private Map<String, Long> entries() {
    return Everything.of(p -> officer.log().list(LogFilter.ALL, p)).stream()
        .map(LogEntry::text)
        .filter(text -> text.startsWith("entry-"))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private void takenOnce(Clerk<List<Movement>> storeman, ItemId item, StoreId store) {
    storeman.doubtful().forEach(storeman::once);
    int taken = storeman.acknowledged().size() + storeman.doubtful().size();
    StockFilter filter =
        new StockFilter(Optional.of(store), Optional.of(item), Optional.empty(), Optional.empty());
    List<Stock> stock = Everything.of(p -> officer.stock().stock(filter, p));
    assertThat(stock).hasSize(1);
    assertThat(stock.get(0).quantity())
        .isEqualByComparingTo(PILE.subtract(BigDecimal.valueOf(taken)));
  }

  private ItemId pile(StoreId store) {
    ItemDraft sandbags = new ItemDraft("沙袋", Optional.empty(), "只", Optional.empty());
    ItemId item = leader.items().add(sandbags).id();
    leader.stock().move(movement(MovementKind.RECEIVE, item, store, PILE));
    return item;
  }

  private static NewMovement one(ItemId item, StoreId store) {
    return movement(MovementKind.ISSUE, item, store, BigDecimal.ONE);
  }

  private static NewMovement movement(
      MovementKind kind, ItemId item, StoreId store, BigDecimal quantity) {
    return new NewMovement(
        kind,
        item,
        Optional.empty(),
        quantity,
        store,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty());
  }
}
