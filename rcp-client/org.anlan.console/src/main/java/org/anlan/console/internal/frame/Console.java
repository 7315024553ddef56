package org.anlan.console.internal.frame;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.api.Unauthenticated;
import org.anlan.api.Unavailable;
import org.anlan.api.changes.Change;
import org.anlan.client.AnlanClient;
import org.anlan.console.core.line.Line;
import org.anlan.console.core.line.LineListener;
import org.anlan.console.core.live.LiveDesk;
import org.anlan.console.core.live.LiveNames;
import org.anlan.console.core.live.Picture;
import org.anlan.console.core.outbox.Dispatch;
import org.anlan.console.core.outbox.Outbox;
import org.anlan.console.core.outbox.Sender;
import org.anlan.console.core.outbox.ServerPost;
import org.anlan.console.core.store.Drafts;
import org.anlan.console.core.store.JsonFile;
import org.anlan.console.internal.text.Words;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** One account's console while it runs: the line, what is kept on disk, and the threads. */
public final class Console implements Desk, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Console.class.getName());
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  private final ExecutorService io =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "anlan-io");
            thread.setDaemon(true);
            return thread;
          });
  private final List<Consumer<String>> listening = new CopyOnWriteArrayList<>();
  private final Clock clock = Clock.systemUTC();
  private final Display display;
  private final Account account;
  private final Palette palette;
  private final Settings settings;
  private final Line line;
  private final LiveDesk live;
  private final LiveNames names;
  private final Dispatch dispatch;
  private final Drafts drafts;
  private final Path data;
  private Consumer<Link> opener = link -> {};

  /** This account's, with its things below {@code data}. */
  Console(Display display, Account account, Path data, Palette palette, Settings settings) {
    this.display = display;
    this.account = account;
    this.palette = palette;
    this.settings = settings;
    this.data = data;
    Path home = account.home(data);
    line = new Line(account.client(), LOOK_EVERY);
    live = new LiveDesk(line, JsonFile.of(home.resolve("picture.json"), Picture.class), clock);
    names = new LiveNames(line, JsonFile.listOf(home.resolve("names.json"), LiveNames.Kept.class));
    Outbox outbox = new Outbox(home.resolve("outbox"));
    dispatch = new Dispatch(outbox, new Sender(outbox, new ServerPost(line::client), clock), line);
    drafts = new Drafts(home.resolve("drafts.json"));
  }

  /** Begins to follow the server. */
  void begin() {
    live.begin();
    names.begin();
    dispatch.begin();
    line.begin();
  }

  /** Who works here. */
  Account account() {
    return account;
  }

  /** The line to the server. */
  public Line line() {
    return line;
  }

  /** Who brings what a link points to into view. */
  void opener(Consumer<Link> how) {
    opener = how;
  }

  /** Who shows what is told. */
  void onTold(Consumer<String> listener) {
    listening.add(listener);
  }

  @Override
  public AnlanClient client() {
    return line.client();
  }

  @Override
  public String username() {
    return account.username();
  }

  @Override
  public LiveDesk live() {
    return live;
  }

  @Override
  public LiveNames names() {
    return names;
  }

  @Override
  public Dispatch dispatch() {
    return dispatch;
  }

  @Override
  public Drafts drafts() {
    return drafts;
  }

  @Override
  public Palette palette() {
    return palette;
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public ZoneId zone() {
    return ZoneId.systemDefault();
  }

  @Override
  public String say(Text text) {
    return Words.of(text);
  }

  @Override
  public <T> void load(Control owner, Supplier<T> work, Consumer<T> show, Consumer<String> failed) {
    Work waited = new Work(owner);
    waited.begin(
        io,
        display,
        () -> {
          try {
            T result = work.get();
            finish(waited, owner, () -> show.accept(result));
          } catch (RuntimeException e) {
            String words = waited.isStopped() ? Words.of("wait.stopped") : words(e);
            finish(waited, owner, () -> failed.accept(words));
          } catch (Error e) {
            LOG.log(System.Logger.Level.ERROR, "work for the window broke down", e);
            throw e;
          }
        });
  }

  private void finish(Work waited, Control owner, Runnable then) {
    onScreen(null, waited::end);
    onScreen(owner, then);
  }

  /** What went wrong, for a person; if it is the line, it is looked at. */
  private String words(RuntimeException e) {
    if (e instanceof Unavailable || e instanceof Unauthenticated) {
      line.doubt();
    }
    return Failure.words(e, data);
  }

  @Override
  public void onChange(Control owner, Consumer<Change> listener) {
    LineListener forward =
        new LineListener() {
          @Override
          public void changed(Change change) {
            onScreen(owner, () -> listener.accept(change));
          }
        };
    line.addListener(forward);
    owner.addListener(SWT.Dispose, event -> line.removeListener(forward));
  }

  @Override
  public void open(Link link) {
    opener.accept(link);
  }

  @Override
  public String remembered(String name) {
    return settings.get(name, "");
  }

  @Override
  public void remember(String name, String value) {
    settings.put(name, value);
  }

  @Override
  public void tell(String message) {
    onScreen(null, () -> listening.forEach(listener -> listener.accept(message)));
  }

  /** Runs on the UI thread, if there is still something to run for. */
  void onScreen(Control owner, Runnable work) {
    if (!display.isDisposed()) {
      display.asyncExec(
          () -> {
            if (owner == null || !owner.isDisposed()) {
              work.run();
            }
          });
    }
  }

  @Override
  public void close() {
    line.close();
    live.close();
    names.close();
    dispatch.close();
    io.shutdown();
  }
}
