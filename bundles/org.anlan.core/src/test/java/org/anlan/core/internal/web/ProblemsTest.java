package org.anlan.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.api.AnlanException;
import org.anlan.api.Conflict;
import org.anlan.api.Fault;
import org.anlan.api.Forbidden;
import org.anlan.api.Gone;
import org.anlan.api.Invalid;
import org.anlan.api.NotFound;
import org.anlan.api.Text;
import org.anlan.api.Unauthenticated;
import org.anlan.api.Unavailable;
import org.anlan.core.internal.database.Sql;
import org.anlan.core.web.PreconditionRequired;
import org.anlan.json.Json;
import org.anlan.json.MalformedJson;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {
  private static final Text TEXT = Text.of("中", "en");

  private static Problem of(Throwable failure) {
    return Problems.of(failure, Locale.ENGLISH, Optional.of("r1"));
  }

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of(malformed(), 400, "malformed"),
        Arguments.of(new Unauthenticated(TEXT), 401, "unauthenticated"),
        Arguments.of(new Forbidden(TEXT), 403, "forbidden"),
        Arguments.of(new NotFound(TEXT), 404, "not-found"),
        Arguments.of(new Conflict(Conflict.Kind.STATE, TEXT, null), 409, "wrong-state"),
        Arguments.of(new Conflict(Conflict.Kind.KEY, TEXT, null), 409, "key-reused"),
        Arguments.of(new Conflict(Conflict.Kind.DUPLICATE, TEXT, null), 409, "duplicate"),
        Arguments.of(new Conflict(Conflict.Kind.IN_USE, TEXT, null), 409, "in-use"),
        Arguments.of(new Gone(TEXT), 410, "gone"),
        Arguments.of(new Conflict(Conflict.Kind.STALE, TEXT, null), 412, "stale"),
        Arguments.of(new TooLarge(1 << 20), 413, "too-large"),
        Arguments.of(new Unsupported("x"), 415, "unsupported-media"),
        Arguments.of(Invalid.at("/a", TEXT), 422, "invalid"),
        Arguments.of(new PreconditionRequired(), 428, "version-required"),
        Arguments.of(new Unavailable(Unavailable.Reason.DOWN, TEXT), 503, "unavailable"),
        Arguments.of(new Unavailable(Unavailable.Reason.NO_SPACE, TEXT), 507, "no-space"),
        Arguments.of(new IllegalStateException("secret"), 500, "internal"));
  }

  private static AnlanException malformed() {
    return Assertions.catchThrowableOfType(
        MalformedJson.class, () -> Json.read(new byte[] {'{'}, Object.class));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyErrorHasItsStatusAndStableType(Throwable failure, int status, String type) {
    Problem problem = of(failure);
    assertThat(problem.status()).isEqualTo(status);
    assertThat(problem.type()).isEqualTo("urn:anlan:problem:" + type);
    assertThat(problem.title()).isNotBlank();
    assertThat(problem.text().zh()).isNotBlank();
  }

  @Test
  void aDatabaseThatIsGoneIsNoFaultOfOursOutsideOfTransactionsEither() {
    SQLException refused = new SQLException("Connection refused", "08001");
    Throwable meant = Problems.meaningful(new RuntimeException(new Sql.Failure(refused)));
    Problem problem = Problems.of(meant, Locale.ENGLISH, Optional.empty());
    assertThat(problem.status()).isEqualTo(503);
    Throwable unknown = new IllegalStateException("ours");
    assertThat(Problems.meaningful(unknown)).isSameAs(unknown);
  }

  @Test
  void languageIsTheCallers() {
    Problem problem = Problems.of(new NotFound(TEXT), Locale.CHINA, Optional.empty());
    assertThat(problem.detail()).isEqualTo("中");
    assertThat(problem.title()).isEqualTo("不存在");
    assertThat(of(new NotFound(TEXT)).detail()).isEqualTo("en");
  }

  @Test
  void whatNobodyForesawTellsNothingOfTheInside() {
    Problem problem = of(new IllegalStateException("jdbc:h2:secret", new IOException("path")));
    assertThat(new String(Json.write(problem), java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("secret")
        .doesNotContain("path")
        .contains("r1");
  }

  @Test
  void everyFaultIsInTheDocument() throws IOException {
    Problem problem =
        of(new Invalid(List.of(new Fault("/a", TEXT), new Fault("/b/0", Text.of("二", "two")))));
    JsonNode json = Json.mapper().readTree(Json.write(problem));
    assertThat(json.at("/errors/0/pointer").asText()).isEqualTo("/a");
    assertThat(json.at("/errors/1/message/zh").asText()).isEqualTo("二");
    assertThat(json.get("detail").asText()).contains("2 fault(s)").contains("/a");
    assertThat(json.has("current")).isFalse();
  }

  @Test
  void conflictShowsWhatIsThereNow() throws IOException {
    Problem problem = of(Conflict.state(TEXT, Text.of("现", "now")));
    assertThat(Json.mapper().readTree(Json.write(problem)).at("/current/en").asText())
        .isEqualTo("now");
  }

  @Test
  void ourErrorIsFoundWithinWhatFrameworksWrapAroundIt() {
    Throwable wrapped = new RuntimeException(new IOException(new TooLarge(5)));
    assertThat(Problems.meaningful(wrapped)).isInstanceOf(TooLarge.class);
    Throwable other = new RuntimeException(new IOException("x"));
    assertThat(Problems.meaningful(other)).isSameAs(other);
  }
}
