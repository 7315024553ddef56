package org.anlan.client.internal;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.anlan.api.AnlanException;
import org.anlan.api.Gone;
import org.anlan.api.Unauthenticated;
import org.anlan.api.changes.Change;
import org.anlan.api.changes.ChangeFeed;
import org.anlan.json.Json;

/**
 * Reads the feed's stream on a thread of its own until closed; reconnects with growing pauses and
 * resumes after the last change it has given on, so nothing is missed and nothing comes twice.
 */
final class Follower implements ChangeFeed.Subscription, Runnable {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Http http;
  private final Consumer<Change> reader;
  private final Thread thread;
  private volatile boolean open = true;
  private volatile Stream<String> lines = Stream.empty();
  private long last;
  private Duration pause = FIRST_PAUSE;

  Follower(Http http, long since, Consumer<Change> reader) {
    this.http = http;
    this.last = since;
    this.reader = reader;
    this.thread = new Thread(this, "anlan-feed");
    thread.setDaemon(true);
  }

  Follower begin() {
    thread.start();
    return this;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
    lines.close();
    thread.interrupt();
  }

  @Override
  public void run() {
    while (open) {
      try {
        read();
      } catch (IOException | java.io.UncheckedIOException e) {
        rest();
      } catch (InterruptedException e) {
        open = false;
      } catch (Gone | Unauthenticated e) {
        open = false;
        throw e;
      } catch (AnlanException e) {
        rest();
      }
    }
  }

  private void read() throws IOException, InterruptedException {
    HttpResponse<Stream<String>> answer = http.lines("changes/stream?since=" + last);
    lines = answer.body();
    if (answer.statusCode() != 200) {
      throw Problem.of(answer.statusCode(), join(lines));
    }
    Iterator<String> each = lines.iterator();
    while (open && each.hasNext()) {
      take(each.next());
    }
    rest();
  }

  private void take(String line) {
    pause = FIRST_PAUSE;
    if (!line.startsWith("data:")) {
      return;
    }
    Change change;
    try {
      change = Json.mapper().readValue(line.substring(5), Change.class);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    if (change.seq() > last) {
      reader.accept(change);
      last = change.seq();
    }
  }

  private void rest() {
    if (open) {
      LockSupport.parkNanos(pause.toNanos());
      Duration twice = pause.multipliedBy(2);
      pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
  }

  private static byte[] join(Stream<String> lines) {
    return String.join("\n", lines.toList()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
