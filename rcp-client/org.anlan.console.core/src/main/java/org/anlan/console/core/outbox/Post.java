package org.anlan.console.core.outbox;

import org.anlan.api.AnlanException;

/** Where entries are sent to. */
public interface Post {
  /**
   * Sends one under its key; returns when the server has it.
   *
   * @param offline whether it is marked as written offline
   * @throws AnlanException as the services do
   */
  void send(Item item, boolean offline);
}
