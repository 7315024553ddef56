package org.anlan.console.internal.widgets;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.console.internal.text.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;

/**
 * Where a window says that it waits for something: a bar for what takes a moment, a button to stop
 * waiting for what takes longer. For the UI thread.
 */
public final class WaitStrip {
  private static final String KEY = "anlan.wait";

  private final Map<Object, Optional<Runnable>> waits = new LinkedHashMap<>();
  private final Composite room;
  private final Button stop;

  /** In a grid; it takes no place as long as nothing is waited for. */
  public WaitStrip(Composite parent, Looks looks) {
    room = looks.room(parent, 3);
    GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(room);
    GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).exclude(true).applyTo(room);
    ProgressBar bar = Looks.named(new ProgressBar(room, SWT.INDETERMINATE), "waiting");
    GridDataFactory.swtDefaults().hint(64, SWT.DEFAULT).applyTo(bar);
    Label words = looks.muted(room, Words.of("wait.working"));
    GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(words);
    stop = Looks.named(looks.button(room, Words.of("wait.stop"), this::stop), "waiting-stop");
    room.setVisible(false);
    stop.setVisible(false);
    parent.getShell().setData(KEY, this);
  }

  /** The one of the window this control is in, or of the nearest window below that has one. */
  public static Optional<WaitStrip> of(Control control) {
    Control at = control;
    while (at != null && !at.isDisposed()) {
      Shell shell = at.getShell();
      if (shell.getData(KEY) instanceof WaitStrip strip && !strip.room.isDisposed()) {
        return Optional.of(strip);
      }
      at = shell.getParent();
    }
    return Optional.empty();
  }

  /** Says that this is waited for. */
  public void begin(Object work) {
    waits.put(work, Optional.empty());
    show();
  }

  /** Offers to stop waiting for this. */
  public void offer(Object work, Runnable cancel) {
    if (!room.isDisposed()) {
      waits.put(work, Optional.of(cancel));
      show();
    }
  }

  /** It isn't waited for any more. */
  public void end(Object work) {
    if (waits.remove(work) != null && !room.isDisposed()) {
      show();
    }
  }

  private void stop() {
    Map.copyOf(waits).values().forEach(cancel -> cancel.ifPresent(Runnable::run));
  }

  private void show() {
    boolean visible = !waits.isEmpty();
    boolean offered = waits.values().stream().anyMatch(Optional::isPresent);
    if (room.getVisible() != visible || stop.getVisible() != offered) {
      ((GridData) room.getLayoutData()).exclude = !visible;
      room.setVisible(visible);
      stop.setVisible(offered);
      room.requestLayout();
    }
  }
}
