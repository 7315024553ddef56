package org.anlan.console.internal.widgets;

import org.eclipse.swt.widgets.Control;

/** Does something once for a burst of reasons to do it, as long as the control is there. */
public final class Gathering {
  private static final int GATHER_MS = 250;

  private final Control control;
  private final Runnable work;
  private boolean waiting;

  /** On the control's thread. */
  public Gathering(Control control, Runnable work) {
    this.control = control;
    this.work = work;
  }

  /** Does it soon; further reasons until then change nothing. */
  public void soon() {
    if (waiting) {
      return;
    }
    waiting = true;
    control
        .getDisplay()
        .timerExec(
            GATHER_MS,
            () -> {
              waiting = false;
              if (!control.isDisposed()) {
                work.run();
              }
            });
  }
}
