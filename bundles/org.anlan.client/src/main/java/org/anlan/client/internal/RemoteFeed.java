package org.anlan.client.internal;

import java.util.function.Consumer;
import org.anlan.api.changes.Change;
import org.anlan.api.changes.ChangeBatch;
import org.anlan.api.changes.ChangeFeed;

/** The change feed over the line; a broken line is taken up again where it broke. */
public final class RemoteFeed implements ChangeFeed {
  private final Http http;

  /** Over this line. */
  public RemoteFeed(Http http) {
    this.http = http;
  }

  @Override
  public long head() {
    ChangeBatch newest = http.get("changes/head", Types.of(ChangeBatch.class));
    return newest.seq();
  }

  @Override
  public ChangeBatch since(long since, int limit) {
    return http.get("changes?since=" + since + "&limit=" + limit, Types.of(ChangeBatch.class));
  }

  @Override
  public Subscription follow(long since, Consumer<Change> reader) {
    return new Follower(http, since, reader).begin();
  }
}
