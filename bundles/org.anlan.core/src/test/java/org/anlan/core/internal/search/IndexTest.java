package org.anlan.core.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.anlan.api.roster.UnitId;
import org.anlan.api.search.Hit;
import org.anlan.api.search.SearchSource.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexTest {
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());
  private static final UnitId OTHER = new UnitId(UUID.randomUUID());
  private static final Index.Sight ALL =
      new Index.Sight(Set.of("places", "tasks"), Optional.empty());

  @TempDir Path directory;
  private Index index;

  @BeforeEach
  void open() throws IOException {
    index = new Index(directory);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private static UUID id(int n) {
    return UUID.fromString("01920000-0000-7000-8000-%012d".formatted(n));
  }

  private void put(String entity, int n, String title, String body, Optional<UnitId> scope)
      throws IOException {
    index.put(entity, new Document(id(n), title, body, scope));
  }

  private List<UUID> found(String q, Index.Sight sight) throws IOException {
    return index.find(q, sight, 50).stream().map(hit -> hit.link().id()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "西村十字积水,西村", "西村十字积水,村十", "西村十字积水,字积水", "西村十字积水,水", "西村十字积水,西村十字积水",
    "3号水泵已修,3号", "3号水泵已修,泵已", "电话 13912345678,1234567", "PUMP-7 ready,pump", "PUMP-7 ready,ump 7",
    "ＡＢ１２号,ab12", "𠀀𠀁村,𠀁村",
  })
  void everySubstringIsFound(String text, String q) throws IOException {
    put("places", 1, "x", text, Optional.empty());
    put("places", 2, "完全无关", "nothing", Optional.empty());
    assertThat(found(q, ALL)).containsExactly(id(1));
  }

  @ParameterizedTest
  @CsvSource({"西村十字,村西", "西村十字,西十", "西村 十字,村十", "ab,ba", "西村,'、。'", "12 34,1234"})
  void whatIsNoSubstringIsNotFound(String text, String q) throws IOException {
    put("places", 1, "x", text, Optional.empty());
    assertThat(found(q, ALL)).isEmpty();
  }

  @Test
  void callerFindsOnlyWhatItMayRead() throws IOException {
    put("places", 1, "西村", "", Optional.of(UNIT));
    put("places", 2, "西村", "", Optional.of(OTHER));
    put("places", 3, "西村", "", Optional.empty());
    put("tasks", 4, "西村", "", Optional.empty());
    Index.Sight confined = new Index.Sight(Set.of("places"), Optional.of(Set.of(UNIT)));
    assertThat(found("西村", confined)).containsExactlyInAnyOrder(id(1), id(3));
    assertThat(found("西村", ALL)).hasSize(4);
  }

  @Test
  void titleCountsMoreAndExcerptShowsThePlace() throws IOException {
    put("places", 1, "别的", "很长的一段文字".repeat(20) + "，在西村十字附近有积水", Optional.empty());
    put("places", 2, "西村十字", "路口", Optional.empty());
    List<Hit> hits = index.find("西村十字", ALL, 10);
    assertThat(hits).extracting(hit -> hit.link().id()).containsExactly(id(2), id(1));
    assertThat(hits.get(1).excerpt()).contains("西村十字").startsWith("…").hasSizeLessThan(120);
  }

  @Test
  void changedOneIsFoundByItsNewTextAndRemovedOneNotAtAll() throws IOException {
    put("places", 1, "西村", "", Optional.empty());
    put("places", 1, "东村", "", Optional.empty());
    assertThat(found("西村", ALL)).isEmpty();
    assertThat(found("东村", ALL)).containsExactly(id(1));
    index.remove("places", id(1));
    assertThat(found("东村", ALL)).isEmpty();
  }

  @Test
  void identitiesComeNewestFirstInPages() throws IOException {
    for (int i = 1; i <= 30; i++) {
      put("tasks", i, "任务", "清淤", Optional.empty());
    }
    List<UUID> first = index.ids("清淤", ALL, Optional.empty(), 10);
    assertThat(first).first().isEqualTo(id(30));
    List<UUID> second = index.ids("清淤", ALL, Optional.of(first.get(9)), 10);
    assertThat(second).first().isEqualTo(id(20));
    assertThat(second).last().isEqualTo(id(11));
  }

  @Test
  void placesOfTheFeedAreKeptWithTheDocuments() throws IOException {
    put("places", 1, "西村", "", Optional.empty());
    index.commit(Map.of("places", 42L));
    put("places", 2, "东村", "", Optional.empty());
    index.close();
    index = new Index(directory);
    assertThat(index.places()).isEqualTo(Map.of("places", 42L));
    assertThat(found("西村", ALL)).containsExactly(id(1));
    assertThat(found("东村", ALL)).isEmpty();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("安澜村水泵a1 ，".toCharArray())
        .ofMinLength(1)
        .ofMaxLength(25);
  }

  @Property(tries = 200)
  void findsExactlyWhatContains(@ForAll("texts") String text, @ForAll("texts") String q)
      throws IOException {
    String wanted = q.strip();
    List<int[]> runs = Grams.runs(wanted);
    boolean expected =
        !runs.isEmpty()
            && runs.stream()
                .map(run -> new String(run, 0, run.length))
                .allMatch(run -> Grams.normal(text).contains(run));
    try (var memory = new ByteBuffersDirectory()) {
      try (var writer = new IndexWriter(memory, new IndexWriterConfig(new Grams()))) {
        var document = new org.apache.lucene.document.Document();
        document.add(new TextField("text", text, Field.Store.NO));
        writer.addDocument(document);
      }
      try (var reader = DirectoryReader.open(memory)) {
        int hits = new IndexSearcher(reader).count(Grams.query("text", wanted));
        assertThat(hits > 0).isEqualTo(expected);
      }
    }
  }
}
