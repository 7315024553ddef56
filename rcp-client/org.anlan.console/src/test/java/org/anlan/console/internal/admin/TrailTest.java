package org.anlan.console.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.access.AuditEntry;
import org.anlan.api.access.AuditFilter;
import org.anlan.api.access.AuditId;
import org.junit.jupiter.api.Test;

class TrailTest {
  private final List<AuditEntry> all = new ArrayList<>();

  @Test
  void refusalsOfSeveralKindsComeInOneOrderAndNoneIsLost() {
    for (int i = 0; i < 1000; i++) {
      add(i, i % 10 == 0 ? "request.forbidden" : i % 3 == 0 ? "session.refused" : "tasks.add");
    }
    AuditQuery query = query(Optional.of(Outcome.REFUSED));
    Trail trail = new Trail(this::page, query.filters(ZoneOffset.UTC), query.wanted());
    List<AuditEntry> read = new ArrayList<>();
    while (trail.hasMore()) {
      read.addAll(trail.more());
    }
    assertThat(read)
        .hasSize(400)
        .isSortedAccordingTo(Comparator.comparing(AuditEntry::at).reversed());
  }

  @Test
  void whatWasDoneIsFoundBehindManyRefusals() {
    add(1, "tasks.add");
    for (int i = 2; i < 500; i++) {
      add(i, "session.refused");
    }
    AuditQuery query = query(Optional.of(Outcome.DONE));
    Trail trail = new Trail(this::page, query.filters(ZoneOffset.UTC), query.wanted());
    assertThat(trail.more()).extracting(AuditEntry::action).containsExactly("tasks.add");
    assertThat(trail.hasMore()).isFalse();
  }

  @Test
  void theLastDayIsPartOfIt() {
    LocalDate day = LocalDate.of(2026, 11, 22);
    AuditQuery query =
        new AuditQuery(
            Optional.of("admin"),
            Optional.of("users.add"),
            Optional.of(Outcome.REFUSED),
            Optional.of(day),
            Optional.of(day));
    assertThat(query.filters(ZoneOffset.UTC))
        .containsExactly(
            new AuditFilter(
                Optional.of("admin"),
                Optional.of("users.add"),
                Optional.of(Instant.parse("2026-11-22T00:00:00Z")),
                Optional.of(Instant.parse("2026-11-23T00:00:00Z"))));
  }

  @Test
  void targetsAreLinksIfTheyAreOneThing() {
    UUID id = UUID.randomUUID();
    assertThat(AuditWords.link("/resources/movements/" + id).orElseThrow().entity())
        .isEqualTo("resources/movements");
    assertThat(AuditWords.link("/tasks/" + id + "/finish").orElseThrow().id()).isEqualTo(id);
    assertThat(AuditWords.link("users")).isEmpty();
    assertThat(AuditWords.link("")).isEmpty();
  }

  @Test
  void aKeptHeadIsReadBackAndAnythingElseIsNot() {
    String hash = "a".repeat(64);
    assertThat(KeptHead.read(" 12  " + hash.toUpperCase() + " ").orElseThrow().hash())
        .isEqualTo(hash);
    assertThat(KeptHead.read("12 " + hash).map(KeptHead::write)).contains("12 " + hash);
    assertThat(KeptHead.read("12 abc")).isEmpty();
    assertThat(KeptHead.read(hash)).isEmpty();
  }

  @Test
  void madePasswordsAreLongEnoughAndDiffer() {
    Random random = new Random(7);
    assertThat(Passwords.make(random))
        .matches("([a-z2-9]{4}-){3}[a-z2-9]{4}")
        .isNotEqualTo(Passwords.make(random));
  }

  private static AuditQuery query(Optional<Outcome> outcome) {
    return new AuditQuery(
        Optional.empty(), Optional.empty(), outcome, Optional.empty(), Optional.empty());
  }

  private void add(int second, String action) {
    all.add(
        0,
        new AuditEntry(
            new AuditId(UUID.randomUUID()),
            Instant.ofEpochSecond(second),
            "a",
            action,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private Page<AuditEntry> page(AuditFilter filter, Paging paging) {
    int from = paging.after().map(Integer::parseInt).orElse(0);
    List<AuditEntry> fits =
        all.stream()
            .filter(entry -> filter.action().map(entry.action()::equals).orElse(true))
            .toList();
    int to = Math.min(fits.size(), from + paging.limit());
    return new Page<>(
        fits.subList(from, to), to < fits.size() ? Optional.of("" + to) : Optional.empty(), 0);
  }
}
