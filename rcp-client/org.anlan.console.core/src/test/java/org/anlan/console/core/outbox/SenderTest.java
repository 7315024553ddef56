package org.anlan.console.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.api.Conflict;
import org.anlan.api.Invalid;
import org.anlan.api.Text;
import org.anlan.api.Unavailable;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SenderTest {
  @TempDir Path directory;
  private final FakeServer server = new FakeServer();
  private Outbox outbox;
  private Sender sender;

  /** Keeps the contract of idempotency keys: the same body replays, another is refused. */
  private static final class FakeServer implements Post {
    private final List<String> log = new ArrayList<>();
    private final Map<String, NewLogEntry> seen = new HashMap<>();
    private boolean away;
    private boolean losesAnswers;

    @Override
    public void send(Item item, boolean offline) {
      if (away) {
        throw gone();
      }
      if (item.entry().text().equals("bad")) {
        throw Invalid.at("/text", Text.of("坏", "bad"));
      }
      NewLogEntry body = item.marked(offline);
      NewLogEntry before = seen.putIfAbsent(item.key(), body);
      if (before != null && !before.equals(body)) {
        throw new Conflict(Conflict.Kind.KEY, Text.of("键", "key"), null);
      }
      if (before == null) {
        log.add(body.text() + (offline ? " offline" : ""));
      }
      if (losesAnswers) {
        throw gone();
      }
    }

    private static Unavailable gone() {
      return new Unavailable(Unavailable.Reason.DOWN, Text.of("不在", "away"));
    }
  }

  @BeforeEach
  void open() {
    outbox = new Outbox(directory);
    sender = new Sender(outbox, server, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  @Test
  void sendsInTheOrderOfWriting() {
    write("1", false);
    write("2", false);
    write("3", false);
    assertThat(sender.sendAll()).isEqualTo(3);
    assertThat(server.log).containsExactly("1", "2", "3");
    assertThat(outbox.next()).isEmpty();
  }

  @Test
  void whatWasWrittenWhileAwayIsMarkedAndSentWhenItIsBack() {
    server.away = true;
    write("1", true);
    assertThatThrownBy(sender::sendAll).isInstanceOf(Unavailable.class);
    server.away = false;
    sender.sendAll();
    assertThat(server.log).containsExactly("1 offline");
  }

  @Test
  void whatCouldNotBeSentAtOnceIsMarkedAlsoAfterARestart() {
    server.away = true;
    write("1", false);
    assertThatThrownBy(sender::sendAll).isInstanceOf(Unavailable.class);
    server.away = false;
    new Sender(new Outbox(directory), server, Clock.systemUTC()).sendAll();
    assertThat(server.log).containsExactly("1 offline");
  }

  @Test
  void anEntryWhoseAnswerWasLostStandsInTheLogOnce() {
    server.losesAnswers = true;
    write("1", false);
    assertThatThrownBy(sender::sendAll).isInstanceOf(Unavailable.class);
    server.losesAnswers = false;
    assertThat(sender.sendAll()).isEqualTo(1);
    assertThat(server.log).containsExactly("1");
    assertThat(outbox.refused()).isEmpty();
  }

  @Test
  void oneThatIsRefusedDoesNotHoldUpTheOthers() {
    write("1", false);
    write("bad", false);
    write("3", false);
    assertThat(sender.sendAll()).isEqualTo(2);
    assertThat(server.log).containsExactly("1", "3");
    assertThat(outbox.refused()).extracting(r -> r.item().entry().text()).containsExactly("bad");
  }

  private void write(String text, boolean away) {
    outbox.add(NewLogEntry.of(LogKind.CALL, text, false), Optional.empty(), away);
  }
}
