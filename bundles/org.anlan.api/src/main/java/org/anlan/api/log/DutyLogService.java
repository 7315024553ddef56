package org.anlan.api.log;

import java.io.OutputStream;
import java.util.Optional;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.osgi.annotation.versioning.ProviderType;

/** The duty log: it is only ever added to. */
@ProviderType
public interface DutyLogService {
  /**
   * Writes an entry, in the running transaction or its own. Its number and hash are given at
   * commit.
   *
   * @return its identity, by which it can be read once committed
   */
  LogEntryId append(NewLogEntry entry);

  /** The entry, or empty if there is none. */
  Optional<LogEntry> find(LogEntryId id);

  /** Entries, newest first. */
  Page<LogEntry> list(LogFilter filter, Paging paging);

  /** The newest entry's place and hash. */
  ChainHead head();

  /**
   * Checks the chain from its first entry to its newest, from what is on disk.
   *
   * @param expected a head exported earlier, which must still be part of the chain
   */
  Verification verify(Optional<ChainHead> expected);

  /**
   * Writes all entries as JSON lines in the documented canonical form, and the head as the last
   * line.
   *
   * @param from the first number wanted, 1 for all
   */
  void export(long from, OutputStream out);

  /**
   * The entry.
   *
   * @throws NotFound if there is none
   */
  default LogEntry get(LogEntryId id) {
    return find(id).orElseThrow(() -> NotFound.of(id));
  }
}
