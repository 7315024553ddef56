package org.anlan.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiTest {
  private final JsonNode api =
      OpenApi.of(
          List.of(
              UserResource.class,
              SessionResource.class,
              AuditResource.class,
              CodeTableResource.class,
              ChangeResource.class),
          "1.0.0");

  private JsonNode at(String pointer) {
    JsonNode node = api.at(pointer);
    assertThat(node.isMissingNode()).as(pointer).isFalse();
    return node;
  }

  @Test
  void everyPathAndVerbIsThere() {
    assertThat(names(api.get("paths")))
        .containsExactly(
            "/audit",
            "/changes",
            "/changes/head",
            "/changes/stream",
            "/code-tables",
            "/code-tables/{table}",
            "/code-tables/{table}/{code}",
            "/code-tables/{table}/{code}/path",
            "/health",
            "/session",
            "/users",
            "/users/me/password",
            "/users/{id}");
    assertThat(names(at("/paths/~1users~1{id}"))).containsExactlyInAnyOrder("get", "put", "delete");
  }

  @Test
  void entityIsFlatWithItsStampAndDraftIsClosed() {
    JsonNode user = at("/components/schemas/User");
    assertThat(names(user.get("properties")))
        .startsWith(
            "id", "version", "createdAt", "createdBy", "updatedAt", "updatedBy", "username");
    assertThat(user.at("/properties/id/format").asText()).isEqualTo("uuid");
    assertThat(texts(user.get("required"))).contains("version", "roles").doesNotContain("unitId");
    JsonNode draft = at("/components/schemas/UserDraft");
    assertThat(draft.get("additionalProperties").asBoolean(true)).isFalse();
    assertThat(texts(draft.get("required"))).containsExactly("username", "name");
    assertThat(texts(at("/components/schemas/Role/enum"))).contains("administrator", "unit");
  }

  @Test
  void bodiesAndAnswersAreTyped() {
    assertThat(at("/paths/~1users/post/requestBody/content/application~1json/schema/$ref").asText())
        .endsWith("/UserDraft");
    assertThat(
            at("/paths/~1users/post/responses/201/content/application~1json/schema/$ref").asText())
        .endsWith("/User");
    assertThat(
            at("/paths/~1users/get/responses/200/content/application~1json/schema/$ref").asText())
        .endsWith("/PageOfUser");
    assertThat(at("/components/schemas/PageOfUser/properties/items/items/$ref").asText())
        .endsWith("/User");
    assertThat(at("/components/schemas/PageOfUser/properties/next/nullable").asBoolean()).isTrue();
    assertThat(names(at("/paths/~1users~1me~1password/post/responses"))).contains("204", "422");
  }

  @Test
  void parametersOfListsAreThose0fTheFilterAndThePage() {
    assertThat(at("/paths/~1users/get/parameters").findValuesAsText("name"))
        .containsExactly("role", "disabled", "q");
    assertThat(at("/paths/~1users/get/parameters").findValuesAsText("$ref"))
        .contains("#/components/parameters/limit", "#/components/parameters/after");
    assertThat(at("/paths/~1audit/get/parameters").findValuesAsText("name"))
        .containsExactly("by", "action", "from", "to");
    assertThat(at("/paths/~1users~1{id}/put/parameters").findValuesAsText("$ref"))
        .contains("#/components/parameters/ifMatch", "#/components/parameters/idempotencyKey");
  }

  @Test
  void problemsAndSecurityAreDescribed() {
    assertThat(names(at("/paths/~1users/post/responses")))
        .contains("400", "401", "403", "409", "413", "422", "507");
    assertThat(
            at("/components/responses/422/content/application~1problem+json/schema/$ref").asText())
        .endsWith("/Problem");
    assertThat(at("/paths/~1session/post/security")).isEmpty();
    assertThat(at("/security")).hasSize(2);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    for (String reference : api.findValuesAsText("$ref")) {
      assertThat(api.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
    List<String> ids = api.findValuesAsText("operationId");
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(10);
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    node.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
