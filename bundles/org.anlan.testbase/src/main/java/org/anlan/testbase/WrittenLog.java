package org.anlan.testbase;

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

/** A duty log that only remembers what was written, for tests of what writes into it. */
public final class WrittenLog implements DutyLogService {
  private final List<NewLogEntry> entries = new ArrayList<>();

  /** All that was written, oldest first. */
  public List<NewLogEntry> entries() {
    return List.copyOf(entries);
  }

  /** The texts that were written, oldest first. */
  public List<String> texts() {
    return entries.stream().map(NewLogEntry::text).toList();
  }

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
    return new Page<>(List.of(), Optional.empty(), 0);
  }

  @Override
  public ChainHead head() {
    throw new AssertionError("only remembers");
  }

  @Override
  public Verification verify(Optional<ChainHead> expected) {
    throw new AssertionError("only remembers");
  }

  @Override
  public void export(long from, OutputStream out) {
    throw new AssertionError("only remembers");
  }
}
