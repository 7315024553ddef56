package org.anlan.console.core.line;

import org.anlan.api.changes.Change;

/** Who wants to know what happens on a line; called on a thread of the line's, never on a UI's. */
public interface LineListener {
  /** The line's state is another now. */
  default void stateChanged(LineState state) {}

  /** Something was changed on the server, by whomever. */
  default void changed(Change change) {}

  /** Changes may have been missed: read everything anew. */
  default void reload() {}
}
