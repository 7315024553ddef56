package org.anlan.client.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.log.ChainHead;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogEntryId;
import org.anlan.api.log.LogFilter;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.log.Verification;
import org.anlan.client.RemoteLog;

/** DutyLogService over the line. */
public final class RemoteDutyLog implements RemoteLog {
  private final Http http;

  /** Over this line. */
  public RemoteDutyLog(Http http) {
    this.http = http;
  }

  @Override
  public LogEntryId append(NewLogEntry entry) {
    return write(entry).id();
  }

  @Override
  public LogEntry write(NewLogEntry entry) {
    return http.post("log/entries", entry, Types.of(LogEntry.class));
  }

  @Override
  public Optional<LogEntry> find(LogEntryId id) {
    return http.find("log/entries/" + id.value(), Types.of(LogEntry.class));
  }

  @Override
  public Page<LogEntry> list(LogFilter filter, Paging paging) {
    return http.get(Types.query("log/entries", filter, paging), Types.page(LogEntry.class));
  }

  @Override
  public ChainHead head() {
    return http.get("log/head", Types.of(ChainHead.class));
  }

  @Override
  public Verification verify(Optional<ChainHead> expected) {
    String query =
        expected
            .map(
                head ->
                    "?node="
                        + Types.escape(head.node())
                        + "&number="
                        + head.number()
                        + "&hash="
                        + head.hash())
            .orElse("");
    return http.get("log/verify" + query, Types.of(Verification.class));
  }

  @Override
  public void export(long from, OutputStream out) {
    try (InputStream in = http.stream("log/export?from=" + from)) {
      in.transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
