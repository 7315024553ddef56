package org.anlan.client.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.Unavailable;
import org.anlan.json.Json;

/**
 * Requests and answers of the wire contract.
 *
 * <p>Every write carries an idempotency key, so a line that breaks in the middle of one is simply
 * tried again: it is done once. Any thread.
 */
public final class Http {
  private static final ObjectMapper MAPPER = Json.mapper();
  private static final int TRIES = 4;
  private static final String JSON = "application/json";

  private final HttpClient client;
  private final URI base;
  private final Optional<String> token;
  private final Duration patience;
  private final ThreadLocal<String> key = new ThreadLocal<>();

  /**
   * A line to one runtime.
   *
   * @param base the API's base, ending with {@code /api/v1/}
   * @param patience how long one answer may take
   */
  public Http(HttpClient client, URI base, Optional<String> token, Duration patience) {
    this.client = client;
    this.base = base;
    this.token = token;
    this.patience = patience;
  }

  /** The same line, signed in. */
  public Http signedIn(String newToken) {
    return new Http(client, base, Optional.of(newToken), patience);
  }

  /** The same line with another patience. */
  public Http withPatience(Duration other) {
    return new Http(client, base, token, other);
  }

  /** Does work whose one write carries this key. */
  public <T> T withKey(String idempotencyKey, Supplier<T> work) {
    key.set(idempotencyKey);
    try {
      return work.get();
    } finally {
      key.remove();
    }
  }

  /** Reads one thing, or empty if it is not there. */
  public <T> Optional<T> find(String path, JavaType type) {
    HttpResponse<byte[]> answer = send(() -> request(path).GET());
    return answer.statusCode() == 404 ? Optional.empty() : Optional.of(value(answer, type));
  }

  /** Reads. */
  public <T> T get(String path, JavaType type) {
    return value(send(() -> request(path).GET()), type);
  }

  /** Reads a whole list, bare or as a page that holds all. */
  public <T> List<T> list(String path, Class<T> each) {
    JsonNode answer = get(path, Types.of(JsonNode.class));
    JsonNode items = answer.isArray() ? answer : answer.path("items");
    return MAPPER.convertValue(items, Types.list(each));
  }

  /** Reads one page of what a filter lets through. */
  public <T> Page<T> page(String path, Object filter, Paging paging, Class<T> each) {
    return get(Types.query(path, filter, paging), Types.page(each));
  }

  /** Reads bytes, or empty if they are not there. */
  public Optional<byte[]> bytes(String path) {
    HttpResponse<byte[]> answer = send(() -> request(path).GET());
    if (answer.statusCode() == 404) {
      return Optional.empty();
    }
    return Optional.of(good(answer).body());
  }

  /** Writes by POST; an action without a word sends an empty object. */
  public <T> T post(String path, Object body, JavaType type) {
    return value(write(path, "POST", Json.write(body), JSON, Optional.empty()), type);
  }

  /** Writes by POST what has no answer. */
  public void send(String path, Object body) {
    good(write(path, "POST", Json.write(body), JSON, Optional.empty()));
  }

  /** Writes a file by POST; gives the answer whatever its status. */
  public HttpResponse<byte[]> postFile(String path, byte[] file, String mediaType) {
    return write(path, "POST", file, mediaType, Optional.empty());
  }

  /** Replaces the version the caller has seen. */
  public <T> T put(String path, long version, Object body, JavaType type) {
    return value(write(path, "PUT", Json.write(body), JSON, Optional.of(version)), type);
  }

  /** Removes the version the caller has seen. */
  public void delete(String path, long version) {
    good(write(path, "DELETE", new byte[0], JSON, Optional.of(version)));
  }

  /** Opens a stream of lines that stays open; the caller closes it. */
  public HttpResponse<Stream<String>> lines(String path) throws IOException, InterruptedException {
    return client.send(
        authorised(HttpRequest.newBuilder(base.resolve(path)))
            .header("Accept", "text/event-stream")
            .build(),
        BodyHandlers.ofLines());
  }

  /** Opens a stream of bytes. */
  public InputStream stream(String path) {
    try {
      HttpResponse<InputStream> answer =
          client.send(request(path).GET().build(), BodyHandlers.ofInputStream());
      if (answer.statusCode() >= 300) {
        throw Problem.of(answer.statusCode(), answer.body().readAllBytes());
      }
      return answer.body();
    } catch (IOException e) {
      throw away(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw away(e);
    }
  }

  /** The value of a good answer. */
  public <T> T value(HttpResponse<byte[]> answer, JavaType type) {
    try {
      return MAPPER
          .readerFor(type)
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(good(answer).body());
    } catch (JsonProcessingException e) {
      throw new Unavailable(
          Unavailable.Reason.DOWN,
          Text.of(
              "服务器的应答无法理解", "the server's answer can't be understood: " + e.getOriginalMessage()));
    } catch (IOException e) {
      throw away(e);
    }
  }

  private HttpResponse<byte[]> write(
      String path, String method, byte[] body, String mediaType, Optional<Long> version) {
    String once = key.get() == null ? UUID.randomUUID().toString() : key.get();
    return send(
        () -> {
          HttpRequest.Builder request =
              request(path)
                  .header("Idempotency-Key", once)
                  .header("Content-Type", mediaType)
                  .method(method, BodyPublishers.ofByteArray(body));
          version.ifPresent(v -> request.header("If-Match", "\"" + v + "\""));
          return request;
        });
  }

  private HttpResponse<byte[]> send(Supplier<HttpRequest.Builder> request) {
    for (int attempt = 1; ; attempt++) {
      try {
        return client.send(request.get().build(), BodyHandlers.ofByteArray());
      } catch (IOException e) {
        if (attempt == TRIES) {
          throw away(e);
        }
        LockSupport.parkNanos(Duration.ofMillis(100L << attempt).toNanos());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw away(e);
      }
    }
  }

  private static HttpResponse<byte[]> good(HttpResponse<byte[]> answer) {
    if (answer.statusCode() >= 300) {
      throw Problem.of(answer.statusCode(), answer.body());
    }
    return answer;
  }

  private HttpRequest.Builder request(String path) {
    return authorised(HttpRequest.newBuilder(base.resolve(path)))
        .header("Accept", "application/json, application/problem+json, */*;q=0.1")
        .timeout(patience);
  }

  private HttpRequest.Builder authorised(HttpRequest.Builder request) {
    token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
    return request;
  }

  private Unavailable away(Exception e) {
    Unavailable error =
        new Unavailable(
            Unavailable.Reason.DOWN,
            Text.of(
                "连接不上服务器 " + base.getAuthority(), "can't reach the server " + base.getAuthority()));
    error.initCause(e);
    return error;
  }
}
