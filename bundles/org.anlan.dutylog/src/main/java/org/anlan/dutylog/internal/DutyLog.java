package org.anlan.dutylog.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.anlan.api.Faults;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.access.Permission;
import org.anlan.api.log.ChainHead;
import org.anlan.api.log.DutyLogService;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogEntryId;
import org.anlan.api.log.LogFilter;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.log.Verification;
import org.anlan.core.ids.Ids;
import org.anlan.core.service.Desk;
import org.anlan.dutylog.internal.persistence.LogStore;
import org.anlan.dutylog.internal.persistence.LogStore.Node;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The duty log over its table.
 *
 * <p>Whoever writes an entry for himself needs {@code log:write}. Inside a running transaction an
 * entry is the trace of something its own domain has allowed already: a connector that delivers a
 * warning writes none, but the warning stands in the log.
 */
@Component(service = DutyLogService.class)
public final class DutyLog implements DutyLogService {
  private static final Permission READ = Permission.read("log");
  private static final Permission WRITE = Permission.write("log");

  private final Desk desk;
  private final LogStore store;
  private final LogLists lists;
  private final Tail tail;

  /** The log of this database's node, which gets its identity at the first start. */
  @Activate
  public DutyLog(@Reference Desk desk, @Reference LogStore store, @Reference LogLists lists) {
    this.desk = desk;
    this.store = store;
    this.lists = lists;
    this.tail = new Tail(desk, store, node());
  }

  @Override
  public LogEntryId append(NewLogEntry draft) {
    if (!desk.tx().running()) {
      desk.access().require(WRITE);
    }
    Faults faults = new Faults();
    EntryCheck.check(draft, desk.now(), faults);
    draft.corrects().ifPresent(id -> requireThere(id, faults));
    faults.throwIfAny();
    LogEntryId id = new LogEntryId(Ids.next());
    return desk.tx()
        .write(
            () -> {
              tail.append(id.value(), EntryCheck.storable(draft), desk.access().current());
              return id;
            });
  }

  @Override
  public Optional<LogEntry> find(LogEntryId id) {
    desk.access().require(READ);
    return store.find(id.value()).map(Entries::of);
  }

  @Override
  public Page<LogEntry> list(LogFilter filter, Paging paging) {
    desk.access().require(READ);
    // The feed's place is read first: whatever the list may lack, the feed still brings.
    long seq = desk.feed().head();
    return lists.page(filter, paging).page(Entries::of, seq);
  }

  @Override
  public ChainHead head() {
    desk.access().require(READ);
    return tail.head();
  }

  @Override
  public Verification verify(Optional<ChainHead> expected) {
    desk.access().require(READ);
    List<ChainHead> known = Stream.concat(expected.stream(), Stream.of(tail.head())).toList();
    long last = read(store::lastNumber).orElse(0);
    long first = read(() -> store.nextNumber(Long.MIN_VALUE)).orElse(1);
    return Chain.verify(tail.empty(), walk(first, last), known);
  }

  @Override
  public void export(long from, OutputStream out) {
    desk.access().require(READ);
    new Faults().when(from < 1, "/from", Text.of("须不小于 1", "must be 1 or more")).throwIfAny();
    ChainHead head = tail.head();
    CanonicalForm form = new CanonicalForm(head.node());
    try {
      for (Iterator<ChainEntry> it = walk(from, head.number()); it.hasNext(); ) {
        write(out, form.line(it.next()));
      }
      write(out, form.line(head));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Iterator<ChainEntry> walk(long first, long last) {
    return new Walk(
        first,
        last,
        (from, to) -> read(() -> store.between(from, to)),
        from -> read(() -> store.nextNumber(from)));
  }

  private <T> T read(Supplier<T> work) {
    return desk.tx().read(work);
  }

  private void requireThere(LogEntryId id, Faults faults) {
    faults.when(
        store.find(id.value()).isEmpty(), "/corrects", Text.of("没有这条日志", "there is no such entry"));
  }

  private Node node() {
    return store
        .node()
        .orElseGet(
            () -> desk.tx().write(() -> store.found(new Node(Ids.next().toString(), desk.now()))));
  }

  private static void write(OutputStream out, byte[] line) throws IOException {
    out.write(line);
    out.write('\n');
  }
}
