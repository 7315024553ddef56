package org.anlan.console.spi;

import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.api.changes.Change;
import org.anlan.client.AnlanClient;
import org.anlan.console.core.live.LiveDesk;
import org.anlan.console.core.live.LiveNames;
import org.anlan.console.core.outbox.Dispatch;
import org.anlan.console.core.store.Drafts;
import org.eclipse.swt.widgets.Control;
import org.osgi.annotation.versioning.ProviderType;

/** What the console gives a workspace. For the UI thread, if not said otherwise. */
@ProviderType
public interface Desk {
  /** The server's services; never to be called on the UI thread. */
  AnlanClient client();

  /** The account that is signed in. */
  String username();

  /** What the duty desk shows. */
  LiveDesk live();

  /** What can be named in a line. */
  LiveNames names();

  /** The way entries take to the duty log. */
  Dispatch dispatch();

  /** What was typed and isn't finished. */
  Drafts drafts();

  /** The colours in use. */
  Palette palette();

  /** The clock of everything shown. */
  Clock clock();

  /** The zone times are shown in. */
  ZoneId zone();

  /** A text in the language in use. */
  String say(Text text);

  /**
   * Works off the UI thread, then shows the result on it, unless the control is gone by then. What
   * goes wrong is told at the bottom of the window.
   */
  default <T> void load(Control owner, Supplier<T> work, Consumer<T> show) {
    load(owner, work, show, this::tell);
  }

  /** As {@link #load}, telling what goes wrong to {@code failed} on the UI thread instead. */
  <T> void load(Control owner, Supplier<T> work, Consumer<T> show, Consumer<String> failed);

  /** As {@link #load}, for work that leaves nothing to show. */
  default void run(Control owner, Runnable work, Runnable then) {
    load(
        owner,
        () -> {
          work.run();
          return true;
        },
        done -> then.run());
  }

  /** Tells each change on the UI thread until the control is gone. */
  void onChange(Control owner, Consumer<Change> listener);

  /** Shows what this points to in the workspace made for it. */
  void open(Link link);

  /** What a part of the window keeps about itself under this name; empty if nothing. */
  String remembered(String name);

  /** Keeps something about a part of the window for the next time; empty forgets it. */
  void remember(String name, String value);

  /** Tells something at the bottom of the window. */
  void tell(String message);
}
