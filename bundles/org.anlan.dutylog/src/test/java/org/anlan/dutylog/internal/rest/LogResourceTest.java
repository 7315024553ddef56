package org.anlan.dutylog.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.UriInfo;
import org.anlan.api.Fault;
import org.anlan.api.Invalid;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.log.ChainHead;
import org.anlan.api.log.DutyLogService;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogEntryId;
import org.anlan.api.log.LogFilter;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.log.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogResourceTest {
  private static final ChainHead HEAD =
      new ChainHead("here", 9, "f".repeat(64), Instant.parse("2025-07-01T08:00:00Z"));

  private final List<Optional<ChainHead>> asked = new ArrayList<>();
  private final LogResource resource = new LogResource(new Log());

  @Test
  void verifiesWithoutAHead() {
    resource.verify(query(""));
    assertThat(asked).containsExactly(Optional.empty());
  }

  @Test
  void holdsTheLogAgainstAHeadOfThisNodeOrAnother() {
    String hash = "0a".repeat(32);
    resource.verify(query("number=7&hash=" + hash));
    resource.verify(query("node=there&number=7&hash=" + hash));
    assertThat(asked)
        .containsExactly(
            Optional.of(new ChainHead("here", 7, hash, HEAD.at())),
            Optional.of(new ChainHead("there", 7, hash, HEAD.at())));
  }

  @ParameterizedTest
  @CsvSource({
    "number=7, /hash",
    "node=x, /number;/hash",
    "number=-1&hash=0a, /number;/hash",
    "number=7&hash=0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A, /hash",
    "number=x, /number",
    "nummer=7, /nummer"
  })
  void namesEveryFault(String parameters, String pointers) {
    assertThatThrownBy(() -> resource.verify(query(parameters)))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.faults())
                    .extracting(Fault::pointer)
                    .containsExactly(pointers.split(";")));
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"from=0", "from=-3", "from=x"})
  void refusesToExportFromNowhere(String parameters) {
    assertThatThrownBy(() -> resource.export(query(parameters))).isInstanceOf(Invalid.class);
  }

  private static UriInfo query(String parameters) {
    MultivaluedMap<String, String> map = new MultivaluedHashMap<>();
    for (String pair : parameters.split("&")) {
      if (!pair.isEmpty()) {
        map.add(pair.split("=")[0], pair.split("=")[1]);
      }
    }
    return (UriInfo)
        Proxy.newProxyInstance(
            LogResourceTest.class.getClassLoader(),
            new Class<?>[] {UriInfo.class},
            (proxy, method, arguments) -> map);
  }

  /** Remembers which heads it was asked for. */
  private final class Log implements DutyLogService {
    @Override
    public Verification verify(Optional<ChainHead> expected) {
      asked.add(expected);
      return new Verification(true, 9, HEAD, List.of());
    }

    @Override
    public ChainHead head() {
      return HEAD;
    }

    @Override
    public LogEntryId append(NewLogEntry entry) {
      throw new UnsupportedOperationException();
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
    public void export(long from, OutputStream out) {
      throw new UnsupportedOperationException();
    }
  }
}
