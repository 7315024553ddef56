package org.anlan.core.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.anlan.api.Entity;
import org.anlan.api.Id;
import org.anlan.api.Invalid;
import org.anlan.api.Stamp;
import org.anlan.api.health.Health;
import org.anlan.api.roster.UnitId;
import org.anlan.api.search.Hit;
import org.anlan.api.search.SearchSource;
import org.anlan.core.ids.Ids;
import org.anlan.json.Json;
import org.anlan.testbase.TestBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());
  private final TestBase base = TestBase.open();
  private final Map<UUID, SearchSource.Document> stored = new ConcurrentHashMap<>();
  private final AtomicInteger rebuilt = new AtomicInteger();
  private final Source source = new Source();
  @TempDir Path directory;
  private Search search;

  public record SpotId(UUID value) implements Id {}

  public record Spot(SpotId id, Stamp stamp, String name) implements Entity<SpotId> {}

  private final class Source implements SearchSource {
    @Override
    public String entity() {
      return "places";
    }

    @Override
    public Optional<Document> text(UUID id, String json, Optional<UnitId> scope) {
      Spot spot = Json.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8), Spot.class);
      return Optional.of(new Document(id, spot.name(), "", scope));
    }

    @Override
    public void all(Consumer<Document> sink) {
      rebuilt.incrementAndGet();
      stored.values().forEach(sink);
    }
  }

  @BeforeEach
  void open() {
    search = new Search(base.access(), base.feed(), directory);
    search.add(source);
  }

  @AfterEach
  void close() {
    search.stop();
    base.close();
  }

  private UUID write(String name, Optional<UnitId> scope) {
    UUID id = Ids.next();
    Spot spot =
        new Spot(
            new SpotId(id),
            new Stamp(1, base.clock().instant(), "a", base.clock().instant(), "a"),
            name);
    stored.put(id, new SearchSource.Document(id, name, "", scope));
    base.tx()
        .write(
            () -> {
              base.recorder().record("place.added", "places", spot, scope);
              return null;
            });
    return id;
  }

  private List<UUID> found(String q) {
    return search.search(q, Optional.empty(), 50).stream()
        .map(Hit::link)
        .map(link -> link.id())
        .toList();
  }

  private void restart() {
    search.stop();
    search = new Search(base.access(), base.feed(), directory);
    search.add(source);
  }

  @Test
  void whatWasCommittedBeforeTheCallIsFound() {
    for (int i = 0; i < 30; i++) {
      UUID id = write("第" + i + "号隐患点", Optional.empty());
      assertThat(found("第" + i + "号")).containsExactly(id);
    }
  }

  @Test
  void removedIsNotFound() {
    UUID id = write("西村十字", Optional.empty());
    stored.remove(id);
    base.tx()
        .write(
            () -> {
              base.recorder().removed("place.removed", "places", new SpotId(id), Optional.empty());
              return null;
            });
    assertThat(found("西村")).isEmpty();
  }

  @Test
  void callerFindsOnlyWhatItMayRead() {
    UUID inside = write("西村", Optional.of(UNIT));
    write("西村", Optional.of(new UnitId(UUID.randomUUID())));
    base.access().confine(UNIT);
    assertThat(found("西村")).containsExactly(inside);
    base.access().free().grant("tasks:read");
    assertThat(found("西村")).isEmpty();
    assertThat(search.ids("places", "西村", Optional.empty(), 10)).isEmpty();
  }

  @Test
  void restartGoesOnWhereTheIndexEndedWithoutARebuild() {
    UUID first = write("西村", Optional.empty());
    assertThat(found("西村")).containsExactly(first);
    search.stop();
    UUID meanwhile = write("西村二", Optional.empty());
    search = new Search(base.access(), base.feed(), directory);
    search.add(source);
    assertThat(found("西村")).containsExactlyInAnyOrder(first, meanwhile);
    assertThat(rebuilt).hasValue(1);
  }

  @Test
  void lostIndexIsBuiltAnew() throws Exception {
    UUID first = write("西村", Optional.empty());
    assertThat(found("西村")).containsExactly(first);
    search.stop();
    try (var files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    search = new Search(base.access(), base.feed(), directory);
    search.add(source);
    assertThat(found("西村")).containsExactly(first);
    assertThat(rebuilt.get()).isGreaterThan(1);
  }

  @Test
  void sourceThatComesLaterIsFilledFromItsAll() {
    search.stop();
    search = new Search(base.access(), base.feed(), directory.resolve("other"));
    UUID early = write("西村", Optional.empty());
    search.add(source);
    assertThat(found("西村")).containsExactly(early);
    await().until(() -> search.check().equals(Health.up()));
    restart();
  }

  @Test
  void badQuestionsAreInvalid() {
    assertThatThrownBy(() -> search.search(" ", Optional.empty(), 10)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> search.search("x".repeat(201), Optional.empty(), 10))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> search.search("x", Optional.empty(), 0)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> search.search("x", Optional.empty(), 201)).isInstanceOf(Invalid.class);
  }
}
