package org.anlan.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.client.AnlanClient;

/**
 * Some hundred consoles follow the feed; how long until a change is at all of them, then all drop
 * at once.
 */
final class FanOut {
  private static final int CONSOLES = 500;
  private static final int CHANGES = 20;
  private final Program anlan;
  private final Table table;
  private final Map<Long, Long> begun = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Long> arrivals = new ConcurrentLinkedQueue<>();
  private final CountDownLatch all = new CountDownLatch(CONSOLES * CHANGES);

  FanOut(Program anlan, Table table) {
    this.anlan = anlan;
    this.table = table;
  }

  void run() throws Exception {
    AnlanClient officer = anlan.signIn("officer");
    long head = officer.feed().head();
    List<Future<?>> streams = open(officer, head);
    List<Long> seconds = new ArrayList<>();
    for (int i = 0; i < CHANGES; i++) {
      long begin = System.nanoTime();
      var entry = officer.log().write(NewLogEntry.of(LogKind.CALL, Bench.TEXT, false));
      begun.put(entry.number(), begin);
      LockSupport.parkNanos(200_000_000);
    }
    boolean complete = all.await(30, TimeUnit.SECONDS);
    for (long arrived : arrivals) {
      seconds.add(arrived);
    }
    long[] sorted = Load.sorted(seconds);
    table.add(
        "change → " + CONSOLES + " consoles, from before the POST",
        "p50 %d ms, p99 %d ms%s"
            .formatted(Load.at(sorted, 0.5), Load.at(sorted, 0.99), complete ? "" : ", INCOMPLETE"),
        "–",
        "p99 ≤ 200 ms");
    drop(streams, officer);
  }

  private void drop(List<Future<?>> streams, AnlanClient officer) throws InterruptedException {
    streams.forEach(stream -> stream.cancel(true));
    NewLogEntry entry = NewLogEntry.of(LogKind.CALL, Bench.TEXT, false);
    Load.Result after =
        Load.run(4, java.time.Duration.ofSeconds(5), i -> () -> officer.log().write(entry));
    table.add(
        "POST while " + CONSOLES + " streams drop at once, 4 clients",
        "p99 %.1f ms, slowest second counted, %d failed"
            .formatted(after.p99() / 1000.0, after.failed()),
        "–",
        "no stall");
  }

  private List<Future<?>> open(AnlanClient officer, long head) {
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    HttpRequest request =
        HttpRequest.newBuilder(anlan.address().resolve("/api/v1/changes/stream?since=" + head))
            .header("Authorization", "Bearer " + officer.session().orElseThrow().token())
            .build();
    List<Future<?>> streams = new ArrayList<>();
    for (int i = 0; i < CONSOLES; i++) {
      streams.add(http.sendAsync(request, BodyHandlers.fromLineSubscriber(new Console())));
    }
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
    return streams;
  }

  private final class Console implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      int at = line.indexOf("\"number\":");
      if (line.startsWith("data:") && at > 0 && line.contains("log-entry.added")) {
        long now = System.nanoTime();
        long number = Long.parseLong(line.substring(at + 9).split("[,}]", 2)[0]);
        arrived(number, now);
      }
    }

    private void arrived(long number, long now) {
      Long begin = begun.get(number);
      while (begin == null) {
        // the change can be here before the answer to the POST is
        LockSupport.parkNanos(100_000);
        begin = begun.get(number);
      }
      arrivals.add((now - begin) / 1_000_000);
      all.countDown();
    }

    @Override
    public void onError(Throwable error) {
      // a dropped stream is what the end of the run looks like
    }

    @Override
    public void onComplete() {
      // likewise
    }
  }
}
