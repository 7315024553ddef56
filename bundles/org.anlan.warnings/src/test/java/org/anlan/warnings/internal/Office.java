package org.anlan.warnings.internal;

import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.api.Faults;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.changes.Change;
import org.anlan.api.codes.Code;
import org.anlan.api.codes.CodeTableService;
import org.anlan.api.log.ChainHead;
import org.anlan.api.log.DutyLogService;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogEntryId;
import org.anlan.api.log.LogFilter;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.log.Verification;
import org.anlan.api.warnings.Receipt;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningFilter;
import org.anlan.api.warnings.WarningId;
import org.anlan.api.warnings.WarningService;
import org.anlan.api.warnings.WarningState;
import org.anlan.core.ids.Ids;
import org.anlan.core.schema.SchemaReady;
import org.anlan.testbase.TestAccess;
import org.anlan.testbase.TestBase;
import org.anlan.warnings.internal.persistence.FileRows;
import org.anlan.warnings.internal.persistence.RefusedRows;
import org.anlan.warnings.internal.persistence.WarningRows;
import org.anlan.warnings.internal.reading.Fixtures;

/** The warnings' services on a real database, with a duty log and tables that only a test sees. */
final class Office implements AutoCloseable {
  static final WarningFilter EVERYTHING =
      new WarningFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  final TestBase base;
  final Log log = new Log();
  final Proposals proposals = new Proposals();
  final WarningService warnings;
  final WarningMatters matters;
  final WarningSearch search;
  private long begun;

  Office(Path trust) {
    this(TestBase.open("warnings"), trust);
  }

  Office(TestBase base, Path trust) {
    this.base = base;
    SchemaReady ready = () -> "warnings";
    WarningRows rows = new WarningRows(base.jpa("warnings"), ready);
    RefusedRows refusedRows = new RefusedRows(base.jpa("warnings"), ready);
    FileRows files = new FileRows(base.jpa("warnings"), ready);
    Trail trail = new Trail(base.desk(), log, base.deadlines(), ZoneId.of("Asia/Shanghai"));
    RefusedFiles refused = new RefusedFiles(base.desk(), refusedRows, files, trail);
    Lineage lineage = new Lineage(base.desk(), rows, files, new Gazetteer(new Codes()), trail);
    Intake intake = new Intake(base.desk(), rows, lineage, refused, new TrustStore(trust));
    Board board = new Board(base.desk(), rows, files, trail);
    warnings = new WarningServiceImpl(base.access(), board, intake, refused, proposals);
    matters = new WarningMatters(base.desk(), rows, refused);
    search = new WarningSearch(rows);
    base.listen(new Expiry(base.desk(), board, base.deadlines()));
  }

  Receipt receive(String fixture) {
    return warnings.receive(Fixtures.bytes(fixture), "application/xml");
  }

  Warning accepted(String fixture) {
    return receive(fixture).warning().orElseThrow();
  }

  WarningState state(WarningId id) {
    return warnings.get(id).state();
  }

  List<Warning> list(WarningFilter filter) {
    return warnings.list(filter, Paging.first()).items();
  }

  /** Forgets all that was, which is much quicker than to begin anew. */
  void clear() {
    try (Connection connection = base.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : List.of("warnings_warning", "warnings_refused", "warnings_file")) {
        statement.executeUpdate("delete from " + table);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    base.access().caller(TestAccess.OFFICER).grantAll();
    base.clock().set(TestBase.START);
    log.entries.clear();
    proposals.plans = null;
    begun = base.feed().head();
  }

  List<Change> changes() {
    return base.changesSince(begun);
  }

  List<String> kinds() {
    return changes().stream().map(Change::kind).toList();
  }

  @Override
  public void close() {
    base.close();
  }

  /** What was written, as long as the log would have taken it. */
  static final class Log implements DutyLogService {
    final List<NewLogEntry> entries = new ArrayList<>();

    List<String> texts() {
      return entries.stream().map(NewLogEntry::text).toList();
    }

    @Override
    public LogEntryId append(NewLogEntry entry) {
      Faults.check(entry);
      entries.add(entry);
      return new LogEntryId(Ids.next());
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

  /** Three divisions and one event. */
  static final class Codes implements CodeTableService {
    private static final Map<String, List<Code>> PATHS =
        Map.of(
            "610102",
            List.of(code("61", "陕西省"), code("6101", "清江市"), code("610102", "安澜区")),
            "11B03",
            List.of(code("11B03", "暴雨")));

    @Override
    public List<String> tables() {
      return List.of("divisions", "event-codes");
    }

    @Override
    public Optional<Code> find(String table, String code) {
      List<Code> path = path(table, code);
      return path.isEmpty() ? Optional.empty() : Optional.of(path.get(path.size() - 1));
    }

    @Override
    public Page<Code> list(
        String table, Optional<String> parent, Optional<String> q, Paging paging) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Code> path(String table, String code) {
      return PATHS.getOrDefault(code, List.of());
    }

    private static Code code(String code, String name) {
      return new Code(code, Text.of(name, name), Optional.empty());
    }
  }
}
