package org.anlan.console.itest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anlan.api.Stamp;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogEntryId;
import org.anlan.api.log.LogKind;
import org.anlan.json.Json;

/** The runtime, but for its log, which is very long: a year of a busy district. */
final class LongLog implements AutoCloseable {
  private static final String HASH = "0".repeat(64);
  private static final Pattern LIMIT = Pattern.compile("limit=(\\d+)");
  private static final Pattern AFTER = Pattern.compile("after=(\\d+)");
  private static final Set<String> PASSED =
      Set.of("authorization", "content-type", "accept", "if-match", "idempotency-key");

  private final HttpClient line =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final URI target;
  private final int length;
  private final HttpServer server;

  LongLog(Runtime runtime, int length) {
    this.target = runtime.address();
    this.length = length;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "long-log");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where it answers. */
  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean log =
          exchange.getRequestMethod().equals("GET")
              && exchange.getRequestURI().getPath().endsWith("/log/entries");
      if (log) {
        byte[] page = page(exchange.getRequestURI().getQuery());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
      } else {
        pass(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pass(HttpExchange exchange) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.resolve(exchange.getRequestURI().toString()))
            .method(
                exchange.getRequestMethod(),
                HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (PASSED.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                request.header(name, values.get(0));
              }
            });
    HttpResponse<InputStream> answer =
        line.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    answer
        .headers()
        .firstValue("Content-Type")
        .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
    boolean empty = answer.statusCode() == 204;
    exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : 0);
    try (InputStream in = answer.body();
        OutputStream out = exchange.getResponseBody()) {
      byte[] buffer = new byte[8192];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        out.write(buffer, 0, count);
        out.flush();
      }
    }
  }

  private byte[] page(String query) {
    int limit = number(LIMIT, query).orElse(50);
    int newest = number(AFTER, query).orElse(length + 1) - 1;
    List<LogEntry> items = new ArrayList<>();
    for (int number = newest; number > 0 && items.size() < limit; number--) {
      items.add(entry(number));
    }
    int last = newest - items.size() + 1;
    return Json.write(
        last > 1
            ? Map.of("items", items, "next", Integer.toString(last), "seq", 0)
            : Map.of("items", items, "seq", 0));
  }

  private LogEntry entry(int number) {
    Instant at = begin.minus(5L * (length - number), ChronoUnit.MINUTES);
    return new LogEntry(
        new LogEntryId(new UUID(7, number)),
        new Stamp(1, at, "officer1", at, "officer1"),
        number,
        LogKind.CALL,
        "第 " + number + " 个电话：东门积水，已派人到场查看",
        at,
        at,
        "officer1",
        List.of(),
        false,
        false,
        Optional.empty(),
        HASH,
        HASH);
  }

  private static Optional<Integer> number(Pattern pattern, String query) {
    Matcher match = pattern.matcher(query == null ? "" : query);
    return match.find() ? Optional.of(Integer.parseInt(match.group(1))) : Optional.empty();
  }
}
