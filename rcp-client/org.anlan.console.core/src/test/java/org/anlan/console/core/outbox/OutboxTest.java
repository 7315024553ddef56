package org.anlan.console.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.anlan.api.Text;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
  @TempDir Path directory;

  @Test
  void whatWasTakenIsThereAfterTheProgramWasKilled() {
    Outbox before = new Outbox(directory);
    Item first = add(before, "第一条");
    Item second = add(before, "第二条");

    Outbox after = new Outbox(directory);
    assertThat(after.waiting()).containsExactly(first, second);
    assertThat(after.next()).contains(first);
  }

  @Test
  void theOrderGoesOnAfterARestartEvenIfAllWasSent() {
    Outbox before = new Outbox(directory);
    add(before, "一");
    Item kept = add(before, "二");
    before.waiting().stream().filter(i -> i != kept).forEach(before::sent);

    Outbox after = new Outbox(directory);
    assertThat(add(after, "三").order()).isGreaterThan(kept.order());
  }

  @Test
  void whatWasSentIsGone() {
    Outbox outbox = new Outbox(directory);
    outbox.sent(add(outbox, "一"));
    assertThat(outbox.next()).isEmpty();
    assertThat(new Outbox(directory).waiting()).isEmpty();
  }

  @Test
  void aRefusedEntryMakesWayAndIsKept() {
    Outbox outbox = new Outbox(directory);
    Item bad = add(outbox, "坏");
    Item good = add(outbox, "好");
    outbox.refuse(new Refused(bad, Text.of("不行", "no"), Instant.EPOCH));

    Outbox after = new Outbox(directory);
    assertThat(after.waiting()).containsExactly(good);
    assertThat(after.refused()).extracting(Refused::item).containsExactly(bad);
    after.settle(after.refused().get(0));
    assertThat(new Outbox(directory).refused()).isEmpty();
  }

  @Test
  void aFileCutOffByACrashIsSetAsideAndTheOthersAreSent() throws IOException {
    Outbox before = new Outbox(directory);
    Item whole = add(before, "完整");
    Files.writeString(directory.resolve("000000000002.json"), "{\"order\":2,\"ke");

    assertThat(new Outbox(directory).waiting()).containsExactly(whole);
    assertThat(directory.resolve("000000000002.json.unreadable")).exists();
  }

  @Test
  void whatCanNotBeKeptIsNotTaken() throws IOException {
    Path file = Files.createFile(directory.resolve("in-the-way"));
    Outbox outbox = new Outbox(file.resolve("outbox"));
    assertThatThrownBy(() -> add(outbox, "一")).isInstanceOf(UncheckedIOException.class);
    assertThat(outbox.waiting()).isEmpty();
  }

  @Test
  void nobodyElseMayReadIt() throws IOException {
    add(new Outbox(directory.resolve("mine")), "一");
    Path file = directory.resolve("mine/000000000001.json");
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
  }

  private static Item add(Outbox outbox, String text) {
    return outbox.add(NewLogEntry.of(LogKind.CALL, text, false), Optional.empty(), false);
  }
}
