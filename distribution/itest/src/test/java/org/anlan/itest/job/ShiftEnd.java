package org.anlan.itest.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.api.Conflict;
import org.anlan.api.Forbidden;
import org.anlan.api.Party;
import org.anlan.api.log.Acceptance;
import org.anlan.api.log.Handover;
import org.anlan.api.log.HandoverId;
import org.anlan.api.log.HandoverState;
import org.anlan.api.log.NewHandover;
import org.anlan.api.matters.OpenMatter;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskDraft;
import org.anlan.client.AnlanClient;
import org.anlan.itest.AnlanServer;

/** The end of a shift: who goes hands every open matter to who comes, and both sign. */
final class ShiftEnd {
  private final Scenario scenario;
  private final Witness witness;
  private final AnlanClient outgoing;
  private final AnlanClient incoming;
  private final AnlanClient leader;

  ShiftEnd(AnlanServer server, Scenario scenario, Witness witness) {
    this.scenario = scenario;
    this.witness = witness;
    this.outgoing = server.client(scenario.people().outgoing());
    this.incoming = server.client(scenario.people().incoming());
    this.leader = server.client(scenario.people().leader());
  }

  /** Hands over; two matters are open at least, one of which comes up in between. */
  Handover handOver() {
    Task left = issue("继续巡查路面");
    String comes = scenario.people().incoming().username();
    Handover handover =
        outgoing.handovers().prepare(new NewHandover(comes, Optional.of("本班处置一起险情")));
    HandoverId id = handover.id();
    witness.sees("handover.prepared", id);
    assertThat(handover.state()).isEqualTo(HandoverState.OPEN);
    assertThat(matters(handover)).isEqualTo(open()).contains(left.id().value());
    assertThatThrownBy(() -> leader.handovers().sign(id)).isInstanceOf(Forbidden.class);

    outgoing.handovers().sign(id);
    assertThatThrownBy(() -> incoming.handovers().sign(id)).isInstanceOf(Conflict.class);
    matters(handover).forEach(matter -> accept(id, matter));

    Task late = issue("核实受阻路口标志");
    assertThatThrownBy(() -> incoming.handovers().sign(id)).isInstanceOf(Conflict.class);
    assertThat(matters(incoming.handovers().get(id))).contains(late.id().value());
    accept(id, late.id().value());

    Handover signed = incoming.handovers().sign(id);
    witness.sees("handover.signed", id);
    assertThat(signed.state()).isEqualTo(HandoverState.SIGNED);
    assertThat(signed.outgoing()).isEqualTo(scenario.people().outgoing().username());
    assertThat(signed.incoming()).isEqualTo(comes);
    assertThat(signed.outgoingSignedAt()).isPresent();
    assertThat(signed.incomingSignedAt()).isPresent();
    assertThat(signed.items()).allMatch(Handover.Item::accepted);
    return signed;
  }

  private void accept(HandoverId id, UUID matter) {
    assertThatThrownBy(() -> outgoing.handovers().accept(id, acceptance(matter)))
        .isInstanceOf(Forbidden.class);
    Handover now = incoming.handovers().accept(id, acceptance(matter));
    assertThat(now.items().stream().filter(i -> i.matter().about().id().equals(matter)))
        .isNotEmpty()
        .allMatch(i -> i.accepted() && i.acceptedAt().isPresent());
  }

  private static Acceptance acceptance(UUID matter) {
    return new Acceptance(matter, Optional.of("已了解"));
  }

  private Task issue(String title) {
    return outgoing
        .tasks()
        .add(
            new TaskDraft(
                title,
                Optional.empty(),
                new Party(Party.Kind.UNIT, scenario.unit().value()),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty()));
  }

  private Set<UUID> open() {
    List<OpenMatter> all = outgoing.openMatters();
    Set<UUID> ids = new LinkedHashSet<>();
    all.stream().filter(m -> !m.kind().equals("handover")).forEach(m -> ids.add(m.about().id()));
    return ids;
  }

  private static Set<UUID> matters(Handover handover) {
    Set<UUID> ids = new LinkedHashSet<>();
    handover.items().forEach(i -> ids.add(i.matter().about().id()));
    return ids;
  }
}
