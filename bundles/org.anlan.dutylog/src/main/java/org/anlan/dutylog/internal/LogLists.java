package org.anlan.dutylog.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.api.Invalid;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.Unavailable;
import org.anlan.api.log.LogFilter;
import org.anlan.api.search.SearchService;
import org.anlan.api.tx.Transactions;
import org.anlan.core.jpa.Slice;
import org.anlan.dutylog.internal.persistence.LogQuery;
import org.anlan.dutylog.internal.persistence.LogQuery.Window;
import org.anlan.dutylog.internal.persistence.LogStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pages of the log, each read by an index even out of millions. */
@Component(service = LogLists.class)
public final class LogLists {
  private static final Logger LOG = LoggerFactory.getLogger(LogLists.class);
  private static final int BATCH = 200;
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
  private static final Duration MARGIN = Tip.PROMPT;

  private final Transactions tx;
  private final LogStore store;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile SearchService search;

  /** Pages of this log. */
  @Activate
  public LogLists(@Reference Transactions tx, @Reference LogStore store) {
    this.tx = tx;
    this.store = store;
  }

  /** One page, newest first. */
  public Slice<ChainEntry> page(LogFilter filter, Paging paging) {
    SearchService index = search;
    if (filter.q().isPresent() && index != null) {
      try {
        return found(index, filter, paging);
      } catch (Unavailable e) {
        LOG.debug("no index now: reading every row", e);
      }
    }
    return tx.read(() -> numbered(filter, paging));
  }

  private Slice<ChainEntry> numbered(LogFilter filter, Paging paging) {
    long before = paging.after().map(this::number).orElse(Long.MAX_VALUE);
    int wanted = paging.limit() + 1;
    List<ChainEntry> rows =
        window(filter)
            .map(window -> within(filter, window, before, wanted))
            .orElseGet(() -> store.query(query(filter, 0, before, wanted)));
    return slice(rows, paging.limit(), e -> Long.toString(e.number()));
  }

  /**
   * Entries are numbered by when they were recorded, which is seldom long after what they tell of.
   * So times bound numbers, but for the few late ones, which are listed apart.
   */
  private List<ChainEntry> within(LogFilter filter, Window window, long before, int wanted) {
    long first = store.reaching(window.from().minus(MARGIN));
    long end = Math.min(before, store.reaching(window.to().plus(MARGIN)));
    List<ChainEntry> prompt = store.query(query(filter, first, end, wanted).within(window));
    List<ChainEntry> late = store.query(query(filter, 0, before, wanted).lateWithin(window));
    return Stream.concat(prompt.stream(), late.stream())
        .distinct()
        .sorted(Comparator.comparingLong(ChainEntry::number).reversed())
        .limit(wanted)
        .toList();
  }

  private static LogQuery query(LogFilter filter, long first, long before, int wanted) {
    LogQuery query = LogQuery.of(filter).numbers(first, before).limit(wanted);
    filter.q().ifPresent(query::holding);
    return query;
  }

  /** What the index finds, in its order, which is that of writing; the rest is filtered by rows. */
  private Slice<ChainEntry> found(SearchService index, LogFilter filter, Paging paging) {
    Optional<UUID> before = paging.after().map(this::identity);
    List<ChainEntry> rows = new ArrayList<>();
    while (rows.size() <= paging.limit()) {
      List<UUID> ids = index.ids("log/entries", filter.q().orElseThrow(), before, BATCH);
      rows.addAll(tx.read(() -> matching(ids, filter)));
      if (ids.size() < BATCH) {
        break;
      }
      before = Optional.of(ids.get(ids.size() - 1));
    }
    return slice(rows, paging.limit(), ChainEntry::id);
  }

  private List<ChainEntry> matching(List<UUID> ids, LogFilter filter) {
    LogQuery query = LogQuery.of(filter).limit(BATCH);
    window(filter).ifPresent(query::within);
    Map<String, ChainEntry> rows =
        store.find(ids, query).stream()
            .collect(Collectors.toMap(ChainEntry::id, Function.identity()));
    return ids.stream().map(id -> rows.get(id.toString())).filter(e -> e != null).toList();
  }

  private static Optional<Window> window(LogFilter filter) {
    return filter.from().isEmpty() && filter.to().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Window(kept(filter.from().orElse(FIRST)), kept(filter.to().orElse(LAST))));
  }

  /** A time no database refuses. */
  private static Instant kept(Instant at) {
    Instant late = at.isAfter(LAST) ? LAST : at;
    return late.isBefore(FIRST) ? FIRST : late;
  }

  private static Slice<ChainEntry> slice(
      List<ChainEntry> rows, int limit, Function<ChainEntry, String> cursor) {
    if (rows.size() <= limit) {
      return new Slice<>(rows, Optional.empty());
    }
    List<ChainEntry> cut = rows.subList(0, limit);
    return new Slice<>(cut, Optional.of(cursor.apply(cut.get(limit - 1))));
  }

  /** A cursor is a number, or an identity where the index leads; search may come and go between. */
  private long number(String cursor) {
    try {
      return cursor.length() < 20 ? Long.parseLong(cursor) : row(cursor).number();
    } catch (IllegalArgumentException e) {
      throw noCursor();
    }
  }

  private UUID identity(String cursor) {
    try {
      return UUID.fromString(
          cursor.length() < 20
              ? store.between(Long.parseLong(cursor), Long.parseLong(cursor)).get(0).id()
              : cursor);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw noCursor();
    }
  }

  private ChainEntry row(String id) {
    return store.find(UUID.fromString(id)).orElseThrow(LogLists::noCursor);
  }

  private static Invalid noCursor() {
    return Invalid.at("/after", Text.of("不是有效的游标", "is not a cursor of this list"));
  }
}
