package org.anlan.console.internal.plans;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Grade;
import org.anlan.api.Link;
import org.anlan.api.plans.Action;
import org.anlan.api.plans.CommandRole;
import org.anlan.api.plans.Level;
import org.anlan.api.plans.PlanContent;
import org.anlan.api.plans.Trigger;
import org.anlan.api.roster.Selector;
import org.anlan.console.core.quick.Name;

/** A small plan for tests. */
final class Samples {
  static final UUID STREET = new UUID(0, 1);
  static final UUID POSITION = new UUID(0, 2);
  static final Selector UNIT = Selector.of(Selector.Kind.UNIT, STREET);

  private Samples() {}

  static Optional<Name> names(UUID id) {
    if (id.equals(STREET)) {
      return Optional.of(Name.of(new Link("roster/units", id), "文艺路街道", "碑林区"));
    }
    return id.equals(POSITION)
        ? Optional.of(Name.of(new Link("roster/positions", id), "社区主任", "东关社区"))
        : Optional.empty();
  }

  static Action action(String key, String title, Grade... levels) {
    EnumSet<Grade> at = EnumSet.noneOf(Grade.class);
    at.addAll(List.of(levels));
    return new Action(key, at, title, Optional.empty(), UNIT, Optional.of(Duration.ofMinutes(30)));
  }

  static PlanContent content(Action... actions) {
    return new PlanContent(
        List.of(new CommandRole("总指挥", UNIT)),
        List.of(new Level(Grade.III, "Ⅲ级响应", Optional.empty())),
        List.of(new Trigger(List.of("暴雨"), Grade.III, Grade.III, Optional.empty())),
        List.of(actions),
        List.of());
  }
}
