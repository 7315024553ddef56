package org.anlan.tasks.internal;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.log.ChainHead;
import org.anlan.api.log.DutyLogService;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogEntryId;
import org.anlan.api.log.LogFilter;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.log.Verification;
import org.anlan.api.tx.Transactions;

/** A duty log that remembers what was committed to it. */
final class FakeLog implements DutyLogService {
  private final Transactions tx;
  private final List<NewLogEntry> entries = new ArrayList<>();

  FakeLog(Transactions tx) {
    this.tx = tx;
  }

  /** The texts so far. */
  List<String> texts() {
    return entries.stream().map(NewLogEntry::text).toList();
  }

  /** The newest entry. */
  NewLogEntry last() {
    return entries.get(entries.size() - 1);
  }

  @Override
  public LogEntryId append(NewLogEntry entry) {
    if (!tx.running()) {
      throw new IllegalStateException("outside a transaction the caller would need rights");
    }
    org.anlan.api.Faults.check(entry);
    tx.afterCommit(() -> entries.add(entry));
    return new LogEntryId(UUID.randomUUID());
  }

  @Override
  public Optional<LogEntry> find(LogEntryId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<LogEntry> list(LogFilter filter, Paging paging) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ChainHead head() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Verification verify(Optional<ChainHead> expected) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void export(long from, OutputStream out) {
    throw new UnsupportedOperationException();
  }
}
