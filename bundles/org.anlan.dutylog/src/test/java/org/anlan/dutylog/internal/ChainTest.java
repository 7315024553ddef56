package org.anlan.dutylog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.anlan.api.log.ChainHead;
import org.anlan.api.log.Verification;
import org.anlan.api.log.Verification.Break;
import org.junit.jupiter.api.Test;

class ChainTest {
  @Test
  void holdsWhenNobodyTouchedIt() {
    List<ChainEntry> chain = Chains.ofLength(50);
    Verification v = verify(chain, head(chain, 50), head(chain, 1), head(chain, 17));
    assertThat(v.holds()).isTrue();
    assertThat(v.checked()).isEqualTo(50);
    assertThat(v.head()).isEqualTo(head(chain, 50));
    assertThat(v.breaks()).isEmpty();
  }

  @Test
  void holdsWhenEmpty() {
    Verification v = verify(List.of(), Chains.EMPTY);
    assertThat(v.holds()).isTrue();
    assertThat(v.head().number()).isZero();
    assertThat(v.head().hash()).isEqualTo("0".repeat(64));
  }

  @Test
  void namesARemovedEntryAndNoOther() {
    List<ChainEntry> chain = new ArrayList<>(Chains.ofLength(10));
    chain.remove(4);
    assertThat(numbers(verify(chain))).containsExactly(5L);
    assertThat(verify(chain).breaks().get(0).reason().en()).isEqualTo("entry 5 is missing");
  }

  @Test
  void namesARemovedStretchOnce() {
    List<ChainEntry> chain = new ArrayList<>(Chains.ofLength(10));
    chain.subList(3, 7).clear();
    assertThat(verify(chain).breaks())
        .singleElement()
        .satisfies(b -> assertThat(b.reason().en()).isEqualTo("entries 4 to 7 are missing"));
  }

  @Test
  void findsTheFirstEntryRemoved() {
    List<ChainEntry> chain = Chains.ofLength(10);
    assertThat(numbers(verify(chain.subList(1, 10)))).containsExactly(1L);
  }

  @Test
  void findsTheNewestRemovedByAnEarlierHead() {
    List<ChainEntry> chain = Chains.ofLength(10);
    ChainHead exported = head(chain, 9);
    assertThat(verify(chain.subList(0, 8)).holds()).isTrue();
    Verification v = verify(chain.subList(0, 8), exported);
    assertThat(v.holds()).isFalse();
    assertThat(numbers(v)).containsExactly(9L);
    assertThat(numbers(verify(List.of(), exported))).containsExactly(1L);
  }

  @Test
  void findsAHeadOfAnotherNode() {
    List<ChainEntry> chain = Chains.ofLength(3);
    ChainHead other = new ChainHead("other", 3, chain.get(2).hash(), Chains.START);
    assertThat(verify(chain, other).holds()).isFalse();
  }

  @Test
  void findsTheChainOfAnotherNode() {
    List<ChainEntry> chain = Chains.ofLength(3);
    Verification v = Chain.verify(Chain.empty("other", Chains.START), chain.iterator(), List.of());
    assertThat(numbers(v)).containsExactly(1L, 2L, 3L);
  }

  @Test
  void findsSwappedEntries() {
    List<ChainEntry> chain = new ArrayList<>(Chains.ofLength(10));
    ChainEntry third = chain.get(2);
    ChainEntry sixth = chain.get(5);
    chain.set(2, Chains.with(sixth, 3, sixth.text(), sixth.previousHash()));
    chain.set(5, Chains.with(third, 6, third.text(), third.previousHash()));
    assertThat(numbers(verify(chain))).containsExactly(3L, 6L);
  }

  @Test
  void findsEntriesInTheWrongOrder() {
    List<ChainEntry> chain = new ArrayList<>(Chains.ofLength(10));
    chain.add(2, chain.remove(5));
    assertThat(verify(chain).holds()).isFalse();
  }

  @Test
  void findsADuplicatedNumber() {
    List<ChainEntry> chain = new ArrayList<>(Chains.ofLength(10));
    ChainEntry forged = Chains.with(chain.get(4), 5, "另一条", chain.get(4).previousHash());
    chain.add(5, forged.sealed(Chain.hash(Chains.NODE, forged)));
    assertThat(numbers(verify(chain))).containsExactly(5L);
    List<ChainEntry> copied = new ArrayList<>(Chains.ofLength(10));
    copied.add(5, copied.get(4));
    assertThat(numbers(verify(copied))).containsExactly(5L);
  }

  @Test
  void findsAnEntryBeforeTheFirst() {
    List<ChainEntry> chain = new ArrayList<>(Chains.ofLength(3));
    ChainEntry zero = Chains.with(chain.get(0), 0, "零", ChainEntry.NO_HASH);
    chain.add(0, zero.sealed(Chain.hash(Chains.NODE, zero)));
    assertThat(numbers(verify(chain))).containsExactly(0L);
  }

  @Test
  void namesWhereARebuiltStretchEnds() {
    List<ChainEntry> chain = Chains.ofLength(10);
    List<ChainEntry> forged = new ArrayList<>(forge(chain, 4).subList(0, 6));
    forged.addAll(chain.subList(6, 10));
    assertThat(numbers(verify(forged))).containsExactly(7L);
  }

  @Test
  void namesAHundredAtMost() {
    List<ChainEntry> chain =
        Chains.ofLength(300).stream()
            .map(e -> Chains.with(e, e.number(), "x", e.previousHash()))
            .toList();
    assertThat(verify(chain).breaks()).hasSize(100);
    assertThat(verify(chain).checked()).isEqualTo(300);
  }

  @Property(tries = 200)
  void findsAChainRebuiltFromAnyEntryOn(
      @ForAll @IntRange(min = 1, max = 30) int from,
      @ForAll @IntRange(min = 0, max = 29) int more) {
    List<ChainEntry> chain = Chains.ofLength(30);
    List<ChainEntry> forged = forge(chain, from);
    assertThat(verify(forged).holds()).as("a forger who rebuilds to the end is not seen").isTrue();
    int exported = Math.min(30, from + more);
    assertThat(numbers(verify(forged, head(chain, exported)))).containsExactly((long) exported);
    if (from > 1) {
      assertThat(verify(forged, head(chain, from - 1)).holds()).isTrue();
    }
  }

  @Property(tries = 1000)
  void findsAndNamesAnySingleChange(
      @ForAll @IntRange(min = 1, max = 12) int place, @ForAll("changes") Change change) {
    List<ChainEntry> chain = new ArrayList<>(Chains.ofLength(12));
    ChainEntry before = chain.get(place - 1);
    ChainEntry after = change.apply(before);
    if (after.equals(before)) {
      return;
    }
    chain.set(place - 1, after);
    chain.sort(Comparator.comparingLong(ChainEntry::number));
    Verification v = verify(chain);
    assertThat(v.holds()).isFalse();
    assertThat(v.breaks()).extracting(Break::entryId).contains(after.id());
    if (change.field() != Field.NUMBER) {
      assertThat(numbers(v)).as("no other entry is blamed").containsExactly((long) place);
    }
  }

  @Property(tries = 100)
  void holdsForAnyTexts(@ForAll("texts") List<String> texts) {
    List<ChainEntry> chain = Chains.of(texts);
    assertThat(verify(chain, head(chain, chain.size())).holds()).isTrue();
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.strings().ofMaxLength(40).list().ofMinSize(1).ofMaxSize(20);
  }

  @Provide
  Arbitrary<Change> changes() {
    return net.jqwik.api.Combinators.combine(
            Arbitraries.of(Field.class),
            Arbitraries.integers().between(0, 200),
            Arbitraries.chars())
        .as(Change::new);
  }

  private enum Field {
    NUMBER,
    ID,
    KIND,
    TEXT,
    OCCURRED,
    RECORDED,
    BY,
    LINKS,
    DRILL,
    OFFLINE,
    CORRECTS,
    PREVIOUS,
    HASH
  }

  /** One character of one field becomes another; a number, time or switch takes another value. */
  private record Change(Field field, int at, char to) {
    ChainEntry apply(ChainEntry e) {
      return new ChainEntry(
          field == Field.NUMBER ? e.number() ^ (1L << at % 40) : e.number(),
          on(Field.ID, e.id()),
          on(Field.KIND, e.kind()),
          on(Field.TEXT, e.text()),
          on(Field.OCCURRED, e.occurredAt()),
          on(Field.RECORDED, e.recordedAt()),
          on(Field.BY, e.by()),
          on(Field.LINKS, e.links()),
          field == Field.DRILL ^ e.drill(),
          field == Field.OFFLINE ^ e.offline(),
          field == Field.CORRECTS
              ? e.corrects().map(c -> on(Field.CORRECTS, c)).or(() -> Optional.of("x"))
              : e.corrects(),
          on(Field.PREVIOUS, e.previousHash()),
          on(Field.HASH, e.hash()));
    }

    private String on(Field f, String value) {
      if (f != field) {
        return value;
      }
      StringBuilder changed = new StringBuilder(value.isEmpty() ? " " : value);
      changed.setCharAt(at % changed.length(), to);
      return changed.toString();
    }

    private Instant on(Field f, Instant value) {
      return f == field ? value.plus(1L << at % 50, ChronoUnit.MICROS) : value;
    }
  }

  /** What somebody does who changes an entry and makes all hashes right again. */
  private static List<ChainEntry> forge(List<ChainEntry> chain, int from) {
    List<ChainEntry> forged = new ArrayList<>(chain);
    ChainEntry e = forged.get(from - 1);
    forged.set(from - 1, Chains.with(e, e.number(), "什么也没发生", e.previousHash()));
    return Chains.rebuilt(forged, from);
  }

  private static ChainHead head(List<ChainEntry> chain, int number) {
    return Chain.head(Chains.NODE, chain.get(number - 1));
  }

  private static Verification verify(List<ChainEntry> chain, ChainHead... known) {
    return Chain.verify(Chains.EMPTY, chain.iterator(), List.of(known));
  }

  private static List<Long> numbers(Verification v) {
    return v.breaks().stream().map(Break::number).toList();
  }
}
