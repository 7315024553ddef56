package org.anlan.console.internal.frame;

import org.eclipse.e4.core.di.annotations.Execute;

/** Lets an action be called as e4 calls handlers. */
public record Handler(Runnable action) {
  /** Does it. */
  @Execute
  public void execute() {
    action.run();
  }
}
