package org.anlan.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.Forbidden;
import org.anlan.api.Paging;
import org.anlan.api.Unauthenticated;
import org.anlan.api.access.AuditEntry;
import org.anlan.api.access.AuditFilter;
import org.anlan.api.access.Credentials;
import org.anlan.api.access.Role;
import org.anlan.api.access.UserDraft;
import org.anlan.core.internal.access.Desks;
import org.anlan.testbase.TestBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
  private static final String PASSWORD = "口令:0123456789";
  private final TestBase base = TestBase.open();
  private final Desks desks = new Desks(base);
  private final Gate gate = gate(false);

  @BeforeEach
  void account() {
    desks
        .users()
        .add(
            new UserDraft(
                "li",
                "李",
                Optional.of(PASSWORD),
                Set.of(Role.OFFICER),
                Optional.empty(),
                Optional.empty(),
                false));
  }

  @AfterEach
  void close() {
    base.close();
  }

  private Gate gate(boolean clearText) {
    return new Gate(
        desks.known(),
        desks.audit(),
        new Gate.Settings() {
          @Override
          public boolean clear_text_allowed() {
            return clearText;
          }

          @Override
          public int json_kib() {
            return 1024;
          }

          @Override
          public int file_kib() {
            return 8192;
          }

          @Override
          public Class<? extends Annotation> annotationType() {
            return Gate.Settings.class;
          }
        });
  }

  private static Gate.Knock knock(String method, String path, String authorization) {
    return new Gate.Knock(method, path, Optional.ofNullable(authorization), "127.0.0.1", false);
  }

  private static String basic(String text) {
    return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private String bearer() {
    return "Bearer " + desks.known().signIn(new Credentials("li", PASSWORD)).token();
  }

  @Test
  void healthAndSignInAreOpenToAnybodyNothingElseIs() {
    assertThat(gate.admit(knock("GET", "health", null))).isEmpty();
    assertThat(gate.admit(knock("POST", "session", null))).isEmpty();
    for (String[] closed :
        new String[][] {
          {"GET", "session"},
          {"POST", "health"},
          {"GET", "tasks"},
          {"GET", "nothing"},
          {"GET", "health/x"},
          {"GET", "openapi.json"}
        }) {
      assertThatThrownBy(() -> gate.admit(knock(closed[0], closed[1], null)))
          .isInstanceOf(Unauthenticated.class);
    }
  }

  @Test
  void tokenAndBasicLetIn() {
    assertThat(gate.admit(knock("GET", "tasks", bearer())).orElseThrow().caller().name())
        .isEqualTo("li");
    assertThat(
            gate.admit(knock("GET", "tasks", basic("li:" + PASSWORD)))
                .orElseThrow()
                .caller()
                .name())
        .isEqualTo("li");
    assertThat(gate.admit(knock("GET", "health", bearer()))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ",
        "Bearer nonsense",
        "Basic",
        "Basic !!!",
        "Basic bGk=",
        "Digest x",
        "Basic OnB3",
        "x",
        "Basic bGk6d3Jvbmc="
      })
  void whateverElseDoesNot(String authorization) {
    assertThatThrownBy(() -> gate.admit(knock("GET", "tasks", authorization)))
        .isInstanceOf(Unauthenticated.class);
    assertThatThrownBy(() -> gate.admit(knock("GET", "health", authorization)))
        .isInstanceOf(Unauthenticated.class);
  }

  @Test
  void credentialsInTheClearAreRefusedFromOtherMachines() {
    Gate.Knock far = new Gate.Knock("GET", "tasks", Optional.of(bearer()), "192.168.1.7", false);
    assertThatThrownBy(() -> gate.admit(far)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(
            () ->
                gate.admit(
                    new Gate.Knock("POST", "session", Optional.empty(), "192.168.1.7", false)))
        .isInstanceOf(Forbidden.class);
    assertThat(gate.admit(new Gate.Knock("GET", "health", Optional.empty(), "192.168.1.7", false)))
        .isEmpty();
    assertThat(gate.admit(new Gate.Knock("GET", "tasks", far.authorization(), "192.168.1.7", true)))
        .isPresent();
    assertThat(gate(true).admit(far)).isPresent();
  }

  @Test
  void refusalsStandInTheTrail() {
    assertThatThrownBy(() -> gate.admit(knock("GET", "tasks", null)));
    AuditEntry line =
        desks
            .audit()
            .list(
                new AuditFilter(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Paging.first())
            .items()
            .get(0);
    assertThat(line.action()).isEqualTo("request.unauthenticated");
    assertThat(line.target()).contains("GET /tasks");
    assertThat(line.by()).isEqualTo("nobody");
  }

  @Test
  void jsonMayBeShorterThanFiles() {
    assertThat(gate.most("application/json; charset=utf-8")).isEqualTo(1 << 20);
    assertThat(gate.most("application/xml")).isEqualTo(8 << 20);
  }
}
