package org.anlan.console.core.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.tasks.TaskDraft;
import org.anlan.console.core.store.JsonFile;

/**
 * Entries that wait to be sent, oldest first, one file each. What {@link #add} has taken survives
 * the end of the program in whatever way. Any thread.
 */
public final class Outbox {
  private static final String WAITING = ".json";
  private static final String REFUSED = ".refused";

  private final Path directory;
  private final SortedMap<Long, Item> waiting = new TreeMap<>();
  private final SortedMap<Long, Refused> refused = new TreeMap<>();
  private long last;

  /**
   * Those in this directory, which need not be there yet.
   *
   * @throws UncheckedIOException if it can't be read
   */
  public Outbox(Path directory) {
    this.directory = directory;
    read();
  }

  /**
   * Takes an entry.
   *
   * @param away whether the server is away now
   * @throws UncheckedIOException if it can't be kept: then it has not been taken
   */
  public synchronized Item add(NewLogEntry entry, Optional<TaskDraft> task, boolean away) {
    Item item = new Item(last + 1, UUID.randomUUID().toString(), entry, task, away);
    file(item).write(item);
    last = item.order();
    waiting.put(item.order(), item);
    return item;
  }

  /** The one to be sent next. */
  public synchronized Optional<Item> next() {
    return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.get(waiting.firstKey()));
  }

  /** It could not be sent: from now on it counts as written offline. */
  public synchronized void delay(Item item) {
    Item delayed = item.delayed();
    file(delayed).write(delayed);
    waiting.put(delayed.order(), delayed);
  }

  /** It was sent. */
  public synchronized void sent(Item item) {
    file(item).delete();
    waiting.remove(item.order());
  }

  /** The server doesn't take it; it makes way for the next and is kept. */
  public synchronized void refuse(Refused why) {
    refusedFile(why.item()).write(why);
    refused.put(why.item().order(), why);
    sent(why.item());
  }

  /** Somebody has dealt with a refused one. */
  public synchronized void settle(Refused done) {
    refusedFile(done.item()).delete();
    refused.remove(done.item().order());
  }

  /** All that wait, oldest first. */
  public synchronized List<Item> waiting() {
    return List.copyOf(waiting.values());
  }

  /** All that the server didn't take, oldest first. */
  public synchronized List<Refused> refused() {
    return List.copyOf(refused.values());
  }

  private void read() {
    if (!Files.isDirectory(directory)) {
      return;
    }
    for (Path path : files()) {
      String name = path.getFileName().toString();
      last = Math.max(last, order(name));
      if (name.endsWith(WAITING)) {
        JsonFile.of(path, Item.class).read().ifPresent(i -> waiting.put(i.order(), i));
      } else {
        JsonFile.of(path, Refused.class).read().ifPresent(r -> refused.put(r.item().order(), r));
      }
    }
    // refused, but killed before it was taken from those that wait
    new ArrayList<>(waiting.values())
        .stream().filter(item -> refused.containsKey(item.order())).forEach(this::sent);
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(p -> p.toString().endsWith(WAITING) || p.toString().endsWith(REFUSED))
          .filter(p -> order(p.getFileName().toString()) > 0)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long order(String name) {
    String digits = name.substring(0, name.indexOf('.'));
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
  }

  private JsonFile<Item> file(Item item) {
    return JsonFile.of(directory.resolve(name(item) + WAITING), Item.class);
  }

  private JsonFile<Refused> refusedFile(Item item) {
    return JsonFile.of(directory.resolve(name(item) + REFUSED), Refused.class);
  }

  private static String name(Item item) {
    return String.format(java.util.Locale.ROOT, "%012d", item.order());
  }
}
