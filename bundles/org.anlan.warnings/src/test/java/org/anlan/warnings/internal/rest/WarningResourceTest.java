package org.anlan.warnings.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.anlan.api.Fault;
import org.anlan.api.Invalid;
import org.anlan.api.NotFound;
import org.anlan.api.Stamp;
import org.anlan.api.Text;
import org.anlan.api.warnings.Acknowledgement;
import org.anlan.api.warnings.Dialect;
import org.anlan.api.warnings.MessageType;
import org.anlan.api.warnings.Receipt;
import org.anlan.api.warnings.RefusedId;
import org.anlan.api.warnings.Signature;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningId;
import org.anlan.api.warnings.WarningService;
import org.anlan.api.warnings.WarningState;
import org.anlan.api.warnings.WarningStatus;
import org.anlan.core.web.Answers;
import org.anlan.core.web.Reply;
import org.anlan.core.web.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarningResourceTest {
  private static final Instant AT = Instant.parse("2025-07-01T00:00:00Z");
  private static final UUID ID = UUID.fromString("0197c2a5-0000-7000-8000-000000000001");
  private static final Fault FAULT = new Fault("/alert/sent", Text.of("错", "wrong"));
  private static final Warning WARNING =
      new Warning(
          new WarningId(ID),
          new Stamp(1, AT, "x", AT, "x"),
          "radio",
          Dialect.CAP_1_2,
          "A-1",
          "desk",
          AT,
          AT,
          WarningStatus.ACTUAL,
          MessageType.ALERT,
          "public",
          "Gale",
          Optional.empty(),
          Optional.empty(),
          AT,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          List.of(),
          WarningState.ACTIVE,
          Optional.empty(),
          Signature.NONE,
          Optional.empty(),
          Optional.empty());

  private final List<Object> given = new ArrayList<>();

  @Test
  void answersANewOneWith201() {
    Reply reply = receive(receipt(Receipt.Outcome.NEW));
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.location()).contains("warnings/" + ID);
    assertThat(reply.body()).contains(WARNING);
  }

  @Test
  void answersAKnownOneWith200() {
    Reply reply = receive(receipt(Receipt.Outcome.KNOWN));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).contains(WARNING);
  }

  @Test
  void answersARefusedOneWithItsFaultsAndWhereItIsKept() {
    Reply reply = receive(receipt(Receipt.Outcome.REFUSED));
    assertThat(reply.location()).contains("warnings/refused/" + ID);
    assertThat(reply.refusal().orElseThrow())
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.faults()).containsExactly(FAULT));
  }

  @Test
  void answersWhatIsNoXmlAsUnreadable() {
    Reply reply = receive(receipt(Receipt.Outcome.UNREADABLE));
    assertThat(reply.location()).contains("warnings/refused/" + ID);
    assertThat(reply.refusal().orElseThrow())
        .isInstanceOfSatisfying(
            Unreadable.class, e -> assertThat(e.text()).isEqualTo(FAULT.message()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1-1-1-1-1"})
  void whatIsNoIdentityNamesNothing(String id) {
    WarningResource resource = resource(Map.of());
    assertThatThrownBy(() -> resource.proposals(id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> resource.acknowledge(id, null)).isInstanceOf(NotFound.class);
  }

  @Test
  void acknowledgesWithAndWithoutABody() {
    WarningResource resource =
        resource(
            Map.of(
                "acknowledge",
                args -> {
                  given.add(((Acknowledgement) args[1]).remark());
                  return WARNING;
                }));
    resource.acknowledge(ID.toString(), new byte[0]);
    resource.acknowledge(ID.toString(), "{\"remark\":\"seen\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(given).containsExactly(Optional.empty(), WARNING, Optional.of("seen"), WARNING);
  }

  private Reply receive(Receipt receipt) {
    resource(Map.of("receive", args -> receipt)).receive(new byte[1], "application/xml");
    return (Reply) given.get(0);
  }

  private static Receipt receipt(Receipt.Outcome outcome) {
    boolean stored = outcome == Receipt.Outcome.NEW || outcome == Receipt.Outcome.KNOWN;
    return new Receipt(
        outcome,
        stored ? Optional.of(WARNING) : Optional.empty(),
        stored ? Optional.empty() : Optional.of(new RefusedId(ID)),
        stored ? List.of() : List.of(FAULT));
  }

  private WarningResource resource(Map<String, Function<Object[], Object>> answers) {
    Function<Object[], Object> work =
        args -> {
          given.add(((Supplier<?>) args[0]).get());
          return null;
        };
    return new WarningResource(
        stub(WarningService.class, answers),
        stub(Answers.class, Map.of("reply", work, "done", work)));
  }

  private static <T> T stub(Class<T> type, Map<String, Function<Object[], Object>> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) -> {
              Function<Object[], Object> answer = answers.get(method.getName());
              if (answer == null) {
                throw new AssertionError("not expected: " + method);
              }
              return answer.apply(args);
            }));
  }
}
