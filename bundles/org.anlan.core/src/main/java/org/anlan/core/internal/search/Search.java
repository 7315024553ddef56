package org.anlan.core.internal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.api.Invalid;
import org.anlan.api.Text;
import org.anlan.api.Unavailable;
import org.anlan.api.access.AccessService;
import org.anlan.api.changes.ChangeFeed;
import org.anlan.api.changes.ChangeRecorder;
import org.anlan.api.health.Health;
import org.anlan.api.health.HealthCheck;
import org.anlan.api.search.Hit;
import org.anlan.api.search.SearchService;
import org.anlan.api.search.SearchSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Searches in the caller's name, in an index that has all that was committed before. */
@Component(
    service = {SearchService.class, HealthCheck.class},
    immediate = true)
public final class Search implements SearchService, HealthCheck {
  private static final int MOST = 200;
  private static final long PATIENCE_MILLIS = 3_000;
  private final AccessService access;
  private final ChangeFeed feed;
  private final Indexer indexer;

  /** Searches over this feed. */
  @Activate
  public Search(@Reference AccessService access, @Reference ChangeFeed feed) {
    this(access, feed, Path.of(System.getProperty("karaf.data", "data"), "search"));
  }

  Search(AccessService access, ChangeFeed feed, Path directory) {
    this.access = access;
    this.feed = feed;
    this.indexer = new Indexer(directory, feed);
  }

  /** Another collection can be searched. */
  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  public void add(SearchSource source) {
    indexer.add(source);
  }

  /** A collection is gone. */
  public void remove(SearchSource source) {
    indexer.remove(source);
  }

  /** Closes the index. */
  @Deactivate
  public void stop() {
    indexer.close();
  }

  @Override
  public List<Hit> search(String q, Optional<String> entity, int limit) {
    require(q, limit, MOST);
    Index.Sight sight = sight(entity);
    if (sight.entities().isEmpty()) {
      return List.of();
    }
    try {
      return current().find(q, sight, limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<UUID> ids(String entity, String q, Optional<UUID> before, int limit) {
    require(q, limit, Integer.MAX_VALUE);
    Index.Sight sight = sight(Optional.of(entity));
    if (sight.entities().isEmpty()) {
      return List.of();
    }
    try {
      return current().ids(q, sight, before, limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String part() {
    return "search";
  }

  @Override
  public Health check() {
    return indexer.isBuilding()
        ? new Health(Health.State.WARN, Text.of("正在建立索引", "the index is being built"))
        : Health.up();
  }

  private Index current() {
    long head = feed.head();
    indexer.await(head, PATIENCE_MILLIS);
    return indexer
        .index()
        .orElseThrow(
            () ->
                new Unavailable(
                    Unavailable.Reason.DOWN, Text.of("检索暂不可用", "search is not available now")));
  }

  private Index.Sight sight(Optional<String> entity) {
    Set<String> entities =
        indexer.entities().stream()
            .filter(known -> entity.map(known::equals).orElse(true))
            .filter(known -> access.may(ChangeRecorder.permissionOf(known)))
            .collect(Collectors.toSet());
    return new Index.Sight(entities, access.confinement());
  }

  private static void require(String q, int limit, int most) {
    if (q == null || q.isBlank()) {
      throw Invalid.at("/q", Text.of("必填", "is required"));
    }
    if (q.length() > 200) {
      throw Invalid.at("/q", Text.of("最多 200 个字", "is longer than 200"));
    }
    if (limit < 1 || limit > most) {
      throw Invalid.at(
          "/limit", Text.of("limit 须在 1 到 " + most + " 之间", "must be from 1 to " + most));
    }
  }
}
