package org.anlan.dutylog.internal;

import java.util.Optional;
import java.util.UUID;
import org.anlan.api.access.Caller;
import org.anlan.api.log.ChainHead;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.NewLogEntry;
import org.anlan.core.service.Desk;
import org.anlan.dutylog.internal.persistence.LogStore;
import org.anlan.dutylog.internal.persistence.LogStore.Node;

/**
 * The growing end of the chain.
 *
 * <p>Numbers and hashes are given at the moment of commit, when nobody else can commit. What is
 * kept here as the tip is only a guess: the transaction that made it may have been rolled back
 * since, or the database lost and opened anew. An entry therefore goes in only on top of the one it
 * is chained to, which the INSERT itself demands; if that one isn't there, the tip is read from the
 * database, where all that was committed is to be seen.
 */
final class Tail {
  private final Desk desk;
  private final LogStore store;
  private final Node node;
  private final CanonicalForm form;
  private Optional<Tip> tip = Optional.empty();
  private volatile ChainHead durable;

  Tail(Desk desk, LogStore store, Node node) {
    this.desk = desk;
    this.store = store;
    this.node = node;
    this.form = new CanonicalForm(node.id());
    this.durable = newest(store, node);
  }

  /** The newest entry that survives power loss: the only one that may be shown as a head. */
  ChainHead head() {
    return durable;
  }

  ChainHead empty() {
    return Chain.empty(node.id(), node.since());
  }

  /** Puts the entry on when the running transaction commits. */
  void append(UUID id, NewLogEntry draft, Caller by) {
    desk.tx().atCommit(() -> put(id, draft, by));
  }

  private void put(UUID id, NewLogEntry draft, Caller by) {
    ChainEntry entry = put(unchained(id, draft, by));
    for (UUID link : Entries.findableBy(draft.links(), draft.corrects())) {
      store.link(link, entry.number());
    }
    LogEntry whole = Entries.of(entry);
    desk.access().as(by, () -> record(whole));
    ChainHead head = Chain.head(node.id(), entry);
    desk.tx().afterCommit(() -> advance(head));
  }

  private Object record(LogEntry entry) {
    desk.changes().record("log-entry.added", "log/entries", entry, Optional.empty());
    return entry;
  }

  /** Commits stand in line already; the lock is for those who see memory only by it. */
  private synchronized ChainEntry put(ChainEntry unchained) {
    Optional<Tip> guess = tip;
    tip = Optional.empty();
    return guess
        .flatMap(top -> put(unchained, top))
        .or(() -> put(unchained, store.tip()))
        .orElseThrow(() -> new IllegalStateException("somebody else writes this log"));
  }

  private Optional<ChainEntry> put(ChainEntry unchained, Tip top) {
    ChainEntry open = unchained.after(top.number(), top.hash());
    ChainEntry entry = open.sealed(form.hash(open));
    Tip next = top.with(entry);
    if (!store.insert(entry, next.highWater())) {
      return Optional.empty();
    }
    next.lateAt(entry.occurredAt()).ifPresent(at -> store.late(at, entry.number()));
    tip = Optional.of(next);
    return Optional.of(entry);
  }

  private ChainEntry unchained(UUID id, NewLogEntry draft, Caller by) {
    var now = desk.now();
    return new ChainEntry(
        0,
        id.toString(),
        draft.kind().name(),
        draft.text(),
        draft.occurredAt().orElse(now),
        now,
        by.name(),
        Entries.links(draft.links()),
        draft.drill(),
        draft.offline(),
        draft.corrects().map(c -> c.value().toString()),
        ChainEntry.NO_HASH,
        ChainEntry.NO_HASH);
  }

  private synchronized void advance(ChainHead head) {
    if (head.number() > durable.number()) {
      durable = head;
    }
  }

  private static ChainHead newest(LogStore store, Node node) {
    Tip tip = store.tip();
    return store.between(tip.number(), tip.number()).stream()
        .findFirst()
        .map(newest -> Chain.head(node.id(), newest))
        .orElseGet(() -> Chain.empty(node.id(), node.since()));
  }
}
