package org.anlan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Path2D;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anlan.api.Grade;
import org.anlan.api.Id;
import org.anlan.api.access.Role;
import org.anlan.api.access.UserDraft;
import org.anlan.api.places.Geometry;
import org.anlan.api.places.PlaceDraft;
import org.anlan.api.plans.Action;
import org.anlan.api.plans.PlanContent;
import org.anlan.api.plans.PlanDraft;
import org.anlan.api.resources.ItemDraft;
import org.anlan.api.resources.LotDraft;
import org.anlan.api.resources.NewMovement;
import org.anlan.api.resources.StoreDraft;
import org.anlan.api.roster.DutyRole;
import org.anlan.api.roster.PersonDraft;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.PositionDraft;
import org.anlan.api.roster.Post;
import org.anlan.api.roster.ResponsibilityDraft;
import org.anlan.api.roster.ResponsibilityKind;
import org.anlan.api.roster.ScheduleDraft;
import org.anlan.api.roster.TeamDraft;
import org.anlan.api.roster.UnitDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demo's data hold together and say what the documents say. */
class DemoDataTest {
  private static final Pattern DIVISION = Pattern.compile("\"@(610103\\d*)\"");

  /** In the order of loading: each may name what comes before it. */
  private static final Map<String, Class<?>> FILES = new LinkedHashMap<>();

  static {
    FILES.put("units", UnitDraft.class);
    FILES.put("persons", PersonDraft.class);
    FILES.put("positions", PositionDraft.class);
    FILES.put("teams", TeamDraft.class);
    FILES.put("places", PlaceDraft.class);
    FILES.put("responsibilities", ResponsibilityDraft.class);
    FILES.put("schedules", ScheduleDraft.class);
    FILES.put("users", UserDraft.class);
    FILES.put("items", ItemDraft.class);
    FILES.put("lots", LotDraft.class);
    FILES.put("stores", StoreDraft.class);
    FILES.put("movements", NewMovement.class);
    FILES.put("plan-rainstorm", PlanDraft.class);
    FILES.put("plan-geohazard", PlanDraft.class);
  }

  private final Names names = new Names(LocalDate.of(2025, 7, 1));
  private final Map<String, Map<String, Object>> drafts = new LinkedHashMap<>();

  @BeforeEach
  void readAllInTheOrderOfLoading() {
    Set<String> divisions =
        FILES.keySet().stream()
            .flatMap(file -> Entry.of(file + ".json").stream())
            .flatMap(e -> DIVISION.matcher(e.body().toString()).results())
            .map(m -> m.group(1))
            .collect(Collectors.toSet());
    divisions.forEach(code -> names.add(code, new PersonId(UUID.randomUUID())));
    FILES.forEach(
        (file, type) -> {
          Map<String, Object> read = new LinkedHashMap<>();
          for (Entry entry : Entry.of(file + ".json")) {
            read.put(entry.key(), entry.draft(type, names));
            names.add(entry.key(), new PersonId(UUID.randomUUID()));
          }
          drafts.put(file, read);
        });
  }

  @Test
  void theStreetHoldsTheSuppliesOfItsScheme() {
    assertThat(received("street-store"))
        .containsEntry("water", new BigDecimal(100))
        .containsEntry("noodles", new BigDecimal(100))
        .containsEntry("biscuits", new BigDecimal(10));
    assertThat(all("lots", LotDraft.class)).allMatch(lot -> lot.expiresOn().isPresent());
  }

  @Test
  void theTownHoldsTheSuppliesOfItsEmergencyOffice() {
    assertThat(received("town-store"))
        .containsEntry("tools", new BigDecimal(80))
        .containsEntry("bags", new BigDecimal(1000))
        .containsEntry("vests", new BigDecimal(5))
        .containsEntry("raincoats", new BigDecimal(5))
        .containsEntry("boots", new BigDecimal(5))
        .containsEntry("clay", new BigDecimal(200))
        .containsEntry("gravel", new BigDecimal(100));
  }

  @Test
  void everyHazardPointHasItsMonitorAndItsResponsiblePeople() {
    List<PlaceDraft> points = places("hazard-point");
    assertThat(points).hasSize(17);
    assertThat(points.stream().filter(p -> p.attributes().get("治理").startsWith("已治理"))).hasSize(5);
    assertThat(points.stream().map(p -> p.unitId().orElseThrow()).distinct()).hasSize(7);
    drafts.get("places").keySet().stream()
        .filter(key -> key.startsWith("hazard-"))
        .forEach(
            key -> {
              assertThat(answering(key, ResponsibilityKind.MONITOR)).hasSize(1);
              assertThat(answering(key, ResponsibilityKind.PREVENTION_RESPONSIBLE)).hasSize(2);
            });
  }

  @Test
  void keyPointsSheltersAndRoutesHaveTheirShape() {
    assertThat(places("key-site").stream().map(PlaceDraft::name)).contains("西村十字", "毛巾厂十字");
    assertThat(places("shelter")).hasSizeGreaterThanOrEqualTo(4);
    assertThat(places("evacuation-route"))
        .isNotEmpty()
        .allMatch(p -> p.geometry().orElseThrow().type() == Geometry.Type.LINE_STRING);
  }

  @Test
  void eachStreetHasAnOutlineAndItsPlacesLieInIt() {
    Map<UUID, Path2D> outlines =
        places("division").stream()
            .collect(Collectors.toMap(p -> p.unitId().orElseThrow().value(), p -> area(p)));
    assertThat(outlines).hasSize(1 + 8);
    for (PlaceDraft place : all("places", PlaceDraft.class)) {
      Path2D street = outlines.get(place.unitId().orElseThrow().value());
      if (street != null && place.geometry().orElseThrow().type() == Geometry.Type.POINT) {
        Geometry.Position at = place.geometry().orElseThrow().lines().get(0).get(0);
        assertThat(street.contains(at.longitude(), at.latitude())).as(place.name()).isTrue();
      }
    }
  }

  private static Path2D area(PlaceDraft outline) {
    Path2D path = new Path2D.Double();
    for (Geometry.Position at : outline.geometry().orElseThrow().lines().get(0)) {
      if (path.getCurrentPoint() == null) {
        path.moveTo(at.longitude(), at.latitude());
      } else {
        path.lineTo(at.longitude(), at.latitude());
      }
    }
    return path;
  }

  @Test
  void eachCommunityOfTheStreetHasItsOwnLeader() {
    List<ResponsibilityDraft> paired =
        all("responsibilities", ResponsibilityDraft.class).stream()
            .filter(r -> r.kind() == ResponsibilityKind.LEADER_IN_CHARGE)
            .toList();
    assertThat(paired).hasSize(10);
    assertThat(paired.stream().map(r -> r.what().id()).distinct()).hasSize(10);
    assertThat(paired.stream().map(r -> r.who().id()).distinct()).hasSize(10);
  }

  @Test
  void everyPositionHasASubstitute() {
    assertThat(all("positions", PositionDraft.class)).allMatch(p -> p.holders().size() == 2);
  }

  @Test
  void oneLeaderAndTwoOfficersAreOnDutyAndNobodyTwoDaysRunning() {
    ScheduleDraft duty = all("schedules", ScheduleDraft.class).get(0);
    assertThat(duty.posts().stream().collect(Collectors.toMap(Post::role, Post::count)))
        .isEqualTo(Map.of(DutyRole.LEADER, 1, DutyRole.OFFICER, 2));
    assertThat(duty.posts()).allMatch(p -> p.rotation().size() >= 2 * p.count());
    assertThat(duty.from()).isBefore(LocalDate.of(2025, 2, 1));
    assertThat(duty.until()).isEmpty();
  }

  @Test
  void theGraverTheColourTheMoreIsDone() {
    PlanContent plan = plan("plan-rainstorm");
    assertThat(plan.triggers()).hasSize(4).allMatch(t -> t.note().isPresent());
    assertThat(plan.command()).isNotEmpty();
    List<String> before = List.of();
    for (Grade level : List.of(Grade.IV, Grade.III, Grade.II, Grade.I)) {
      List<String> now =
          plan.actions().stream().filter(a -> a.levels().contains(level)).map(Action::key).toList();
      assertThat(now).containsAll(before).hasSizeGreaterThan(before.size());
      before = now;
    }
    assertThat(plan("plan-geohazard").actions()).isNotEmpty();
  }

  @Test
  void telephonesAreNobodys() {
    assertThat(all("persons", PersonDraft.class))
        .allMatch(p -> p.phones().stream().allMatch(phone -> phone.startsWith("000 ")));
    assertThat(all("units", UnitDraft.class))
        .allMatch(u -> u.phone().orElse("000 ").startsWith("000 "));
  }

  @Test
  void thereIsAnAccountOfEachKindButTheAdministratorAndTwoOfficers() {
    Map<Role, Long> roles = new TreeMap<>();
    all("users", UserDraft.class)
        .forEach(user -> user.roles().forEach(role -> roles.merge(role, 1L, Long::sum)));
    assertThat(roles)
        .isEqualTo(
            Map.of(
                Role.LEADER,
                1L,
                Role.OFFICER,
                2L,
                Role.UNIT,
                1L,
                Role.VIEWER,
                1L,
                Role.CONNECTOR,
                1L));
  }

  @Test
  void whatNobodyNamedCanNotBeMeant() {
    assertThatThrownBy(() -> names.get("nobody")).hasMessageContaining("nobody");
    Id id = new PersonId(UUID.randomUUID());
    assertThatThrownBy(() -> names.add("water", id)).hasMessageContaining("water");
  }

  private Map<String, BigDecimal> received(String store) {
    Map<UUID, String> items =
        drafts.get("items").keySet().stream().collect(Collectors.toMap(names::get, key -> key));
    Map<String, BigDecimal> sum = new TreeMap<>();
    all("movements", NewMovement.class).stream()
        .filter(m -> m.storeId().value().equals(names.get(store)))
        .forEach(m -> sum.merge(items.get(m.itemId().value()), m.quantity(), BigDecimal::add));
    return sum;
  }

  private List<ResponsibilityDraft> answering(String place, ResponsibilityKind kind) {
    return all("responsibilities", ResponsibilityDraft.class).stream()
        .filter(r -> r.kind() == kind && r.what().id().equals(names.get(place)))
        .toList();
  }

  private List<PlaceDraft> places(String kind) {
    return all("places", PlaceDraft.class).stream().filter(p -> p.kind().equals(kind)).toList();
  }

  private PlanContent plan(String file) {
    return all(file, PlanDraft.class).get(0).content().orElseThrow();
  }

  private <D> List<D> all(String file, Class<D> type) {
    List<D> found = new ArrayList<>();
    drafts.get(file).values().forEach(draft -> found.add(type.cast(draft)));
    return found;
  }
}
