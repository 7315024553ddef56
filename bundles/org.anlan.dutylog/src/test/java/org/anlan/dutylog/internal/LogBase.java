package org.anlan.dutylog.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.anlan.api.Link;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogEntryId;
import org.anlan.api.log.LogFilter;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.log.Verification;
import org.anlan.dutylog.internal.persistence.LogStore;
import org.anlan.testbase.TestBase;

/** The duty log on a database of its own. */
final class LogBase implements AutoCloseable {
  final TestBase base;
  final LogStore store;
  final LogLists lists;
  DutyLog log;

  private LogBase(TestBase base) {
    this.base = base;
    this.store = new LogStore(base.dataSource(), () -> "dutylog");
    this.lists = new LogLists(base.tx(), store);
    this.log = new DutyLog(base.desk(), store, lists);
  }

  static LogBase open() {
    return new LogBase(TestBase.open("dutylog"));
  }

  static LogBase openFile(Path file) {
    return new LogBase(TestBase.openFile(file, "dutylog"));
  }

  /** Forgets all that is in memory only. */
  void restart() {
    log = new DutyLog(base.desk(), store, lists);
  }

  LogEntry note(String text, Link... links) {
    return written(NewLogEntry.of(LogKind.NOTE, text, false, links));
  }

  LogEntry written(NewLogEntry draft) {
    return log.get(log.append(draft));
  }

  Verification verify() {
    return log.verify(Optional.empty());
  }

  List<LogEntry> list(LogFilter filter) {
    return log.list(filter, Paging.first()).items();
  }

  Page<LogEntry> page(int limit, Optional<String> after) {
    return log.list(LogFilter.ALL, new Paging(limit, after));
  }

  /** What somebody does who has the database and not the program. */
  int sql(String statement) {
    try (var connection = base.dataSource().getConnection();
        var sql = connection.createStatement()) {
      return sql.executeUpdate(statement);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  <T> T write(Supplier<T> work) {
    return base.tx().write(work);
  }

  static NewLogEntry correction(String text, LogEntryId of) {
    return new NewLogEntry(
        LogKind.CORRECTION, text, Optional.empty(), List.of(), false, false, Optional.of(of));
  }

  @Override
  public void close() {
    base.close();
  }
}
