package org.anlan.core.internal.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.anlan.api.Invalid;
import org.anlan.api.Text;
import org.anlan.api.access.AccessService;
import org.anlan.api.changes.Change;
import org.anlan.api.changes.ChangeBatch;
import org.anlan.api.changes.ChangeFeed;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The feed as its readers see it, each with its own rights. */
@Component(service = ChangeFeed.class)
public final class Feed implements ChangeFeed, AutoCloseable {
  private static final int MOST = 1_000;

  /** A call looks at no more than this many, so that it ends soon for one who may see little. */
  private static final int MOST_LOOKED_AT = 10_000;

  private final FeedStore store;
  private final AccessService access;
  private final Delivery delivery = new Delivery();

  /** The feed of this store. */
  @Activate
  public Feed(@Reference FeedStore store, @Reference AccessService access) {
    this.store = store;
    this.access = access;
    store.onDurable(delivery::wake);
  }

  @Override
  public long head() {
    return store.head();
  }

  @Override
  public ChangeBatch since(long since, int limit) {
    if (limit < 1 || limit > MOST) {
      throw Invalid.at("/limit", Text.of("limit 须在 1 到 1000 之间", "limit must be from 1 to 1000"));
    }
    store.requireKept(since);
    access.current();
    Sight sight = new Sight(access);
    List<Change> found = new ArrayList<>();
    long place = since;
    int looked = 0;
    while (found.size() < limit && looked < MOST_LOOKED_AT && place < store.head()) {
      FeedStore.Stretch stretch = store.after(place, limit - found.size());
      found.addAll(sight.of(stretch.changes()));
      looked += limit;
      place = stretch.place();
    }
    return new ChangeBatch(found, place, place < store.head());
  }

  @Override
  public Subscription follow(long since, Consumer<Change> reader) {
    store.requireKept(since);
    Follower follower = new Follower(store, access, since, reader, delivery::remove);
    delivery.add(follower);
    return follower;
  }

  /** How many follow. */
  public int followers() {
    return delivery.size();
  }

  @Deactivate
  @Override
  public void close() {
    store.onDurable(() -> {});
    delivery.close();
  }
}
