package org.anlan.plans.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.UriInfo;
import org.anlan.api.Fault;
import org.anlan.api.Grade;
import org.anlan.api.Invalid;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.Stamp;
import org.anlan.api.changes.ChangeFeed;
import org.anlan.api.plans.ActivationService;
import org.anlan.api.plans.NewVersion;
import org.anlan.api.plans.PlanContent;
import org.anlan.api.plans.PlanId;
import org.anlan.api.plans.PlanService;
import org.anlan.api.plans.PlanVersion;
import org.anlan.api.plans.PlanVersionId;
import org.anlan.api.plans.Preview;
import org.anlan.core.web.Answers;
import org.anlan.core.web.Reply;
import org.anlan.plans.internal.Stub;
import org.anlan.testbase.TestBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanResourceTest {
  private static final PlanId PLAN = new PlanId(UUID.randomUUID());
  private static final String ID = PLAN.value().toString();
  private static final PlanContent CONTENT =
      new PlanContent(List.of(), List.of(), List.of(), List.of(), List.of());
  private static final PlanVersion SECOND =
      new PlanVersion(
          new PlanVersionId(UUID.randomUUID()),
          new Stamp(1, TestBase.START, "x", TestBase.START, "x"),
          PLAN,
          2,
          CONTENT,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final List<Reply> replies = new ArrayList<>();
  private final PlanResource resource =
      new PlanResource(
          Stub.of(
              PlanService.class,
              Map.of(
                  "versions", args -> List.of(SECOND),
                  "version", args -> Optional.empty(),
                  "addVersion", args -> SECOND,
                  "preview", args -> preview((Grade) args[1]))),
          Stub.of(ActivationService.class, Map.of()),
          Stub.of(ChangeFeed.class, Map.of("head", args -> 41L)),
          Stub.of(Answers.class, Map.of("reply", this::reply)));

  @Test
  void aVersionIsFoundWhereItsLocationSays() {
    resource.addVersion(ID, new NewVersion(CONTENT, Optional.empty()));
    assertThat(replies)
        .containsExactly(
            new Reply(
                201,
                Optional.of(SECOND),
                Optional.of("plans/" + ID + "/versions/2"),
                Optional.empty()));
  }

  @Test
  void listsComeAsOnePageWithTheirPlaceOnTheFeed() {
    assertThat(resource.versions(ID)).isEqualTo(new Page<>(List.of(SECOND), Optional.empty(), 41));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "0", "-1", "x", "99999999999"})
  void whatIsNoVersionIsNotFound(String number) {
    assertThatThrownBy(() -> resource.version(ID, number)).isInstanceOf(NotFound.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ii", "II"})
  void previewsALevelInEitherCase(String level) {
    assertThat(resource.preview(ID, query("level", level)).level()).isEqualTo(Grade.II);
  }

  @Test
  void namesWhatIsWrongWithThePreviewsQuery() {
    assertThat(faults(query("x", "1"))).containsExactly("/x");
    assertThat(faults(query("level", "v"))).containsExactly("/level");
    assertThat(faults(uri(new MultivaluedHashMap<>()))).containsExactly("/level");
  }

  private List<String> faults(UriInfo uri) {
    List<String> pointers = new ArrayList<>();
    assertThatThrownBy(() -> resource.preview(ID, uri))
        .isInstanceOfSatisfying(
            Invalid.class, e -> e.faults().stream().map(Fault::pointer).forEach(pointers::add));
    return pointers;
  }

  private static UriInfo query(String name, String value) {
    MultivaluedHashMap<String, String> query = new MultivaluedHashMap<>();
    query.add(name, value);
    return uri(query);
  }

  private static UriInfo uri(MultivaluedHashMap<String, String> query) {
    return Stub.of(UriInfo.class, Map.of("getQueryParameters", args -> query));
  }

  private Object reply(Object[] args) {
    replies.add((Reply) ((Supplier<?>) args[0]).get());
    return null;
  }

  private static Preview preview(Grade level) {
    return new Preview(PLAN, 1, level, List.of(), List.of(), List.of());
  }
}
