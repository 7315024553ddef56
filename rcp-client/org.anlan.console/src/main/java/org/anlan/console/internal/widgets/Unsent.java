package org.anlan.console.internal.widgets;

import java.util.ArrayList;
import java.util.List;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;

/**
 * Keeps on disk what is typed into a dialog's fields until it is sent, so that it survives a crash.
 * For the UI thread.
 */
public final class Unsent {
  private static final int KEEP_AFTER_MS = 300;
  private static final String VERSION = "version";

  private final Desk desk;
  private final String name;
  private final List<String> held = new ArrayList<>();
  private long seen;
  private boolean over;

  /** Under a name for ever, as in {@code report-} and its identity. */
  public Unsent(Desk desk, String name) {
    this.desk = desk;
    this.name = name;
  }

  /** Puts back what was typed into a field and not sent, if anything; keeps it from now on. */
  public void hold(String field, Text text) {
    held.add(field);
    desk.drafts().of(key(field)).ifPresent(text::setText);
    text.addListener(SWT.Modify, event -> keepSoon(field, text));
  }

  /**
   * The version that what was put back had been typed over; the current one if nothing was.
   *
   * @param current the version that is edited from now on
   */
  public long version(long current) {
    seen = current;
    return desk.drafts().of(key(VERSION)).map(Long::parseLong).orElse(current);
  }

  /** It was sent: there is nothing to put back any more. */
  public void forget() {
    over = true;
    List<String> all = new ArrayList<>(held);
    all.add(VERSION);
    desk.load(
        null,
        () -> {
          all.forEach(field -> desk.drafts().keep(key(field), ""));
          return true;
        },
        done -> {},
        desk::tell);
  }

  private void keepSoon(String field, Text text) {
    text.getDisplay()
        .timerExec(
            KEEP_AFTER_MS,
            () -> {
              if (!text.isDisposed() && !over) {
                keep(field, text.getText());
              }
            });
  }

  private void keep(String field, String text) {
    desk.load(
        null,
        () -> {
          if (desk.drafts().of(key(VERSION)).isEmpty()) {
            desk.drafts().keep(key(VERSION), Long.toString(seen));
          }
          desk.drafts().keep(key(field), text);
          return true;
        },
        done -> {},
        desk::tell);
  }

  private String key(String field) {
    return name + "/" + field;
  }
}
