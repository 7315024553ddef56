package org.anlan.plans.internal;

import static org.anlan.plans.internal.Samples.action;
import static org.anlan.plans.internal.Samples.position;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Conflict;
import org.anlan.api.Fault;
import org.anlan.api.Forbidden;
import org.anlan.api.Grade;
import org.anlan.api.Invalid;
import org.anlan.api.NotFound;
import org.anlan.api.Paging;
import org.anlan.api.changes.Change;
import org.anlan.api.plans.ActivationId;
import org.anlan.api.plans.Finding;
import org.anlan.api.plans.Match;
import org.anlan.api.plans.NewVersion;
import org.anlan.api.plans.Plan;
import org.anlan.api.plans.PlanContent;
import org.anlan.api.plans.PlanDraft;
import org.anlan.api.plans.PlanFilter;
import org.anlan.api.plans.PlanId;
import org.anlan.api.plans.PlanState;
import org.anlan.api.plans.PlanVersion;
import org.anlan.api.plans.Preview;
import org.anlan.api.plans.Signal;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.Selector;
import org.anlan.api.roster.UnitId;
import org.anlan.api.search.SearchSource;
import org.anlan.json.Json;
import org.anlan.testbase.TestBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlansTest {
  private static final PlanFilter ALL =
      new PlanFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  private final House house = new House();
  private final Selector officer = House.onDuty(Optional.empty());

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aPlanIsMadeWithItsFirstVersion() {
    PlanContent content = content("清淤");
    Plan plan = house.plans.add(house.draft("防汛预案", content));
    assertThat(plan.state()).isEqualTo(PlanState.DRAFT);
    assertThat(plan.latestVersion()).isEqualTo(1);
    assertThat(plan.approvedVersion()).isEmpty();
    assertThat(house.plans.get(plan.id())).isEqualTo(plan);
    assertThat(house.plans.versions(plan.id()))
        .extracting(PlanVersion::number, PlanVersion::content)
        .containsExactly(tuple(1, content));
    assertThat(kinds()).containsExactly("plan.added", "plan-version.added");
  }

  @Test
  void aPlanWithoutContentHasNoVersion() {
    Plan plan = house.plans.add(house.draft("防汛预案", null));
    assertThat(house.plans.versions(plan.id())).isEmpty();
    assertThat(house.plans.findings(plan.id())).extracting(Finding::severe).containsExactly(true);
    assertThatThrownBy(() -> house.plans.preview(plan.id(), Grade.II)).isInstanceOf(Conflict.class);
  }

  @Test
  void aChangeWithContentMakesTheNextVersionAndKeepsTheOldOne() {
    Plan plan = house.plans.add(house.draft("防汛预案", content("清淤")));
    Plan changed = house.plans.update(plan.id(), 1, house.draft("防汛排涝预案", content("清淤", "断电")));
    assertThat(changed.latestVersion()).isEqualTo(2);
    assertThat(house.plans.version(plan.id(), 1).orElseThrow().content()).isEqualTo(content("清淤"));
    assertThat(house.plans.version(plan.id(), 2).orElseThrow().content())
        .isEqualTo(content("清淤", "断电"));
    Plan renamed = house.plans.update(plan.id(), 2, house.draft("预案", null));
    assertThat(renamed.latestVersion()).isEqualTo(2);
  }

  @Test
  void aVersionIsAddedApprovedAndTakenBackToAnEarlierOne() {
    Plan plan = house.plans.add(house.draft("防汛预案", content("清淤")));
    PlanVersion second =
        house.plans.addVersion(plan.id(), new NewVersion(content("断电"), Optional.of("修订")));
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.approvedAt()).isEmpty();
    house.base.clock().advance(Duration.ofHours(1));

    Plan approved = house.plans.approve(plan.id(), 2);
    assertThat(approved.state()).isEqualTo(PlanState.APPROVED);
    assertThat(approved.approvedVersion()).hasValue(2);
    PlanVersion inForce = house.plans.version(plan.id(), 2).orElseThrow();
    assertThat(inForce.approvedBy()).hasValue("officer");
    assertThat(inForce.approvedAt()).hasValue(TestBase.START.plusSeconds(3600));
    assertThat(inForce.content()).isEqualTo(content("断电"));

    assertThatThrownBy(() -> house.plans.approve(plan.id(), 2))
        .isInstanceOfSatisfying(Conflict.class, c -> assertThat(c.current()).hasValue(approved));
    assertThat(house.plans.approve(plan.id(), 1).approvedVersion()).hasValue(1);
    assertThatThrownBy(() -> house.plans.approve(plan.id(), 3)).isInstanceOf(NotFound.class);
    assertThat(kinds())
        .containsExactly(
            "plan.added",
            "plan-version.added",
            "plan.changed",
            "plan-version.added",
            "plan-version.approved",
            "plan.approved",
            "plan-version.approved",
            "plan.approved");
  }

  @Test
  void aRetiredPlanStaysAsItIs() {
    Plan plan = house.inForce(action("a", officer, Grade.II));
    Plan retired = house.plans.retire(plan.id());
    assertThat(retired.state()).isEqualTo(PlanState.RETIRED);
    assertThatThrownBy(() -> house.plans.retire(plan.id())).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> house.plans.approve(plan.id(), 1)).isInstanceOf(Conflict.class);
    assertThatThrownBy(
            () -> house.plans.addVersion(plan.id(), new NewVersion(content("a"), Optional.empty())))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(
            () ->
                house.plans.update(
                    plan.id(), retired.stamp().version(), house.draft("x", content("a"))))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> house.activations.start(plan.id(), House.real(Grade.II)))
        .isInstanceOf(Conflict.class);
    assertThat(house.plans.match(rain(Grade.II))).isEmpty();
    assertThat(kinds()).endsWith("plan.retired");
  }

  @Test
  void onlyAPlanThatWasNeverInForceCanBeRemoved() {
    Plan draft = house.plans.add(house.draft("草案", content("a")));
    house.plans.remove(draft.id(), 1);
    assertThat(house.plans.find(draft.id())).isEmpty();
    assertThat(kinds()).endsWith("plan-version.removed", "plan.removed");

    Plan plan = house.inForce(action("a", officer, Grade.II));
    assertThatThrownBy(() -> house.plans.remove(plan.id(), plan.stamp().version()))
        .isInstanceOfSatisfying(
            Conflict.class, c -> assertThat(c.kind()).isEqualTo(Conflict.Kind.IN_USE));
  }

  @Test
  void namesEveryFault() {
    PlanDraft bad =
        new PlanDraft(
            " ",
            house.district,
            Optional.empty(),
            Optional.empty(),
            Optional.of(new PlanContent(List.of(), List.of(), List.of(), List.of(), List.of())));
    assertThatThrownBy(() -> house.plans.add(bad))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.faults())
                    .extracting(Fault::pointer)
                    .containsExactly("/title", "/content/levels"));
    PlanDraft elsewhere =
        new PlanDraft(
            "预案",
            new UnitId(UUID.randomUUID()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThatThrownBy(() -> house.plans.add(elsewhere))
        .isInstanceOfSatisfying(
            Invalid.class,
            e -> assertThat(e.faults()).extracting(Fault::pointer).containsExactly("/unitId"));
  }

  @Test
  void listsByStateUnitHazardAndWords() {
    Plan flood = house.inForce(action("a", officer, Grade.II));
    house.plans.add(house.draft("地质灾害预案", null));
    assertThat(house.plans.list(ALL, Paging.first()).items()).hasSize(2);
    assertThat(titles(new PlanFilter(Optional.of(PlanState.APPROVED), none(), none(), none())))
        .containsExactly(flood.title());
    assertThat(titles(new PlanFilter(none(), none(), none(), Optional.of("质灾"))))
        .containsExactly("地质灾害预案");
    assertThat(titles(new PlanFilter(none(), Optional.of(house.district), none(), none())))
        .hasSize(2);
    assertThat(titles(new PlanFilter(none(), none(), Optional.of("11B04"), none()))).isEmpty();
  }

  @Test
  void eachActionNeedsItsRight() {
    Plan plan = house.plans.add(house.draft("预案", content("a")));
    house.base.access().grant("plans:read", "plans:write");
    assertThatThrownBy(() -> house.plans.approve(plan.id(), 1)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> house.plans.retire(plan.id())).isInstanceOf(Forbidden.class);
    house.base.access().grant("plans:read");
    assertThatThrownBy(
            () -> house.plans.addVersion(plan.id(), new NewVersion(content("a"), Optional.empty())))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> house.plans.add(house.draft("x", null))).isInstanceOf(Forbidden.class);
    house.base.access().grant();
    assertThatThrownBy(() -> house.plans.match(rain(Grade.II))).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> house.plans.findings(plan.id())).isInstanceOf(Forbidden.class);
  }

  @Test
  void whoIsConfinedElsewhereSeesNothing() {
    Plan plan = house.inForce(action("a", officer, Grade.II));
    house.base.access().confine(house.roster.unit("别处"));
    PlanId id = plan.id();
    assertThat(house.plans.find(id)).isEmpty();
    assertThat(house.plans.list(ALL, Paging.first()).items()).isEmpty();
    assertThat(house.plans.version(id, 1)).isEmpty();
    assertThatThrownBy(() -> house.plans.versions(id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> house.plans.approve(id, 1)).isInstanceOf(NotFound.class);
    assertThat(house.plans.match(rain(Grade.II))).isEmpty();
  }

  @Test
  void findingsAreThoseOfTheNewestVersion() {
    Plan plan = house.inForce(action("a", officer, Grade.I, Grade.II, Grade.III));
    assertThat(house.plans.findings(plan.id())).isEmpty();
    Assignee vacant = house.roster.position("闸口值守", house.district);
    PlanContent worse =
        Samples.content(
            officer,
            Samples.levels(Grade.II),
            List.of(),
            List.of(action("a", position(vacant.party().id()), Grade.II)));
    house.plans.addVersion(plan.id(), new NewVersion(worse, Optional.empty()));
    assertThat(house.plans.findings(plan.id()))
        .extracting(Finding::pointer)
        .containsExactly("/triggers", "/actions/0/who");
  }

  @Test
  void thePreviewIsWhatTheStartThenDoes() {
    Assignee vacant = house.roster.position("闸口值守", house.district);
    Plan plan =
        house.inForce(
            action("a", officer, Grade.II, Grade.III),
            action("b", position(vacant.party().id()), Grade.II),
            action("c", officer, Grade.I));
    Preview preview = house.plans.preview(plan.id(), Grade.II);
    assertThat(preview.version()).isEqualTo(1);
    assertThat(preview.tasks())
        .extracting(Preview.Planned::actionKey, Preview.Planned::title, p -> p.assignee().name())
        .containsExactly(tuple("a", "措施a", "值班员甲"), tuple("b", "〔无人承担〕措施b", "值班员甲"));
    assertThat(preview.tasks())
        .extracting(p -> p.dueAt().orElseThrow())
        .containsOnly(TestBase.START.plusSeconds(1800));
    assertThat(preview.findings()).extracting(Finding::pointer).containsExactly("/actions/1/who");
    assertThat(house.tasks(house.activations.start(plan.id(), House.real(Grade.II))))
        .extracting(t -> t.title(), t -> t.assignee(), t -> t.dueAt())
        .containsExactlyElementsOf(
            preview.tasks().stream()
                .map(p -> tuple(p.title(), p.assignee().party(), p.dueAt()))
                .toList());
    assertThatThrownBy(() -> house.plans.preview(plan.id(), Grade.IV))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("只有 Ⅰ级、Ⅱ级、Ⅲ级");
  }

  @Test
  void aSignalMatchesPlansInForceAndKnowsWhatRuns() {
    Plan plan = house.inForce(action("a", officer, Grade.II, Grade.III));
    house.plans.add(house.draft("未批准", content("a")));
    Match match = house.plans.match(rain(Grade.II)).get(0);
    assertThat(match.planId()).isEqualTo(plan.id());
    assertThat(match.level()).isEqualTo(Grade.II);
    assertThat(match.reason().zh()).isEqualTo("橙色暴雨预警（11B03），覆盖碑林区；预案《防汛预案》规定橙色预警启动Ⅱ级响应");
    assertThat(match.running()).isEmpty();

    ActivationId drill = house.activations.start(plan.id(), House.drill(Grade.III)).id();
    assertThat(house.plans.match(rain(Grade.II)).get(0).running()).isEmpty();
    ActivationId real = house.activations.start(plan.id(), House.real(Grade.III)).id();
    assertThat(house.plans.match(rain(Grade.II)).get(0).running()).hasValue(real);
    Signal exercise = new Signal(List.of("11B03"), Optional.of(Grade.II), List.of(), "碑林区", true);
    assertThat(house.plans.match(exercise).get(0).running()).hasValue(drill);
  }

  @Test
  void aUnitWithoutADivisionOfItsOwnAnswersForTheOneAbove() {
    UnitId office = house.roster.unit("应急局");
    house.codes.put(office, "YJJ");
    PlanDraft draft =
        new PlanDraft(
            "局预案",
            office,
            Optional.empty(),
            Optional.empty(),
            Optional.of(
                Samples.content(
                    officer,
                    Samples.levels(Grade.II),
                    List.of(Samples.trigger(Grade.II, Grade.II, "暴雨")),
                    List.of())));
    house.plans.approve(house.plans.add(draft).id(), 1);
    assertThat(house.plans.match(rain(Grade.II))).hasSize(1);
    Signal elsewhere = new Signal(List.of("暴雨"), Optional.of(Grade.II), List.of("610104"), "莲湖区");
    assertThat(house.plans.match(elsewhere)).isEmpty();
  }

  @Test
  void readsAsTextWithAllItsNewestVersionSays() {
    Plan plan = house.plans.add(house.draft("防汛预案", content("清掏雨水井")));
    PlanSearch search = new PlanSearch(house.store);
    String json = new String(Json.write(plan), java.nio.charset.StandardCharsets.UTF_8);
    SearchSource.Document document =
        search.text(plan.id().value(), json, Optional.of(house.district)).orElseThrow();
    assertThat(document.title()).isEqualTo("防汛预案");
    assertThat(document.body()).contains("清掏雨水井", "指挥长", "11B03");
    List<SearchSource.Document> all = new ArrayList<>();
    search.all(all::add);
    assertThat(all).containsExactly(document);
  }

  private PlanContent content(String... actions) {
    return Samples.content(
        officer,
        Samples.levels(Grade.II),
        List.of(),
        List.of(actions).stream().map(a -> action(a, officer, Grade.II)).toList());
  }

  private static Signal rain(Grade grade) {
    return new Signal(List.of("11B03", "暴雨"), Optional.of(grade), List.of("610103000000"), "碑林区");
  }

  private List<String> titles(PlanFilter filter) {
    return house.plans.list(filter, Paging.first()).items().stream().map(Plan::title).toList();
  }

  private List<String> kinds() {
    return house.base.changes().stream().map(Change::kind).toList();
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }
}
