package org.anlan.console.internal.frame;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.anlan.console.internal.text.Words;
import org.eclipse.jface.util.Util;
import org.eclipse.swt.widgets.Control;

/** Whether this machine can show what is written here. */
final class Fonts {
  private static final System.Logger LOG = System.getLogger(Fonts.class.getName());
  private static final int PATIENCE_S = 10;

  private Fonts() {}

  /**
   * Tells, in both languages, what to install if no font has Chinese characters; Windows and macOS
   * always have one. Looks for it off the UI thread, and tells on it.
   */
  static void check(Control owner, Consumer<String> lacks) {
    if (!Util.isGtk()) {
      return;
    }
    Thread thread =
        new Thread(
            () -> {
              if (!chinese() && !owner.isDisposed()) {
                owner.getDisplay().asyncExec(() -> tell(owner, lacks));
              }
            },
            "anlan-fonts");
    thread.setDaemon(true);
    thread.start();
  }

  private static void tell(Control owner, Consumer<String> lacks) {
    if (!owner.isDisposed()) {
      lacks.accept(Words.of("fonts.lacking"));
    }
  }

  /** Asks what the window's own text engine asks; if that can't be asked, there is no complaint. */
  private static boolean chinese() {
    try {
      Process asked = new ProcessBuilder("fc-list", "-q", ":lang=zh-cn").start();
      return !asked.waitFor(PATIENCE_S, TimeUnit.SECONDS) || asked.exitValue() != 1;
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "fonts can't be asked for", e);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
