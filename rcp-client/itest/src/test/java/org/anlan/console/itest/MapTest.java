package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.anlan.api.Grade;
import org.anlan.api.Paging;
import org.anlan.api.incidents.Casualties;
import org.anlan.api.incidents.Closing;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentClass;
import org.anlan.api.incidents.IncidentDraft;
import org.anlan.api.places.Place;
import org.anlan.api.places.PlaceFilter;
import org.anlan.api.places.PlaceService;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitFilter;
import org.anlan.api.warnings.Acknowledgement;
import org.anlan.api.warnings.WarningId;
import org.anlan.client.AnlanClient;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies where is drawn from local data, live, and an area says what and who is in it. */
@ExtendWith(Stage.class)
class MapTest {
  private static final Pattern COUNT = Pattern.compile("\"([a-z-]+)\":(\\d+)");

  private final Screen screen;
  private final Runtime runtime;

  MapTest(Screen screen, Runtime runtime) {
    this.screen = screen;
    this.runtime = runtime;
  }

  @ParameterizedTest
  @CsvSource({"zh_CN,false", "en,true"})
  void theMapShowsWhatIsWhereAndWhatIsInAnArea(String language, boolean dark, @TempDir Path home)
      throws IOException {
    String name = language.startsWith("zh") ? "zh-light" : "en-dark";
    AnlanClient leader = runtime.client("leader");
    receive(leader);
    Incident incident = open(leader, name);
    try (ConsoleWindow window =
        new ConsoleWindow(screen, home, language, "-Danlan.console.dark=" + dark)) {
      window.signIn(runtime, "leader");
      window.key("ctrl+5");
      eventually(
          () ->
              assertThat(drawn(window, "map"))
                  .containsEntry("division", 9)
                  .containsEntry("hazard-point", 17)
                  .containsEntry("shelter", 5)
                  .containsEntry("evacuation-route", 8)
                  .containsEntry("key-site", 7)
                  .containsEntry("store", 2));
      eventually(() -> assertThat(drawn(window, "map").get("incident")).isPositive());
      eventually(() -> assertThat(drawn(window, "map").get("warning")).isPositive());
      assertThat(window.rows("map-things")).anyMatch(row -> row.contains(incident.title()));
      window.picture(name + "-map");
      assertThat(coloursOf(window, name + "-map")).isGreaterThan(20);
      nothingComesFromAnywhere(window);
      layersAreSwitched(window);
      aClickTells(window, incident, name);
      anAreaTells(window, name);
      aDivisionTells(window, language, name);
      isLive(window, leader, incident);
      outlinesAreLoaded(window, home, name);
    } finally {
      leader.incidents().close(incident.id(), new Closing("over"));
    }
  }

  /** The page may not even reach the server that everything else here talks to. */
  private void nothingComesFromAnywhere(ConsoleWindow window) {
    String ask =
        "fetch('%s/api/v1/health', {mode: 'no-cors'})"
            + ".then(() => { window.reached = 'yes'; }, () => { window.reached = 'no'; })";
    window.ask("evaluate", "id", "map", "script", String.format(ask, runtime.address()));
    eventually(
        () ->
            assertThat(window.ask("evaluate", "id", "map", "script", "return window.reached"))
                .isEqualTo("no"));
  }

  private static void layersAreSwitched(ConsoleWindow window) {
    window.ask("click", "id", "map-layer-hazard-point");
    eventually(() -> assertThat(drawn(window, "map")).containsEntry("hazard-point", 0));
    assertThat(window.rows("map-things")).noneMatch(row -> row.contains("东岭坡"));
    window.ask("click", "id", "map-layer-hazard-point");
    eventually(() -> assertThat(drawn(window, "map")).containsEntry("hazard-point", 17));
  }

  private static void aClickTells(ConsoleWindow window, Incident incident, String name) {
    int[] at = where(window, 108.957, 34.243);
    window.ask("click-at", "id", "map", "x", "" + at[0], "y", "" + at[1]);
    eventually(
        () -> assertThat(window.ask("texts", "id", "map-detail")).contains(incident.title()));
    window.picture(name + "-map-incident");
    window.ask("click", "id", "map-open");
    eventually(() -> assertThat(window.there("incident-new")).isTrue());
    window.key("ctrl+5");
    eventually(() -> assertThat(window.there("map-rectangle")).isTrue());
  }

  private static void anAreaTells(ConsoleWindow window, String name) {
    window.ask("click", "id", "map-everything");
    eventually(() -> assertThat(drawn(window, "map")).containsEntry("division", 9));
    window.ask("click", "id", "map-rectangle");
    int[] from = where(window, 108.9700, 34.2535);
    int[] to = where(window, 108.9730, 34.2480);
    window.ask(
        "drag",
        "id",
        "map",
        "x",
        "" + from[0],
        "y",
        "" + from[1],
        "to-x",
        "" + to[0],
        "to-y",
        "" + to[1]);
    eventually(
        () ->
            assertThat(window.rows("map-things"))
                .anyMatch(row -> row.contains("东岭坡隐患点"))
                .anyMatch(row -> row.contains("柳沟坎隐患点"))
                .anyMatch(row -> row.matches(".*000 .*(监测人|Monitor) · .*"))
                .noneMatch(row -> row.contains("西村十字\t")));
    window.picture(name + "-map-area");
  }

  private static void aDivisionTells(ConsoleWindow window, String language, String name) {
    List<String> choices = window.ask("choices", "id", "map-division").lines().toList();
    window.ask("choose", "id", "map-division", "place", "" + choices.indexOf("文艺路街道"));
    String leads = language.startsWith("zh") ? "包抓领导" : "Leader in charge";
    String answers = language.startsWith("zh") ? "责任人" : "Answers for it";
    eventually(
        () ->
            assertThat(window.rows("map-things"))
                .anyMatch(row -> row.contains("西村十字"))
                .noneMatch(row -> row.contains("东岭坡"))
                .noneMatch(row -> row.contains("长乐坊")));
    eventually(() -> assertThat(window.text("map-told")).contains("文艺路街道"));
    eventually(
        () ->
            assertThat(window.rows("map-things"))
                .anyMatch(row -> row.startsWith(answers) && row.contains(leads)));
    if (window.there("map")) {
      eventually(() -> assertThat(drawn(window, "map")).isNotEmpty());
    }
    window.picture(name + "-map-division");
    window.ask("click", "id", "map-clear");
    eventually(() -> assertThat(window.enabled("map-clear")).isFalse());
  }

  private static void isLive(ConsoleWindow window, AnlanClient leader, Incident incident) {
    AtomicInteger counted = new AtomicInteger();
    eventually(() -> counted.set(drawn(window, "map").get("incident")));
    int before = counted.get();
    leader.incidents().close(incident.id(), new Closing("over"));
    eventually(() -> assertThat(drawn(window, "map")).containsEntry("incident", before - 1));
    leader.incidents().reopen(incident.id(), new Closing("again"));
    eventually(() -> assertThat(drawn(window, "map")).containsEntry("incident", before));
  }

  /** The file has an outline that is there already, and one that can't be taken. */
  private void outlinesAreLoaded(ConsoleWindow window, Path home, String name) throws IOException {
    Path file = home.resolve("outlines.geojson");
    String feature =
        "{\"type\": \"Feature\", \"properties\": {%s}, \"geometry\": {\"type\": \"Polygon\","
            + " \"coordinates\": [[[108.952, 34.242], [108.956, 34.242], [108.956, 34.246],"
            + " [108.952, 34.242]]]}}";
    String known = String.format(feature, "\"code\": \"610103006001\", \"name\": \"试验社区\"");
    Files.writeString(
        file,
        "{\"type\": \"FeatureCollection\", \"features\": ["
            + known
            + ","
            + String.format(feature, "")
            + "]}");
    window.ask("click", "id", "map-everything");
    window.ask("click", "id", "map-import");
    eventually(() -> assertThat(window.there("outline-file")).isTrue());
    window.fill("outline-file", file.toString());
    window.key("Return");
    PlaceService places = runtime.client("leader").places();
    try {
      eventually(() -> assertThat(window.text("outline-message")).containsPattern("1.*\n.*2"));
      window.picture(name + "-map-outlines");
      window.key("Escape");
      eventually(() -> assertThat(drawn(window, "map")).containsEntry("division", 10));
      Place made = places.list(coded("610103006001"), Paging.first()).items().get(0);
      assertThat(made.name()).isEqualTo("试验社区");
      assertThat(made.unitId()).isPresent();
    } finally {
      places
          .list(coded("610103006001"), Paging.first())
          .items()
          .forEach(made -> places.remove(made.id(), made.stamp().version()));
    }
    eventually(() -> assertThat(drawn(window, "map")).containsEntry("division", 9));
  }

  private static PlaceFilter coded(String code) {
    return new PlaceFilter(
        Optional.empty(), Optional.of(code), Optional.empty(), Optional.empty(), Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"zh_CN,true", "en,false"})
  void withoutABrowserWidgetTheListSaysTheSame(String language, boolean dark, @TempDir Path home)
      throws IOException {
    String name = language.startsWith("zh") ? "zh-dark" : "en-light";
    AnlanClient leader = runtime.client("leader");
    receive(leader);
    Incident incident = open(leader, name);
    try (ConsoleWindow window =
        ConsoleWindow.withoutBrowser(screen, home, language, "-Danlan.console.dark=" + dark)) {
      window.signIn(runtime, "leader");
      window.key("ctrl+5");
      eventually(() -> assertThat(window.text("map-without")).contains("libwebkit2gtk-4.1-0"));
      eventually(
          () ->
              assertThat(window.rows("map-things"))
                  .anyMatch(row -> row.contains(incident.title()))
                  .anyMatch(row -> row.contains("东岭坡隐患点"))
                  .anyMatch(row -> row.contains("暴雨橙色预警")));
      assertThat(window.there("map")).isFalse();
      window.picture(name + "-map-without");
      aDivisionTells(window, language, name + "-without");
      window.key("ctrl+2");
      eventually(() -> assertThat(window.there("warning-map-none")).isTrue());
      eventually(() -> assertThat(window.text("warning-map-none")).isNotEmpty());
      window.picture(name + "-warning-without");
    } finally {
      leader.incidents().close(incident.id(), new Closing("over"));
    }
  }

  @ParameterizedTest
  @CsvSource({"zh_CN,true", "en,false"})
  void aWarningShowsWhereItHolds(String language, boolean dark, @TempDir Path home)
      throws IOException {
    String name = language.startsWith("zh") ? "zh-dark" : "en-light";
    receive(runtime.client("leader"));
    try (ConsoleWindow window =
        new ConsoleWindow(screen, home, language, "-Danlan.console.dark=" + dark)) {
      window.signIn(runtime, "leader");
      window.key("ctrl+2");
      eventually(() -> assertThat(drawn(window, "warning-map")).containsEntry("warning", 1));
      window.picture(name + "-warning-map");
      window.key("ctrl+5");
      eventually(() -> assertThat(drawn(window, "map")).containsEntry("division", 9));
      window.picture(name + "-map");
    }
  }

  /** How many things of each layer the page has drawn. */
  private static Map<String, Integer> drawn(ConsoleWindow window, String id) {
    String state = window.ask("evaluate", "id", id, "script", "return anlan.state()");
    assertThat(state).contains("\"loaded\":true");
    Map<String, Integer> counts = new HashMap<>();
    COUNT
        .matcher(state)
        .results()
        .forEach(m -> counts.put(m.group(1), Integer.valueOf(m.group(2))));
    return counts;
  }

  private static int[] where(ConsoleWindow window, double longitude, double latitude) {
    String at =
        window.ask(
            "evaluate",
            "id",
            "map",
            "script",
            "return anlan.where(" + longitude + "," + latitude + ")");
    Matcher numbers = Pattern.compile("\\[(-?\\d+),(-?\\d+)]").matcher(at);
    assertThat(numbers.matches()).as(at).isTrue();
    return new int[] {Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2))};
  }

  /** How many colours the picture has where the map is: one if nothing was drawn. */
  private static long coloursOf(ConsoleWindow window, String picture) throws IOException {
    String[] at = window.ask("bounds", "id", "map").split(" ");
    Path file = Path.of(System.getProperty("anlan.target"), "pictures", picture + ".png");
    BufferedImage all = ImageIO.read(file.toFile());
    int left = Integer.parseInt(at[0]);
    int top = Integer.parseInt(at[1]);
    BufferedImage map =
        all.getSubimage(left, top, Integer.parseInt(at[2]), Integer.parseInt(at[3]));
    return java.util.Arrays.stream(
            map.getRGB(0, 0, map.getWidth(), map.getHeight(), null, 0, map.getWidth()))
        .distinct()
        .count();
  }

  /** A warning that rings nowhere any more. */
  private void receive(AnlanClient leader) {
    WarningId warning = Arrival.warning(runtime, "Actual");
    leader.warnings().acknowledge(warning, new Acknowledgement(Optional.empty()));
  }

  static Incident open(AnlanClient leader, String name) {
    Unit street =
        leader.units().list(UnitFilter.ALL, Paging.first(500)).items().stream()
            .filter(unit -> unit.name().equals("文艺路街道"))
            .findFirst()
            .orElseThrow();
    Place crossing = leader.places().list(coded("JS-01"), Paging.first()).items().get(0);
    return leader
        .incidents()
        .add(
            new IncidentDraft(
                "西村十字积水 " + name,
                IncidentClass.NATURAL_DISASTER,
                Optional.empty(),
                Grade.III,
                false,
                street.id(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                Optional.empty(),
                Optional.empty(),
                Optional.of("西村十字"),
                Optional.of(crossing.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Casualties.NONE),
                Optional.empty(),
                Optional.empty()));
  }
}
