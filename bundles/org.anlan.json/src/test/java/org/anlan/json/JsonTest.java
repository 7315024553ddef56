package org.anlan.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.api.Colour;
import org.anlan.api.Draft;
import org.anlan.api.Entity;
import org.anlan.api.Fault;
import org.anlan.api.Faults;
import org.anlan.api.Grade;
import org.anlan.api.Id;
import org.anlan.api.Invalid;
import org.anlan.api.Page;
import org.anlan.api.Party;
import org.anlan.api.Stamp;
import org.anlan.api.Text;
import org.anlan.api.access.Permission;
import org.anlan.api.changes.Change;
import org.anlan.api.places.Geometry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  private static final UUID ID = UUID.fromString("01920000-0000-7000-8000-000000000001");
  private static final Instant AT = Instant.parse("2025-07-01T00:00:00.123456Z");

  public record ThingId(UUID value) implements Id {}

  enum Kind {
    LEADER_IN_CHARGE,
    MONITOR
  }

  record Thing(ThingId id, Stamp stamp, String name, Kind kind, Optional<String> note, boolean done)
      implements Entity<ThingId> {
    boolean isGreat() {
      return true;
    }
  }

  record Part(String name, int count) implements Draft {
    @Override
    public void check(Faults faults) {
      faults.text("/name", name, 10);
    }
  }

  record ThingDraft(
      String name,
      Kind kind,
      Optional<Grade> grade,
      Set<Permission> permissions,
      List<Part> parts,
      Map<ThingId, Integer> counts,
      Optional<Party> party,
      LocalDate day,
      boolean done)
      implements Draft {
    @Override
    public void check(Faults faults) {
      faults
          .text("/name", name, 20)
          .required("/kind", kind)
          .when(permissions.isEmpty(), "/permissions", Text.of("必填", "is required"))
          .each("/parts", parts);
    }
  }

  record Filter(
      Optional<String> q,
      Optional<Kind> kind,
      Optional<Boolean> done,
      Optional<Set<ThingId>> ids,
      Optional<Integer> least,
      Optional<Instant> from) {}

  private static ThingDraft read(String json) {
    return Json.read(json.getBytes(StandardCharsets.UTF_8), ThingDraft.class);
  }

  private static List<String> pointers(Runnable work) {
    Invalid invalid = catchThrowableOfType(Invalid.class, work::run);
    assertThat(invalid).isNotNull();
    return invalid.faults().stream().map(Fault::pointer).toList();
  }

  @Test
  void entityGoesOutFlatAndComesBackEqual() throws Exception {
    Thing thing =
        new Thing(
            new ThingId(ID),
            new Stamp(3, AT, "a", AT.plusSeconds(1), "b"),
            "泵",
            Kind.LEADER_IN_CHARGE,
            Optional.empty(),
            true);
    String json = new String(Json.write(thing), StandardCharsets.UTF_8);
    assertThat(json)
        .isEqualTo(
            "{\"id\":\"01920000-0000-7000-8000-000000000001\",\"version\":3,"
                + "\"createdAt\":\"2025-07-01T00:00:00.123456Z\",\"createdBy\":\"a\","
                + "\"updatedAt\":\"2025-07-01T00:00:01.123456Z\",\"updatedBy\":\"b\","
                + "\"name\":\"泵\",\"kind\":\"leader-in-charge\",\"done\":true}");
    assertThat(Json.read(json.getBytes(StandardCharsets.UTF_8), Thing.class)).isEqualTo(thing);
    assertThat(Json.mapper().readValue(json, Thing.class)).isEqualTo(thing);
  }

  @Test
  void pageSaysThatItIsTheLast() throws Exception {
    Page<Thing> page = new Page<>(List.of(), Optional.empty(), 7);
    String json = new String(Json.write(page), StandardCharsets.UTF_8);
    assertThat(json).isEqualTo("{\"items\":[],\"next\":null,\"seq\":7}");
    assertThat(Json.mapper().readValue(json, new TypeReference<Page<Thing>>() {})).isEqualTo(page);
  }

  record Loose(Set<Kind> kinds, Set<String> words, Map<String, Integer> counts) {}

  @Test
  void setsAndMapsAreAlwaysInTheSameOrder() {
    Set<Kind> kinds = new LinkedHashSet<>(List.of(Kind.MONITOR, Kind.LEADER_IN_CHARGE));
    Set<String> words = new LinkedHashSet<>(List.of("b", "c", "a"));
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("y", 1);
    counts.put("x", 2);

    assertThat(new String(Json.write(new Loose(kinds, words, counts)), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"kinds":["leader-in-charge","monitor"],"words":["a","b","c"],"counts":{"x":2,"y":1}}""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"name\":\"泵\",\"n\":[1,2]}", "null"})
  void dataOfChangeIsRawBothWays(String data) throws Exception {
    Change change = new Change(5, AT, "a", "thing.added", "things", ID, 1, Optional.empty(), data);
    String json = new String(Json.write(change), StandardCharsets.UTF_8);
    assertThat(json).contains("\"data\":" + data).doesNotContain("scope");
    assertThat(Json.mapper().readValue(json, Change.class)).isEqualTo(change);
  }

  @Test
  void idsAndWordsAreMapKeys() throws Exception {
    Map<ThingId, Grade> map = Map.of(new ThingId(ID), Grade.III);
    String json = new String(Json.write(map), StandardCharsets.UTF_8);
    assertThat(json).isEqualTo("{\"" + ID + "\":\"iii\"}");
    assertThat(Json.mapper().readValue(json, new TypeReference<Map<ThingId, Grade>>() {}))
        .isEqualTo(map);
    assertThat(new String(Json.write(Map.of(Colour.RED, 1)), StandardCharsets.UTF_8))
        .isEqualTo("{\"red\":1}");
  }

  @ParameterizedTest
  @CsvSource({"leader-in-charge", "LEADER_IN_CHARGE", "Leader-In_Charge"})
  void wordsAreReadInAnyCase(String word) {
    assertThat(read("{\"name\":\"a\",\"kind\":\"" + word + "\",\"permissions\":[\"a:b\"]}").kind())
        .isEqualTo(Kind.LEADER_IN_CHARGE);
  }

  @Test
  void draftMayLeaveOutWhatIsOptional() {
    ThingDraft draft = read("{\"name\":\"a\",\"kind\":\"monitor\",\"permissions\":[\"x:read\"]}");
    assertThat(draft.parts()).isEmpty();
    assertThat(draft.counts()).isEmpty();
    assertThat(draft.party()).isEmpty();
    assertThat(draft.grade()).isEmpty();
    assertThat(draft.done()).isFalse();
    assertThat(draft.permissions()).containsExactly(Permission.read("x"));
  }

  @Test
  void everyFaultIsNamedAtItsPlace() {
    assertThat(
            pointers(
                () ->
                    read(
                        """
                        {"name": 7, "kind": "boss", "grade": "v", "permissions": ["x:read", "y"],
                         "parts": [{"name": "", "count": "2"}, {"nome": "a", "count": 1}, null, 5],
                         "counts": {"nope": 1, "01920000-0000-7000-8000-000000000001": 1.5},
                         "party": {"kind": "unit", "extra": 1}, "day": "2025-02-30",
                         "done": "true", "unknown/~": 1}
                        """)))
        .containsExactlyInAnyOrder(
            "/name",
            "/kind",
            "/grade",
            "/permissions/1",
            "/parts/0/name",
            "/parts/0/count",
            "/parts/1/nome",
            "/parts/1/name",
            "/parts/2",
            "/parts/3",
            "/counts/nope",
            "/counts/01920000-0000-7000-8000-000000000001",
            "/party/extra",
            "/party/id",
            "/day",
            "/done",
            "/unknown~1~0");
  }

  @Test
  void faultsSayWhatIsAllowedInBothLanguages() {
    Invalid invalid =
        catchThrowableOfType(
            Invalid.class,
            () -> read("{\"name\":\"a\",\"kind\":\"boss\",\"permissions\":[\"x:read\"]}"));
    Text text = invalid.faults().get(0).message();
    assertThat(text.en()).contains("leader-in-charge, monitor");
    assertThat(text.zh()).contains("leader-in-charge, monitor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"done\":null",
        "\"day\":20250701",
        "\"day\":[2025,7,1]",
        "\"grade\":1",
        "\"parts\":{}",
        "\"parts\":\"\"",
        "\"party\":\"\"",
        "\"counts\":[]",
        "\"parts\":[{\"name\":\"a\",\"count\":1.0}]",
        "\"parts\":[{\"name\":\"a\",\"count\":3000000000}]",
        "\"great\":true",
        "\"party\":{\"kind\":\"unit\",\"id\":\"1-1-1-1-1\"}",
      })
  void otherTypesAreRefused(String field) {
    String json =
        "{\"name\":\"a\",\"kind\":\"monitor\",\"permissions\":[\"x:read\"]," + field + "}";
    assertThat(pointers(() -> read(json))).hasSize(1).allMatch(p -> p.length() > 1);
  }

  @Test
  void getterOfEntityIsNoField() {
    Thing thing =
        new Thing(
            new ThingId(ID),
            new Stamp(3, AT, "a", AT, "b"),
            "泵",
            Kind.MONITOR,
            Optional.empty(),
            true);
    String json =
        new String(Json.write(thing), StandardCharsets.UTF_8)
            .replaceFirst("}$", ",\"great\":true}");
    assertThat(pointers(() -> Json.read(json.getBytes(StandardCharsets.UTF_8), Thing.class)))
        .containsExactly("/great");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "{",
        "{\"name\":\"a\"",
        "{\"name\":\"a\",}",
        "{'name':'a'}",
        "{\"name\":\"a\"} x",
        "{\"name\":\"a\"}{}",
        "{\"name\":\"a\",\"name\":\"b\"}",
        "{\"parts\":[{\"name\":\"a\",\"name\":\"b\"}]}",
        "<a/>",
        "{\"name\":NaN}",
        "{\"name\":\"a\nb\"}",
        "// a\n{}",
      })
  void whatIsNotJsonIsMalformed(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedJson.class);
  }

  @Test
  void malformedSaysWhere() {
    MalformedJson malformed =
        catchThrowableOfType(MalformedJson.class, () -> read("{\"name\":\"a\",\n \"kind\":oops}"));
    assertThat(malformed.text().en()).contains("line 2").contains("column");
    assertThat(malformed.text().zh()).contains("第 2 行");
  }

  @Test
  void notUtf8IsMalformed() {
    byte[] latin = "{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> Json.read(latin, ThingDraft.class)).isInstanceOf(MalformedJson.class);
  }

  @Test
  void halfACharacterIsRefused() {
    assertThat(
            pointers(
                () ->
                    read("{\"name\":\"\\ud83c\",\"kind\":\"monitor\",\"permissions\":[\"x:y\"]}")))
        .containsExactly("/name");
    assertThat(
            read("{\"name\":\"\\ud83c\\udf0a\",\"kind\":\"monitor\",\"permissions\":[\"x:y\"]}")
                .name())
        .isEqualTo("🌊");
  }

  @Test
  void deepAndLongAreBounded() {
    assertThatThrownBy(() -> read("{\"parts\":" + "[".repeat(1000) + "]".repeat(1000) + "}"))
        .isInstanceOf(MalformedJson.class);
    assertThatThrownBy(() -> read("{\"name\":\"" + "x".repeat((1 << 20) + 100_000) + "\"}"))
        .isInstanceOf(MalformedJson.class);
  }

  @Test
  void topLevelOfAnotherTypeIsInvalid() {
    assertThat(pointers(() -> read("[]"))).containsExactly("");
    assertThat(pointers(() -> read("null"))).containsExactly("");
  }

  @Test
  void listOfDraftsIsChecked() {
    byte[] body = "[{\"name\":\"\",\"count\":1},{\"name\":\"b\"}]".getBytes(StandardCharsets.UTF_8);
    var type = Json.mapper().getTypeFactory().constructCollectionType(List.class, Part.class);
    assertThat(pointers(() -> Json.read(body, type))).containsExactly("/0/name");
  }

  @Test
  void timesAreCutToMicroseconds() throws Exception {
    assertThat(Json.mapper().readValue("\"2025-07-01T08:00:00.123456789+08:00\"", Instant.class))
        .isEqualTo(AT);
    assertThatThrownBy(() -> Json.mapper().readValue("\"2025-07-01T08:00:00\"", Instant.class));
    assertThatThrownBy(() -> Json.mapper().readValue("1751328000", Instant.class));
  }

  @Test
  void queryIsReadIntoFilter() {
    Filter filter =
        Json.query(
            Map.of(
                "kind", "monitor", "done", "true", "least", "3", "q", "12", "ids", ID + "," + ID),
            Filter.class);
    assertThat(filter.kind()).contains(Kind.MONITOR);
    assertThat(filter.done()).contains(true);
    assertThat(filter.least()).contains(3);
    assertThat(filter.q()).contains("12");
    assertThat(filter.ids()).contains(Set.of(new ThingId(ID)));
    assertThat(filter.from()).isEmpty();
  }

  @Test
  void everyWrongParameterIsNamed() {
    assertThat(
            pointers(
                () ->
                    Json.query(
                        Map.of(
                            "kind", "boss", "done", "yes", "from", "now", "other", "1", "ids", "x"),
                        Filter.class)))
        .containsExactlyInAnyOrder("/kind", "/done", "/from", "/other", "/ids/0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"Point\",\"coordinates\":[108.9,34.2]}",
        "{\"type\":\"LineString\",\"coordinates\":[[108.9,34.2],[109.0,34.0]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[0.0,0.0],[1.0,0.0],[1.0,1.0],[0.0,0.0]]]}",
      })
  void geometryIsGeoJsonBothWays(String json) {
    Geometry shape = Json.read(json.getBytes(StandardCharsets.UTF_8), Geometry.class);
    assertThat(new String(Json.write(shape), StandardCharsets.UTF_8)).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"type\":\"Point\",\"coordinates\":[34.2,108.9]}",
        "{\"type\":\"Point\",\"coordinates\":[1]}",
        "{\"type\":\"Point\",\"coordinates\":[\"1\",2]}",
        "{\"type\":\"Point\",\"coordinates\":[1,2],\"crs\":1}",
        "{\"type\":\"LineString\",\"coordinates\":[[1,2]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[]}",
        "{\"type\":\"Circle\",\"coordinates\":[1,2]}",
      })
  void otherShapesAreRefused(String json) {
    assertThat(pointers(() -> Json.read(json.getBytes(StandardCharsets.UTF_8), Geometry.class)))
        .containsExactly("");
  }
}
