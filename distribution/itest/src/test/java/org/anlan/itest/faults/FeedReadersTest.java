package org.anlan.itest.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.api.access.Role;
import org.anlan.itest.AnlanServer;
import org.anlan.itest.SharedServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever follows the feed badly harms nobody but themselves. */
@ExtendWith(SharedServer.class)
class FeedReadersTest {
  private static final int CROWD = 1_000;
  private static final Duration AT_ONCE = Duration.ofSeconds(1);
  private static final Duration SOON = Duration.ofSeconds(30);
  private AnlanServer server;
  private Wire wire;

  @BeforeEach
  void signIn(AnlanServer shared) {
    server = shared;
    wire = Wire.as(shared, Role.ADMINISTRATOR, Role.LEADER);
  }

  @Test
  void oneWhoStopsReadingAndOneWhoVanishesDelayNobody() throws IOException {
    try (Stuck slow = Stuck.on(wire);
        Stuck vanished = Stuck.on(wire);
        Stuck good = Stuck.on(wire)) {
      vanished.vanish();
      // more than the line's buffers take
      String large = "很长的条目".repeat(3_000);
      for (int i = 0; i < 60; i++) {
        write(large);
      }
      String last = Wire.freshName("last");
      write(last);
      assertThat(good.readUntil(last)).isTrue();
      assertThat(slow.isOpen()).isTrue();
    }
  }

  @Test
  void aThousandWhoDropAtOnceAreNotNoticed() throws IOException {
    long threads = threads();
    List<Stuck> crowd = new ArrayList<>();
    try {
      for (int i = 0; i < CROWD; i++) {
        crowd.add(Stuck.on(wire));
      }
      requireAnswers();
      write(Wire.freshName("told to all"));
    } finally {
      for (Stuck reader : crowd) {
        reader.vanish();
      }
    }
    requireAnswers();
    write(Wire.freshName("told to none"));
    requireAnswers();
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(threads()).isLessThan(threads + CROWD / 10));
    await().atMost(SOON).untilAsserted(() -> assertThat(connections()).isLessThan(CROWD / 10));
  }

  @Test
  void aPlaceThatIsNoneIsRefused() {
    Refusal.of(wire.get("changes?since=-1"), 422, "invalid").at("/since");
    Refusal.of(wire.get("changes?since=here&limit=0"), 422, "invalid");
    Refusal.of(wire.get("changes/stream?since=here"), 422, "invalid").at("/since");
  }

  private void requireAnswers() {
    long start = System.nanoTime();
    assertThat(server.get("/api/v1/health").statusCode()).isEqualTo(200);
    assertThat(wire.get("roster/units").statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
  }

  private void write(String text) {
    assertThat(wire.post("log/entries", "{\"text\":\"" + text + "\"}").statusCode()).isEqualTo(201);
  }

  private long threads() {
    return count("task");
  }

  private long connections() {
    Path descriptors = process().resolve("fd");
    try (Stream<Path> all = Files.list(descriptors)) {
      return all.filter(FeedReadersTest::isSocket).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSocket(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
    } catch (IOException e) {
      return false; // closed meanwhile
    }
  }

  private long count(String what) {
    try (Stream<Path> all = Files.list(process().resolve(what))) {
      return all.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path process() {
    Optional<ProcessHandle> process = server.process();
    return Path.of("/proc", Long.toString(process.orElseThrow().pid()));
  }

  /** A reader of the stream that reads only when told to. */
  private record Stuck(Socket socket, BufferedReader in) implements AutoCloseable {
    static Stuck on(Wire wire) throws IOException {
      Socket socket = new Socket();
      socket.setReceiveBufferSize(8 * 1024);
      socket.setSoTimeout((int) SOON.toMillis());
      socket.connect(
          new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), wire.server().port()));
      String request =
          "GET /api/v1/changes/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
              + wire.token()
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      assertThat(in.readLine()).contains(" 200 ");
      return new Stuck(socket, in);
    }

    boolean readUntil(String text) throws IOException {
      String line = in.readLine();
      while (line != null && !line.contains(text)) {
        line = in.readLine();
      }
      return line != null;
    }

    boolean isOpen() {
      return !socket.isClosed();
    }

    /** Is gone without a word of farewell. */
    void vanish() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
