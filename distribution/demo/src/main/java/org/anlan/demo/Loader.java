package org.anlan.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.anlan.api.Draft;
import org.anlan.api.Entity;
import org.anlan.client.AnlanClient;

/**
 * Adds the demo's data in the name of one account, several things at once: each write waits for the
 * disk, and those that wait together wait once. The key of a write is made of the name of what it
 * adds, so that nothing is added twice.
 */
final class Loader implements AutoCloseable {
  private static final int AT_ONCE = 8;

  private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
  private final AnlanClient client;
  private final Names names;
  private int added;

  Loader(AnlanClient client, Names names) {
    this.client = client;
    this.names = names;
  }

  /** Who it writes as. */
  AnlanClient client() {
    return client;
  }

  /** How many things it has added, or found added already. */
  int added() {
    return added;
  }

  /** Adds what a file describes. */
  <D extends Draft, E extends Entity<?>> List<E> add(
      String file, Class<D> type, Function<D, E> service) {
    return add(file, type, service, (entry, draft) -> draft);
  }

  /** What is to be done to a draft before it is sent. */
  interface Finish<D> {
    D apply(Entry entry, D draft);
  }

  /** Adds what a file describes, each finished first. */
  <D extends Draft, E extends Entity<?>> List<E> add(
      String file, Class<D> type, Function<D, E> service, Finish<D> finish) {
    return each(
        Entry.of(file + ".json"),
        entry -> {
          D draft = finish.apply(entry, entry.draft(type, names));
          return add(entry.key(), () -> service.apply(draft));
        });
  }

  /** Adds one thing and remembers its name. */
  <E extends Entity<?>> E add(String name, Supplier<E> write) {
    E made = once(name, write);
    names.add(name, made.id());
    return made;
  }

  /** Does one write under the key of this name. */
  <T> T once(String name, Supplier<T> write) {
    return client.withKey("demo/" + name, write);
  }

  /** Does the same with each, several at once; the answers are in the order of the things. */
  <T, R> List<R> each(List<T> things, Function<T, R> work) {
    List<Callable<R>> calls = new ArrayList<>();
    things.forEach(thing -> calls.add(() -> work.apply(thing)));
    added += things.size();
    try {
      List<R> answers = new ArrayList<>();
      for (Future<R> answer : workers.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Does the same with each, one after the other. */
  <T> void inTurn(List<T> things, Consumer<T> work) {
    things.forEach(work);
    added += things.size();
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}
