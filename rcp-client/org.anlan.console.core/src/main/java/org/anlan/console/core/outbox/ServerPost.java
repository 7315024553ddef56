package org.anlan.console.core.outbox;

import java.util.function.Supplier;
import org.anlan.api.log.LogEntry;
import org.anlan.client.AnlanClient;

/** The server's duty log and tasks, through whoever is signed in at the moment. */
public final class ServerPost implements Post {
  private final Supplier<AnlanClient> client;

  /** Through this client. */
  public ServerPost(Supplier<AnlanClient> client) {
    this.client = client;
  }

  @Override
  public void send(Item item, boolean offline) {
    AnlanClient to = client.get();
    LogEntry written = to.withKey(item.key(), () -> to.log().write(item.marked(offline)));
    item.taskOf(written)
        .ifPresent(task -> to.withKey(item.key() + "/task", () -> to.tasks().add(task)));
  }
}
