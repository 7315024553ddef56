package org.anlan.roster.internal;

import java.io.OutputStream;
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

/** A duty log that keeps what was written, for a test to look at. */
record KeptLog(List<NewLogEntry> entries) implements DutyLogService {
  @Override
  public LogEntryId append(NewLogEntry entry) {
    entries.add(entry);
    return new LogEntryId(UUID.randomUUID());
  }

  @Override
  public Optional<LogEntry> find(LogEntryId id) {
    return Optional.empty();
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
