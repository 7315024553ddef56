package org.anlan.warnings.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anlan.api.Colour;
import org.anlan.api.Conflict;
import org.anlan.api.Fault;
import org.anlan.api.Forbidden;
import org.anlan.api.Grade;
import org.anlan.api.Invalid;
import org.anlan.api.Link;
import org.anlan.api.NotFound;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.access.Caller;
import org.anlan.api.access.Role;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.matters.OpenMatter;
import org.anlan.api.plans.Match;
import org.anlan.api.plans.PlanId;
import org.anlan.api.plans.PlanService;
import org.anlan.api.plans.Signal;
import org.anlan.api.search.SearchSource;
import org.anlan.api.warnings.Acknowledgement;
import org.anlan.api.warnings.Dialect;
import org.anlan.api.warnings.MessageType;
import org.anlan.api.warnings.Proposal;
import org.anlan.api.warnings.Receipt;
import org.anlan.api.warnings.RefusedId;
import org.anlan.api.warnings.RefusedWarning;
import org.anlan.api.warnings.Signature;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningDraft;
import org.anlan.api.warnings.WarningFilter;
import org.anlan.api.warnings.WarningId;
import org.anlan.api.warnings.WarningService;
import org.anlan.api.warnings.WarningState;
import org.anlan.api.warnings.WarningStatus;
import org.anlan.json.Json;
import org.anlan.warnings.internal.reading.Fixtures;
import org.anlan.warnings.internal.reading.Signer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarningServiceTest {
  private static final Acknowledgement SEEN = new Acknowledgement(Optional.empty());
  @TempDir private static Path trust;
  private static Office office;

  @BeforeAll
  static void open() {
    office = new Office(trust);
  }

  @BeforeEach
  void clear() {
    office.clear();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void storesAWarning() {
    Receipt receipt = office.receive(Fixtures.ORANGE);
    assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.NEW);
    Warning warning = office.warnings.get(receipt.warning().orElseThrow().id());
    assertThat(warning).isEqualTo(receipt.warning().get());
    assertThat(warning.dialect()).isEqualTo(Dialect.CHINESE);
    assertThat(warning.source()).isEqualTo("officer");
    assertThat(warning.headline()).isEqualTo("清江市气象台发布暴雨橙色预警");
    assertThat(warning.colour()).contains(Colour.ORANGE);
    assertThat(warning.grade()).contains(Grade.II);
    assertThat(warning.state()).isEqualTo(WarningState.ACTIVE);
    assertThat(warning.effectiveAt()).isEqualTo(Instant.parse("2025-07-01T01:00:00Z"));
    assertThat(warning.expiresAt()).contains(Instant.parse("2025-07-02T00:00:00Z"));
    assertThat(warning.infos().get(0).event()).as("known by our table").isEqualTo("暴雨");
    assertThat(warning.signature()).isEqualTo(Signature.NONE);
    assertThat(warning.drill()).isFalse();
    assertThat(office.warnings.file(warning.id()).orElseThrow())
        .isEqualTo(Fixtures.bytes(Fixtures.ORANGE));
    assertThat(office.kinds()).containsExactly("warning.received");
    assertThat(office.log.texts())
        .containsExactly("收到预警“清江市气象台发布暴雨橙色预警”，清江市气象台 7月1日09:00发布，地区：安澜区，有效至7月2日08:00。");
    NewLogEntry entry = office.log.entries.get(0);
    assertThat(entry.kind()).isEqualTo(LogKind.WARNING);
    assertThat(entry.drill()).isFalse();
    assertThat(entry.links()).containsExactly(new Link("warnings", warning.id().value()));
  }

  @Test
  void storesEveryFixture() {
    for (String name : Fixtures.ALL) {
      assertThat(office.receive(name).outcome()).as(name).isEqualTo(Receipt.Outcome.NEW);
    }
    assertThat(office.list(Office.EVERYTHING)).hasSameSizeAs(Fixtures.ALL);
    for (Warning warning : office.list(Office.EVERYTHING)) {
      Warning back = Json.read(Json.write(warning), Warning.class);
      assertThat(back).isEqualTo(warning);
    }
  }

  @Test
  void storesTheSameOnce() {
    Warning first = office.accepted(Fixtures.ORANGE);
    Caller other = new Caller("radio", Set.of(Role.CONNECTOR), Optional.empty(), Optional.empty());
    office.base.access().caller(other);
    String rewritten = Fixtures.text(Fixtures.ORANGE).replace("\n  ", "\n\t\t");
    Receipt again = office.warnings.receive(rewritten.getBytes(StandardCharsets.UTF_8), "text/xml");
    assertThat(again.outcome()).isEqualTo(Receipt.Outcome.KNOWN);
    assertThat(again.warning()).contains(first);
    assertThat(office.kinds()).containsExactly("warning.received");
    assertThat(office.log.entries).hasSize(1);
  }

  @Test
  void keepsWhatSaysOtherwiseUnderTheSameName() {
    Warning first = office.accepted(Fixtures.ORANGE);
    byte[] other = Fixtures.changed(Fixtures.ORANGE, "安澜区</areaDesc>", "临江区</areaDesc>");
    Receipt receipt = office.warnings.receive(other, "application/xml");
    assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.REFUSED);
    assertThat(receipt.faults()).extracting(Fault::pointer).containsExactly("/alert/identifier");
    assertThat(office.warnings.get(first.id())).isEqualTo(first);
    assertThat(office.warnings.refusedFile(receipt.refused().orElseThrow()).orElseThrow())
        .isEqualTo(other);
  }

  @Test
  void takesTheSameInAnotherDialectForTheSame() {
    Warning first = office.accepted("cap-1.2.xml");
    byte[] older =
        Fixtures.changed("cap-1.1.xml", "QJ-1-1", "QJ-1-2"); // the schema of 1.1 has other times
    assertThat(office.warnings.receive(older, "application/xml").warning()).contains(first);
    String json =
        """
        {"identifier":"QJ-1-2","sender":"qjs@weather.example.org","status":"actual",
         "sentAt":"2025-07-01T09:00:00+08:00","messageType":"alert","infos":[{"language":"zh-CN",
         "event":"暴雨","urgency":"immediate","severity":"severe","certainty":"likely"}]}""";
    assertThat(receiveJson(json).outcome()).isEqualTo(Receipt.Outcome.KNOWN);
    assertThat(receiveJson(json.replace("severe", "minor")).outcome())
        .isEqualTo(Receipt.Outcome.REFUSED);
  }

  @Test
  void anUpdateTakesThePlaceAndACancellationEndsIt() {
    Warning orange = office.accepted(Fixtures.ORANGE);
    Warning red = office.accepted(Fixtures.UPDATE);
    assertThat(office.state(orange.id())).isEqualTo(WarningState.SUPERSEDED);
    assertThat(office.warnings.get(orange.id()).supersededBy()).contains(red.id());
    assertThat(red.state()).isEqualTo(WarningState.ACTIVE);
    assertThat(red.grade()).contains(Grade.I);
    Warning cancel = office.accepted(Fixtures.CANCEL);
    assertThat(office.state(red.id())).isEqualTo(WarningState.CANCELLED);
    assertThat(office.warnings.get(red.id()).supersededBy()).contains(cancel.id());
    assertThat(cancel.state()).isEqualTo(WarningState.NOTICE);
    assertThat(active()).isEmpty();
    assertThat(office.kinds())
        .containsExactly(
            "warning.received",
            "warning.received",
            "warning.updated",
            "warning.received",
            "warning.cancelled");
    assertThat(office.log.texts().get(1)).endsWith("；原预警“清江市气象台发布暴雨橙色预警”由其取代。");
    assertThat(office.log.texts().get(2)).endsWith("；原预警“清江市气象台变更发布暴雨红色预警”随之解除。");
    assertThat(office.log.entries.get(2).links())
        .containsExactly(Trail.link(cancel), Trail.link(red));
    assertThat(office.base.deadlines().about(Trail.link(red))).isEmpty();
  }

  @Test
  void orderOfArrivalDoesNotMatter() {
    Warning cancel = office.accepted(Fixtures.CANCEL);
    Warning red = office.accepted(Fixtures.UPDATE);
    Warning orange = office.accepted(Fixtures.ORANGE);
    assertThat(red.state()).isEqualTo(WarningState.CANCELLED);
    assertThat(red.supersededBy()).contains(cancel.id());
    assertThat(orange.state()).isEqualTo(WarningState.SUPERSEDED);
    assertThat(orange.supersededBy()).contains(red.id());
    assertThat(office.log.texts().get(1)).contains("，收到时已解除");
    assertThat(office.log.texts().get(2)).contains("，收到时已被后来的更新取代");
    assertThat(active()).isEmpty();
    assertThat(office.base.deadlines().about(Trail.link(orange))).isEmpty();
  }

  @Test
  void actsOnCapReferencesToo() {
    Warning first = office.accepted("cap-1.2.xml");
    Warning update = office.accepted("cap-1.2-update.xml");
    assertThat(update.colour()).contains(Colour.RED);
    assertThat(office.state(first.id())).isEqualTo(WarningState.SUPERSEDED);
    office.accepted("cap-1.2-cancel.xml");
    assertThat(office.state(update.id())).isEqualTo(WarningState.CANCELLED);
  }

  @Test
  void anotherSendersReferenceDoesNothing() {
    Warning first = office.accepted("cap-1.2.xml");
    office.warnings.receive(
        Fixtures.changed("cap-1.2-update.xml", "<references>qjs", "<references>xyz"), "text/xml");
    assertThat(office.state(first.id())).isEqualTo(WarningState.ACTIVE);
  }

  @Test
  void anExerciseNeverEndsARealWarning() {
    Warning real = office.accepted(Fixtures.ORANGE);
    Receipt exercise =
        office.warnings.receive(
            Fixtures.changed(Fixtures.UPDATE, "<status>Actual", "<status>Exercise"), "text/xml");
    assertThat(office.state(real.id())).isEqualTo(WarningState.ACTIVE);
    Warning drill = exercise.warning().orElseThrow();
    office.accepted(Fixtures.CANCEL);
    assertThat(office.state(drill.id())).as("a real cancellation").isEqualTo(WarningState.ACTIVE);
    assertThat(drill.drill()).isTrue();
    assertThat(office.log.texts().get(1)).startsWith("【演练】");
    assertThat(office.log.entries.get(1).drill()).isTrue();
  }

  @Test
  void acknowledgementsAreKeptOffTheBoard() {
    Warning orange = office.accepted(Fixtures.ORANGE);
    Warning ack = office.accepted(Fixtures.ACK);
    assertThat(ack.messageType()).isEqualTo(MessageType.ACK);
    assertThat(ack.state()).isEqualTo(WarningState.NOTICE);
    assertThat(active()).extracting(Warning::id).containsExactly(orange.id());
    assertThat(office.matters.open()).hasSize(1);
  }

  @Test
  void leavesTheBoardWhenItsTimeIsOver() {
    Warning orange = office.accepted(Fixtures.ORANGE);
    Warning fog = office.accepted(Fixtures.YELLOW);
    office.base.clock().set(Instant.parse("2025-07-01T23:59:59Z"));
    assertThat(office.state(orange.id())).isEqualTo(WarningState.ACTIVE);
    office.base.clock().advance(Duration.ofSeconds(1));
    assertThat(office.state(orange.id())).isEqualTo(WarningState.EXPIRED);
    assertThat(office.state(fog.id())).as("until cancelled").isEqualTo(WarningState.ACTIVE);
    assertThat(office.kinds()).endsWith("warning.expired");
    assertThat(office.log.texts()).endsWith("预警“清江市气象台发布暴雨橙色预警”到期，自动失效。");
    assertThat(office.base.deadlines().about(Trail.link(orange))).isEmpty();
    office.base.clock().advance(Duration.ofDays(30));
    assertThat(office.kinds()).containsOnlyOnce("warning.expired");
  }

  @Test
  void comesLateAndIsOverAlready() {
    office.base.clock().set(Instant.parse("2025-08-01T00:00:00Z"));
    Warning orange = office.accepted(Fixtures.ORANGE);
    assertThat(orange.state()).isEqualTo(WarningState.EXPIRED);
    assertThat(office.log.texts().get(0)).endsWith("，收到时已过期。");
    assertThat(active()).isEmpty();
    assertThat(office.base.deadlines().about(Trail.link(orange))).isEmpty();
  }

  @Test
  void remembersWhoHasSeenIt() {
    Warning warning = office.accepted(Fixtures.ORANGE);
    office.base.clock().advance(Duration.ofMinutes(2));
    Warning seen =
        office.warnings.acknowledge(warning.id(), new Acknowledgement(Optional.of("已报带班领导")));
    assertThat(seen.acknowledgedBy()).contains("officer");
    assertThat(seen.acknowledgedAt()).contains(office.base.desk().now());
    assertThat(seen.stamp().version()).isEqualTo(2);
    assertThat(office.kinds()).endsWith("warning.acknowledged");
    assertThat(office.log.texts()).endsWith("已确认收到预警“清江市气象台发布暴雨橙色预警”，备注：已报带班领导。");
    assertThat(office.matters.open()).isEmpty();
    assertThatThrownBy(() -> office.warnings.acknowledge(warning.id(), SEEN))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("officer");
  }

  @Test
  void keepsRefusedFilesUntilSomebodyHasLooked() {
    byte[] bad = Fixtures.changed(Fixtures.RED, "<severity>Red", "<severity>Purple");
    Receipt receipt = office.warnings.receive(bad, "application/cap+xml");
    assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.REFUSED);
    RefusedId id = receipt.refused().orElseThrow();
    RefusedWarning kept = office.warnings.refused(id).orElseThrow();
    assertThat(kept.faults()).isEqualTo(receipt.faults()).isNotEmpty();
    assertThat(kept.size()).isEqualTo(bad.length);
    assertThat(kept.mediaType()).isEqualTo("application/cap+xml");
    assertThat(kept.source()).isEqualTo("officer");
    assertThat(office.warnings.refusedFile(id).orElseThrow()).isEqualTo(bad);
    assertThat(office.warnings.receive(bad, "text/xml").refused()).contains(id);
    assertThat(refused(false)).containsExactly(kept);
    assertThat(office.matters.open())
        .extracting(OpenMatter::kind)
        .containsExactly("warning-refused");
    assertThat(office.kinds()).containsExactly("warning.refused");
    assertThat(office.log.texts().get(0)).startsWith("收到来自officer的预警文件，格式有误");
    RefusedWarning settled = office.warnings.settle(id, new Acknowledgement(Optional.of("已电话核实")));
    assertThat(settled.settledBy()).contains("officer");
    assertThat(settled.remark()).contains("已电话核实");
    assertThat(refused(false)).isEmpty();
    assertThat(refused(true)).containsExactly(settled);
    assertThat(office.matters.open()).isEmpty();
    assertThatThrownBy(() -> office.warnings.settle(id, SEEN)).isInstanceOf(Conflict.class);
    assertThat(office.warnings.receive(bad, "text/xml").refused()).isPresent().isNotEqualTo(id);
  }

  @Test
  void keepsWhatIsNoXml() {
    Receipt receipt =
        office.warnings.receive("暴雨红色预警".getBytes(StandardCharsets.UTF_8), "application/xml");
    assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.UNREADABLE);
    assertThat(office.warnings.refusedFile(receipt.refused().orElseThrow())).isPresent();
    assertThat(receiveJson("{\"identifier\":").outcome()).isEqualTo(Receipt.Outcome.UNREADABLE);
    assertThat(receiveJson("{\"identifier\":\"x\"}").outcome()).isEqualTo(Receipt.Outcome.REFUSED);
    assertThat(refused(false)).hasSize(3);
  }

  @Test
  void boundsTheSize() {
    byte[] large = new byte[WarningService.LARGEST + 1];
    assertThatThrownBy(() -> office.warnings.receive(large, "text/xml"))
        .isInstanceOf(Invalid.class);
    byte[] just = new byte[WarningService.LARGEST];
    assertThat(office.warnings.receive(just, "text/xml").outcome())
        .isEqualTo(Receipt.Outcome.UNREADABLE);
  }

  @Test
  void takesDrafts() {
    WarningDraft draft =
        new WarningDraft(
            "J-1",
            "desk",
            Instant.parse("2025-07-01T00:00:00Z"),
            WarningStatus.ACTUAL,
            MessageType.ALERT,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            office.accepted("cap-1.2-multi.xml").infos());
    Warning warning = office.warnings.receive(draft).warning().orElseThrow();
    assertThat(warning.dialect()).isEqualTo(Dialect.JSON);
    assertThat(warning.infos()).isEqualTo(draft.infos());
    assertThat(office.warnings.file(warning.id())).isEmpty();
    assertThat(warning.expiresAt()).contains(Instant.parse("2025-07-01T12:00:00Z"));
  }

  @Test
  void checksSignatures() throws Exception {
    Signer signer = Signer.of(trust, "office");
    byte[] signed = signer.sign(Fixtures.bytes("cap-1.2.xml"));
    assertThat(receive(signed).warning().orElseThrow().signature()).isEqualTo(Signature.UNTRUSTED);
    assertThat(office.log.texts().get(0)).contains("数字签名未在信任名单内");
    Files.writeString(
        trust.resolve("office.pem"),
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(signer.certificate().getEncoded())
            + "\n-----END CERTIFICATE-----\n");
    Files.writeString(trust.resolve("broken.cer"), "nothing");
    byte[] other = signer.sign(Fixtures.changed("cap-1.2.xml", "QJ-1-2", "QJ-1-9"));
    assertThat(receive(other).warning().orElseThrow().signature()).isEqualTo(Signature.VALID);
    String tampered = new String(other, StandardCharsets.UTF_8).replace("QJ-1-9", "QJ-1-8");
    Receipt refused = receive(tampered.getBytes(StandardCharsets.UTF_8));
    assertThat(refused.outcome()).isEqualTo(Receipt.Outcome.REFUSED);
    assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("/alert/Signature");
  }

  @Test
  void locatesByDivisionCodes() {
    byte[] nameless = Fixtures.changed("cap-1.2.xml", "<areaDesc>安澜区", "<areaDesc>");
    Warning warning = receive(nameless).warning().orElseThrow();
    assertThat(warning.infos().get(0).areas().get(0).description()).isEqualTo("陕西省清江市安澜区");
    assertThat(office.log.texts().get(0)).contains("地区：陕西省清江市安澜区");
  }

  @Test
  void listsWhatIsWanted() {
    Warning blue = office.accepted(Fixtures.BLUE);
    Warning orange = office.accepted(Fixtures.ORANGE);
    Warning drill = office.accepted(Fixtures.EXERCISE);
    office.warnings.acknowledge(orange.id(), SEEN);
    assertThat(ids(Office.EVERYTHING)).containsExactly(drill.id(), orange.id(), blue.id());
    assertThat(ids(filter("grade", Grade.IV))).containsExactly(blue.id());
    assertThat(ids(filter("status", WarningStatus.EXERCISE))).containsExactly(drill.id());
    assertThat(ids(filter("acknowledged", true))).containsExactly(orange.id());
    assertThat(ids(filter("acknowledged", false))).containsExactly(drill.id(), blue.id());
    assertThat(ids(filter("identifier", blue.identifier()))).containsExactly(blue.id());
    assertThat(ids(filter("q", "橙色预"))).containsExactly(drill.id(), orange.id());
    assertThat(ids(filter("q", "防汛演"))).containsExactly(drill.id());
    assertThat(ids(filter("q", "100%"))).isEmpty();
    for (String division : List.of("61", "610000", "6101", "610102", "610102000000", "610103001")) {
      assertThat(ids(filter("division", division))).as(division).hasSize(3);
    }
    for (String division : List.of("62", "610104", "6102", "61010", "%")) {
      assertThat(ids(filter("division", division))).as(division).isEmpty();
    }
  }

  @Test
  void pages() {
    office.accepted(Fixtures.BLUE);
    office.accepted(Fixtures.ORANGE);
    var first = office.warnings.list(Office.EVERYTHING, Paging.first(1));
    assertThat(first.items()).hasSize(1);
    var second = office.warnings.list(Office.EVERYTHING, new Paging(1, first.next()));
    assertThat(second.items()).hasSize(1).isNotEqualTo(first.items());
    assertThat(second.next()).isEmpty();
    assertThat(second.seq()).isEqualTo(office.base.feed().head());
  }

  @Test
  void namesOpenMattersGravestFirst() {
    office.accepted("cap-1.2-exercise.xml");
    Warning blue = office.accepted(Fixtures.BLUE);
    Warning red = office.accepted(Fixtures.RED);
    receive(Fixtures.changed(Fixtures.RED, "<scope>Public", "<scope>All"));
    assertThat(office.matters.open())
        .extracting(m -> m.grade().map(Grade::name).orElse(m.kind()))
        .containsExactly("I", "I", "IV", "warning-refused");
    assertThat(office.matters.open()).filteredOn(OpenMatter::drill).hasSize(1);
    assertThat(office.matters.open())
        .extracting(OpenMatter::about)
        .contains(Trail.link(blue), Trail.link(red));
    office.base.access().grant("tasks:read");
    assertThat(office.matters.open()).isEmpty();
  }

  @Test
  void proposesWhatPlansMatch() {
    Warning orange = office.accepted(Fixtures.ORANGE);
    assertThat(office.warnings.proposals(orange.id())).as("without plans").isEmpty();
    PlanId plan = new PlanId(UUID.randomUUID());
    office.proposals.plans = plans(plan);
    assertThat(office.warnings.proposals(orange.id()))
        .containsExactly(
            new Proposal(
                plan,
                "防汛",
                Grade.II,
                Text.of("[11B03, 暴雨] [610102000000, 610103000000] 安澜区", "real"),
                Optional.empty(),
                false));
    Warning drill = office.accepted(Fixtures.EXERCISE);
    assertThat(office.warnings.proposals(drill.id()))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.drill()).isTrue();
              assertThat(p.reason().en()).isEqualTo("drill");
            });
    office.accepted(Fixtures.UPDATE);
    assertThat(office.warnings.proposals(orange.id())).as("no longer in force").isEmpty();
  }

  @Test
  void demandsRights() {
    Warning warning = office.accepted(Fixtures.ORANGE);
    office.base.access().grant("warnings:read");
    assertThatThrownBy(() -> office.receive(Fixtures.BLUE)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> office.warnings.acknowledge(warning.id(), SEEN))
        .isInstanceOf(Forbidden.class);
    office.base.access().grant("warnings:write");
    assertThatThrownBy(() -> office.warnings.get(warning.id())).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> refused(true)).isInstanceOf(Forbidden.class);
    assertThat(office.receive(Fixtures.BLUE).outcome()).isEqualTo(Receipt.Outcome.NEW);
    office
        .base
        .access()
        .grantAll()
        .caller(new Caller("radio", Set.of(Role.CONNECTOR), Optional.empty(), Optional.empty()));
    assertThatThrownBy(() -> office.warnings.acknowledge(warning.id(), SEEN))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void knowsWhatIsNotThere() {
    WarningId nothing = new WarningId(UUID.randomUUID());
    assertThat(office.warnings.find(nothing)).isEmpty();
    assertThatThrownBy(() -> office.warnings.proposals(nothing)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> office.warnings.acknowledge(nothing, SEEN))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> office.warnings.settle(new RefusedId(nothing.value()), SEEN))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void takesTheSameFromManyAtOnceOnlyOnce() throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Receipt>> posts =
          java.util.Collections.nCopies(16, () -> office.receive(Fixtures.ORANGE));
      int stored = 0;
      for (Future<Receipt> post : senders.invokeAll(posts)) {
        stored += post.get().outcome() == Receipt.Outcome.NEW ? 1 : 0;
      }
      assertThat(stored).isEqualTo(1);
    } finally {
      senders.shutdownNow();
    }
    assertThat(office.list(Office.EVERYTHING)).hasSize(1);
    assertThat(office.kinds()).hasSize(1);
  }

  @Test
  void isFoundByItsWords() {
    Warning warning = office.accepted(Fixtures.ORANGE);
    var found = new java.util.ArrayList<SearchSource.Document>();
    office.search.all(found::add);
    String json = office.changes().get(0).data();
    assertThat(office.search.text(warning.id().value(), json, Optional.empty()))
        .contains(found.get(0));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).title()).isEqualTo(warning.headline());
    assertThat(found.get(0).body()).contains("低洼地段", "安澜区", warning.identifier());
  }

  private List<Warning> active() {
    return office.list(filter("state", WarningState.ACTIVE));
  }

  private List<WarningId> ids(WarningFilter filter) {
    return office.list(filter).stream().map(Warning::id).toList();
  }

  private List<RefusedWarning> refused(boolean all) {
    return office.warnings.refused(all, Paging.first()).items();
  }

  private Receipt receive(byte[] file) {
    return office.warnings.receive(file, "application/xml");
  }

  private Receipt receiveJson(String json) {
    return office.warnings.receive(json.getBytes(StandardCharsets.UTF_8), "application/json");
  }

  private static WarningFilter filter(String name, Object value) {
    return new WarningFilter(
        only(name, "state", value),
        only(name, "status", value),
        only(name, "grade", value),
        only(name, "acknowledged", value),
        only(name, "identifier", value),
        only(name, "division", value),
        only(name, "q", value));
  }

  @SuppressWarnings("unchecked")
  private static <T> Optional<T> only(String wanted, String name, Object value) {
    return wanted.equals(name) ? Optional.of((T) value) : Optional.empty();
  }

  /** Plans that match everything and repeat in words what they were asked. */
  private static PlanService plans(PlanId plan) {
    return (PlanService)
        Proxy.newProxyInstance(
            PlanService.class.getClassLoader(),
            new Class<?>[] {PlanService.class},
            (proxy, method, args) -> {
              Signal signal = (Signal) args[0];
              Text reason =
                  Text.of(
                      signal.events() + " " + signal.divisions() + " " + signal.area(),
                      signal.drill() ? "drill" : "real");
              return List.of(
                  new Match(plan, "防汛", signal.grade().orElseThrow(), reason, Optional.empty()));
            });
  }
}
