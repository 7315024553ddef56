package org.anlan.itest.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.anlan.api.Id;
import org.anlan.api.access.Credentials;
import org.anlan.api.changes.Change;
import org.anlan.api.changes.ChangeBatch;
import org.anlan.api.changes.ChangeFeed;
import org.anlan.client.AnlanClient;
import org.anlan.itest.AnlanServer;

/** A second client that does nothing but follow the change feed, over a line of its own. */
final class Witness implements AutoCloseable {
  private static final Duration AT_ONCE = Duration.ofSeconds(1);
  private static final Duration RECONNECTED = Duration.ofSeconds(15);
  private static final int MOST = 1000;

  private final BreakableLine line;
  private final AnlanClient direct;
  private final long since;
  private final List<Change> seen = new CopyOnWriteArrayList<>();
  private final ChangeFeed.Subscription subscription;

  Witness(AnlanServer server, Credentials who) {
    line = new BreakableLine(server.uri("/"));
    direct = server.client(who);
    since = direct.feed().head();
    AnlanClient over = AnlanClient.at(line.uri()).withToken(direct.session().orElseThrow().token());
    subscription = over.feed().follow(since, seen::add);
  }

  /** This happened to that, and the witness learns of it within a second. */
  void sees(String kind, Id what) {
    sees(kind, what.value());
  }

  void sees(String kind, UUID what) {
    await(kind + " of " + what)
        .pollInterval(Duration.ofMillis(5))
        .atMost(AT_ONCE)
        .until(() -> seen.stream().anyMatch(is(kind, what)));
  }

  /** How often this happened to that, as far as the witness knows. */
  long count(String kind, UUID what) {
    return seen.stream().filter(is(kind, what)).count();
  }

  /** From now on nothing reaches the witness. */
  void cut() {
    line.cut();
  }

  /** The line works again. */
  void mend() {
    line.mend();
  }

  /** The witness has seen exactly what happened, in order, nothing twice. */
  void hasSeenAllOnce() {
    List<Long> happened = happened();
    await()
        .atMost(RECONNECTED)
        .untilAsserted(() -> assertThat(seen).extracting(Change::seq).isEqualTo(happened));
  }

  private List<Long> happened() {
    List<Long> all = new ArrayList<>();
    ChangeBatch batch;
    long from = since;
    do {
      batch = direct.feed().since(from, MOST);
      batch.items().forEach(change -> all.add(change.seq()));
      from = batch.seq();
    } while (batch.more());
    return all;
  }

  private static Predicate<Change> is(String kind, UUID what) {
    return change -> change.kind().equals(kind) && change.id().equals(what);
  }

  @Override
  public void close() {
    subscription.close();
    line.close();
  }
}
