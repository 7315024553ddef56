package org.anlan.plans.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.api.Grade;
import org.anlan.api.Party;
import org.anlan.api.plans.Action;
import org.anlan.api.plans.CommandRole;
import org.anlan.api.plans.Level;
import org.anlan.api.plans.PlanContent;
import org.anlan.api.plans.Supply;
import org.anlan.api.plans.Trigger;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.ResponsibilityKind;
import org.anlan.api.roster.Selector;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitKind;

/** Plans and people that several tests use. */
final class Samples {
  private Samples() {}

  static Selector position(UUID id) {
    return Selector.of(Selector.Kind.POSITION, id);
  }

  static Selector eachBelow(UUID unit) {
    return new Selector(
        Selector.Kind.EACH_UNIT_BELOW,
        Optional.of(unit),
        Optional.empty(),
        Optional.of(UnitKind.COMMUNITY));
  }

  static Selector leadersBelow(UUID unit) {
    return new Selector(
        Selector.Kind.RESPONSIBLE_FOR_EACH_BELOW,
        Optional.of(unit),
        Optional.of(ResponsibilityKind.LEADER_IN_CHARGE),
        Optional.of(UnitKind.COMMUNITY));
  }

  static Action action(String key, Selector who, Grade... levels) {
    return new Action(
        key,
        Set.of(levels),
        "措施" + key,
        Optional.empty(),
        who,
        Optional.of(Duration.ofMinutes(30)));
  }

  static Trigger trigger(Grade warning, Grade level, String... events) {
    return new Trigger(List.of(events), warning, level, Optional.empty());
  }

  static List<Level> levels(Grade... grades) {
    return List.of(grades).stream()
        .map(g -> new Level(g, Wording.level(g), Optional.empty()))
        .toList();
  }

  static PlanContent content(
      Selector commander,
      List<Level> levels,
      List<Trigger> triggers,
      List<Action> actions,
      Supply... supplies) {
    return new PlanContent(
        List.of(new CommandRole("指挥长", commander)), levels, triggers, actions, List.of(supplies));
  }

  static Assignee somebody(Party.Kind kind, String name) {
    return new Assignee(
        new Party(kind, UUID.randomUUID()), name, Optional.empty(), Optional.empty());
  }

  static Assignee about(Assignee assignee, UUID unit) {
    return new Assignee(
        assignee.party(), assignee.name(), assignee.unitId(), Optional.of(new UnitId(unit)));
  }
}
