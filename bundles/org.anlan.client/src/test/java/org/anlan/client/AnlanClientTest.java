package org.anlan.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.anlan.api.Conflict;
import org.anlan.api.Invalid;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Unavailable;
import org.anlan.api.access.AuditEntry;
import org.anlan.api.access.AuditFilter;
import org.anlan.api.changes.ChangeFeed;
import org.anlan.api.roster.UnitDraft;
import org.anlan.api.roster.UnitFilter;
import org.anlan.api.roster.UnitKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnlanClientTest {
  private static final String UNITS = "/api/v1/roster/units";
  private static final String UNIT =
      """
      {"id":"0193f3a0-0000-7000-8000-000000000001","version":1,"createdAt":"2026-01-01T00:00:00Z",
       "createdBy":"a","updatedAt":"2026-01-01T00:00:00Z","updatedBy":"a","kind":"street","name":"街道",
       "addedByANewerServer":true}""";

  private HttpServer server;
  private final Queue<String> seen = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aWriteWhoseAnswerIsLostIsSentAgainWithTheSameKey() {
    on(
        UNITS,
        exchange -> {
          seen.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
          if (seen.size() == 1) {
            exchange.close();
          } else {
            answer(exchange, 201, UNIT);
          }
        });
    assertThat(client().units().add(draft()).name()).isEqualTo("街道");
    assertThat(seen).hasSize(2);
    assertThat(seen.stream().distinct()).hasSize(1);
  }

  @Test
  void aKeyOfTheCallersOwnIsUsed() {
    on(
        UNITS,
        exchange -> {
          seen.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
          answer(exchange, 201, UNIT);
        });
    AnlanClient client = client();
    client.withKey("k-1", () -> client.units().add(draft()));
    assertThat(seen).containsExactly("k-1");
  }

  @Test
  void everyFaultOfAProblemComesBack() {
    String problem =
        """
        {"status":422,"errors":[{"pointer":"/name","message":{"zh":"必填","en":"is required"}},
         {"pointer":"/kind","message":{"zh":"必填","en":"is required"}}]}""";
    on(UNITS, exchange -> answer(exchange, 422, problem));
    assertThatThrownBy(() -> client().units().add(draft()))
        .isInstanceOfSatisfying(
            Invalid.class,
            e -> assertThat(e.faults()).extracting("pointer").containsExactly("/name", "/kind"));
  }

  @Test
  void aStaleVersionIsAConflict() {
    on(UNITS, exchange -> answer(exchange, 412, "{\"status\":412}"));
    assertThatThrownBy(() -> client().units().add(draft()))
        .isInstanceOfSatisfying(
            Conflict.class, e -> assertThat(e.kind()).isEqualTo(Conflict.Kind.STALE));
  }

  @Test
  void filtersBecomeTheQuery() {
    on(
        UNITS,
        exchange -> {
          seen.add(exchange.getRequestURI().getRawQuery());
          answer(exchange, 200, "{\"items\":[" + UNIT + "],\"seq\":7}");
        });
    UnitFilter filter =
        new UnitFilter(
            Optional.of(UnitKind.SOCIAL_ORGANISATION),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("a & b"));
    assertThat(client().units().list(filter, Paging.first(2)).seq()).isEqualTo(7);
    assertThat(seen).containsExactly("kind=social-organisation&q=a+%26+b&limit=2");
  }

  @Test
  void theAuditTrailIsReadPageByPage() {
    on(
        "/api/v1/audit",
        exchange -> {
          seen.add(exchange.getRequestURI().getRawQuery());
          answer(
              exchange,
              200,
              """
              {"items":[{"id":"0193f3a0-0000-7000-8000-000000000001","at":"2026-01-01T00:00:00Z",
               "by":"nobody","action":"session.refused","detail":"guest: wrong"}],
               "next":"0193f3a0-0000-7000-8000-000000000001","seq":0}""");
        });
    AuditFilter filter =
        new AuditFilter(
            Optional.of("nobody"),
            Optional.empty(),
            Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
            Optional.empty());
    Page<AuditEntry> page = client().audit(filter, new Paging(1, Optional.of("x")));
    assertThat(page.items()).extracting(AuditEntry::action).containsExactly("session.refused");
    assertThat(page.next()).isPresent();
    assertThat(seen).containsExactly("by=nobody&from=2026-01-01T00%3A00%3A00Z&limit=1&after=x");
  }

  @Test
  void aServerThatIsAwayIsSaidInOneSentence() {
    AnlanClient client = client();
    server.stop(0);
    assertThatThrownBy(client::health)
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("can't reach the server");
  }

  @Test
  void aBrokenStreamIsResumedAfterTheLastChangeGivenOn() throws Exception {
    on(
        "/api/v1/changes/stream",
        exchange -> {
          String query = exchange.getRequestURI().getQuery();
          seen.add(query);
          long since = Long.parseLong(query.substring("since=".length()));
          // each connection repeats one change, gives two new ones, and breaks
          stream(exchange, change(since) + change(since + 1) + change(since + 2));
        });
    Queue<Long> got = new ConcurrentLinkedQueue<>();
    CountDownLatch six = new CountDownLatch(6);
    try (ChangeFeed.Subscription follow =
        client()
            .feed()
            .follow(
                0,
                change -> {
                  got.add(change.seq());
                  six.countDown();
                })) {
      assertThat(six.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(follow.isOpen()).isTrue();
    }
    assertThat(List.copyOf(got).subList(0, 6)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(List.copyOf(seen).subList(0, 3)).containsExactly("since=0", "since=2", "since=4");
  }

  private static String change(long seq) {
    return "id: %d\nevent: task.finished\ndata: %s\n\n"
        .formatted(
            seq,
            """
            {"seq":%d,"at":"2026-01-01T00:00:00Z","by":"a","kind":"task.finished","entity":"tasks",\
            "id":"0193f3a0-0000-7000-8000-000000000001","version":1,"data":{}}"""
                .formatted(seq));
  }

  private static UnitDraft draft() {
    return new UnitDraft(
        UnitKind.STREET,
        "街道",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private AnlanClient client() {
    return AnlanClient.at(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  private void on(String path, HttpHandler handler) {
    server.createContext(path, handler);
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void stream(HttpExchange exchange, String text) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(text.getBytes(UTF_8));
    exchange.close();
  }
}
