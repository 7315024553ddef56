package org.anlan.console.internal.frame;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.anlan.console.core.watch.Block;
import org.anlan.console.core.watch.Watch;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/** Watches that the window always answers; what held it up can be read from the display. */
final class UiWatch {
  /** Under which the display keeps a supplier of the blocks in words. */
  static final String BLOCKS = "anlan.blocks";

  private UiWatch() {}

  /** Begins, for as long as the display lives. */
  static void begin(Display display) {
    Watch watch =
        new Watch(ask -> post(display, ask), display.getThread()::getStackTrace, Clock.systemUTC());
    Supplier<List<String>> blocks = () -> watch.blocks().stream().map(Block::toString).toList();
    display.setData(BLOCKS, blocks);
    display.disposeExec(watch::close);
    watch.begin();
  }

  private static void post(Display display, Runnable ask) {
    try {
      display.asyncExec(ask);
    } catch (SWTException e) {
      throw new RejectedExecutionException(e);
    }
  }
}
