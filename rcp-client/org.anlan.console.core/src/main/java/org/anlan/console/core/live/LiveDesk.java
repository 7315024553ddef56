package org.anlan.console.core.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.anlan.api.AnlanException;
import org.anlan.api.Paging;
import org.anlan.api.changes.Change;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogFilter;
import org.anlan.api.roster.OnDuty;
import org.anlan.client.AnlanClient;
import org.anlan.console.core.line.Line;
import org.anlan.console.core.line.LineListener;
import org.anlan.console.core.line.LineState;
import org.anlan.console.core.store.JsonFile;
import org.anlan.json.Json;

/**
 * Keeps the duty desk's picture up to date: read anew when somebody comes or goes or something open
 * changes, entries of the log taken straight from the feed. Listeners are called on a thread of
 * this, never on a UI's.
 */
public final class LiveDesk implements LineListener, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LiveDesk.class.getName());
  private static final int NEWEST = 200;
  private static final Duration GATHER = Duration.ofMillis(250);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(20);
  private static final String LOG_ENTRIES = "log/entries";

  private final ScheduledExecutorService work =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "anlan-desk");
            thread.setDaemon(true);
            return thread;
          });
  private final List<Consumer<Picture>> listeners = new CopyOnWriteArrayList<>();
  private final AtomicBoolean wanted = new AtomicBoolean();
  private final Line line;
  private final JsonFile<Picture> kept;
  private final Clock clock;
  private volatile Picture picture;

  /** Over this line, beginning with what was kept. */
  public LiveDesk(Line line, JsonFile<Picture> kept, Clock clock) {
    this.line = line;
    this.kept = kept;
    this.clock = clock;
    this.picture = kept.read().orElseGet(Picture::unknown);
  }

  /** Begins to follow. */
  public void begin() {
    line.addListener(this);
    ScheduledFuture<?> unused =
        work.scheduleWithFixedDelay(
            this::look, LOOK_AGAIN.toMillis(), LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What is known now. */
  public Picture picture() {
    return picture;
  }

  /** Tells each new picture from now on. */
  public void addListener(Consumer<Picture> listener) {
    listeners.add(listener);
  }

  /** No longer. */
  public void removeListener(Consumer<Picture> listener) {
    listeners.remove(listener);
  }

  /** Reads everything again soon. */
  public void refresh() {
    if (wanted.compareAndSet(false, true)) {
      ScheduledFuture<?> unused =
          work.schedule(this::look, GATHER.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void reload() {
    refresh();
  }

  @Override
  public void stateChanged(LineState state) {
    if (state == LineState.UP) {
      refresh();
    }
  }

  @Override
  public void changed(Change change) {
    if (change.entity().equals(LOG_ENTRIES)) {
      entry(change).ifPresent(entry -> work.execute(() -> add(entry)));
    } else {
      refresh();
    }
  }

  @Override
  public void close() {
    work.shutdownNow();
  }

  private void add(LogEntry entry) {
    Picture old = picture;
    List<LogEntry> newest = new ArrayList<>(old.newest());
    if (newest.stream().noneMatch(known -> known.number() == entry.number())) {
      newest.add(entry);
      newest.sort(Comparator.comparingLong(LogEntry::number).reversed());
      List<LogEntry> cut = newest.subList(0, Math.min(NEWEST, newest.size()));
      become(new Picture(old.at(), old.onDuty(), old.next(), old.matters(), cut));
    }
  }

  private void look() {
    wanted.set(false);
    if (line.state() != LineState.UP) {
      return;
    }
    try {
      become(read(line.client()));
      kept.write(picture);
    } catch (AnlanException e) {
      LOG.log(System.Logger.Level.DEBUG, "not read", e);
      line.doubt();
    } catch (UncheckedIOException e) {
      LOG.log(System.Logger.Level.WARNING, "the picture can't be kept: {0}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "reading the picture failed", e);
    }
  }

  private Picture read(AnlanClient client) {
    Instant now = clock.instant();
    OnDuty onDuty = client.schedules().onDuty(now, Optional.empty());
    return new Picture(
        now,
        onDuty,
        next(client, onDuty),
        client.openMatters(),
        client.log().list(LogFilter.ALL, Paging.first(NEWEST)).items());
  }

  private static OnDuty next(AnlanClient client, OnDuty onDuty) {
    return onDuty.entries().stream()
        .map(OnDuty.Entry::until)
        .min(Comparator.naturalOrder())
        .map(end -> client.schedules().onDuty(end, Optional.empty()))
        .orElse(new OnDuty(onDuty.at(), List.of()));
  }

  private void become(Picture next) {
    picture = next;
    for (Consumer<Picture> listener : listeners) {
      try {
        listener.accept(next);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "a listener failed", e);
      }
    }
  }

  private static Optional<LogEntry> entry(Change change) {
    try {
      return Optional.ofNullable(Json.mapper().readValue(change.data(), LogEntry.class));
    } catch (JsonProcessingException e) {
      LOG.log(System.Logger.Level.WARNING, "change " + change.seq() + " is no log entry", e);
      return Optional.empty();
    }
  }
}
