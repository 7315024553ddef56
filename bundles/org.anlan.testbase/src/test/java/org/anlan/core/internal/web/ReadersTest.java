package org.anlan.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anlan.api.access.Credentials;
import org.anlan.api.access.Role;
import org.anlan.api.access.User;
import org.anlan.api.access.UserDraft;
import org.anlan.core.internal.access.Desks;
import org.anlan.core.internal.access.Sessions;
import org.anlan.testbase.TestBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadersTest {
  private static final Pattern ID = Pattern.compile("(?m)^id: (\\d+)$");
  private final TestBase base = TestBase.open();
  private final Desks desks = new Desks(base);
  private final Readers readers = new Readers(base.feed(), base.access(), desks.known());

  @AfterEach
  void close() {
    readers.stop();
    base.close();
  }

  private User account(String username) {
    return desks
        .users()
        .add(
            new UserDraft(
                username,
                "名",
                Optional.of("0123456789"),
                Set.of(Role.ADMINISTRATOR),
                Optional.empty(),
                Optional.empty(),
                false));
  }

  private Sessions.Known session(String username) {
    return desks
        .known()
        .known(desks.known().signIn(new Credentials(username, "0123456789")).token());
  }

  /** A line a test can block, break and look at. */
  private static final class FakeLine implements Reader.Line {
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private boolean ready = true;
    private boolean broken;
    private boolean closed;

    @Override
    public synchronized boolean isReady() {
      return ready;
    }

    @Override
    public synchronized void send(byte[] bytes) throws IOException {
      if (broken) {
        throw new IOException("broken");
      }
      sent.writeBytes(bytes);
    }

    @Override
    public synchronized void close() {
      closed = true;
    }

    synchronized void ready(boolean now) {
      ready = now;
    }

    synchronized void breakIt() {
      broken = true;
    }

    synchronized boolean isClosed() {
      return closed;
    }

    synchronized List<Long> ids() {
      List<Long> ids = new ArrayList<>();
      Matcher matcher = ID.matcher(sent.toString(StandardCharsets.UTF_8));
      while (matcher.find()) {
        ids.add(Long.parseLong(matcher.group(1)));
      }
      return ids;
    }

    synchronized String text() {
      return sent.toString(StandardCharsets.UTF_8);
    }
  }

  private Reader reader(Sessions.Known session, long since, FakeLine line) {
    Reader reader = new Reader(readers, session, since, line);
    readers.add(reader);
    return reader;
  }

  private static List<Long> upTo(long last) {
    return java.util.stream.LongStream.rangeClosed(1, last).boxed().toList();
  }

  @Test
  void readerGetsEverythingAfterItsPlaceInOrderAndOnce() {
    account("a1");
    FakeLine line = new FakeLine();
    reader(session("a1"), 0, line);
    for (int i = 2; i <= 300; i++) {
      account("a" + i);
    }
    await().untilAsserted(() -> assertThat(line.ids()).isEqualTo(upTo(300)));
    assertThat(line.text()).contains("event: user.added\ndata: {\"seq\":1,");
    FakeLine resumed = new FakeLine();
    reader(session("a1"), 290, resumed);
    await().untilAsserted(() -> assertThat(resumed.ids()).isEqualTo(upTo(300).subList(290, 300)));
  }

  @Test
  void slowReaderDelaysNobodyAndGetsAllLater() {
    account("a1");
    FakeLine slow = new FakeLine();
    slow.ready(false);
    Reader slowReader = reader(session("a1"), 0, slow);
    FakeLine quick = new FakeLine();
    reader(session("a1"), 0, quick);
    for (int i = 2; i <= 100; i++) {
      account("a" + i);
    }
    await().untilAsserted(() -> assertThat(quick.ids()).isEqualTo(upTo(100)));
    assertThat(slow.ids()).isEmpty();
    slow.ready(true);
    slowReader.enqueue();
    await().untilAsserted(() -> assertThat(slow.ids()).isEqualTo(upTo(100)));
  }

  @Test
  void readerSeesOnlyWhatItMay() {
    account("a1");
    FakeLine line = new FakeLine();
    Sessions.Known session = session("a1");
    base.access().grant();
    Reader reader = reader(session, 0, line);
    await().until(() -> !reader.isOpen() || line.ids().isEmpty());
    reader.beat();
    await().until(() -> line.text().contains(":\n\n"));
    assertThat(line.ids()).isEmpty();
    base.access().grantAll();
  }

  @Test
  void silentLineIsSpokenOn() {
    account("a1");
    FakeLine line = new FakeLine();
    Reader reader = reader(session("a1"), 1, line);
    reader.beat();
    await().untilAsserted(() -> assertThat(line.text()).isEqualTo(":\n\n"));
  }

  @Test
  void lineThatTakesNothingIsLetGo() {
    account("a1");
    FakeLine line = new FakeLine();
    line.ready(false);
    Reader reader = reader(session("a1"), 0, line);
    for (int i = 0; i < 6; i++) {
      reader.beat();
    }
    await().until(line::isClosed);
    assertThat(readers.size()).isZero();
  }

  @Test
  void streamEndsWithItsSession() {
    User user = account("a1");
    account("a2");
    FakeLine line = new FakeLine();
    Reader reader = reader(session("a1"), 0, line);
    reader.beat();
    assertThat(line.isClosed()).isFalse();
    desks.users().remove(user.id(), 1);
    reader.beat();
    await().until(line::isClosed);
  }

  @Test
  void thousandBrokenLinesAtOnceDelayNobody() {
    account("a1");
    Sessions.Known session = session("a1");
    List<FakeLine> broken = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      FakeLine line = new FakeLine();
      broken.add(line);
      reader(session, 1, line);
    }
    FakeLine healthy = new FakeLine();
    reader(session, 1, healthy);
    broken.forEach(FakeLine::breakIt);
    account("a" + UUID.randomUUID());
    await().untilAsserted(() -> assertThat(healthy.ids()).containsExactly(2L));
    await().untilAsserted(() -> assertThat(readers.size()).isEqualTo(1));
    assertThat(broken).allMatch(FakeLine::isClosed);
  }
}
