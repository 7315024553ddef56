package org.anlan.core.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.changes.Change;
import org.junit.jupiter.api.Test;

class RingTest {
  @Test
  void itHoldsTheNewestAndSaysWhenItLacksSome() {
    Ring ring = new Ring(4, 1_000, 10);
    assertThat(ring.after(10, 10, 5)).contains(java.util.List.of());
    for (long seq = 11; seq <= 16; seq++) {
      ring.add(change(seq, "x"));
    }
    assertThat(ring.after(11, 16, 5)).isEmpty();
    assertThat(ring.after(12, 16, 5).orElseThrow())
        .extracting(Change::seq)
        .containsExactly(13L, 14L, 15L, 16L);
    assertThat(ring.after(12, 14, 5).orElseThrow())
        .extracting(Change::seq)
        .containsExactly(13L, 14L);
    assertThat(ring.after(13, 16, 1).orElseThrow()).extracting(Change::seq).containsExactly(14L);
    assertThat(ring.after(16, 17, 1)).as("not there yet").isEmpty();
  }

  @Test
  void itIsBoundedByWhatItCarries() {
    Ring ring = new Ring(100, 10, 0);
    ring.add(change(1, "123456"));
    ring.add(change(2, "123"));
    ring.add(change(3, "12"));
    assertThat(ring.after(0, 3, 9)).isEmpty();
    assertThat(ring.after(1, 3, 9).orElseThrow()).hasSize(2);
    ring.add(change(4, "more than ten"));
    assertThat(ring.after(3, 4, 9).orElseThrow()).as("never the newest").hasSize(1);
    ring.add(change(5, "1"));
    assertThat(ring.after(3, 5, 9)).isEmpty();
    assertThat(ring.after(4, 5, 9).orElseThrow()).hasSize(1);
  }

  @Test
  void aGapIsRefusedUnlessItBeginsAnew() {
    Ring ring = new Ring(4, 1_000, 0);
    ring.add(change(1, "x"));
    assertThatThrownBy(() -> ring.add(change(3, "x"))).isInstanceOf(IllegalArgumentException.class);
    ring.restart(7);
    assertThat(ring.after(1, 7, 5)).isEmpty();
    ring.add(change(8, "y"));
    assertThat(ring.after(7, 8, 5).orElseThrow()).hasSize(1);
  }

  private static Change change(long seq, String data) {
    return new Change(
        seq, Instant.EPOCH, "b", "k", "e", new UUID(0, seq), 1, Optional.empty(), data);
  }
}
