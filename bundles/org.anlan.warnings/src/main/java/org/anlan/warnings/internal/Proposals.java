package org.anlan.warnings.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.api.plans.Match;
import org.anlan.api.plans.PlanService;
import org.anlan.api.plans.Signal;
import org.anlan.api.warnings.Area;
import org.anlan.api.warnings.Info;
import org.anlan.api.warnings.Proposal;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningState;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What warnings propose, as long as there are plans. Any thread. */
@Component(service = Proposals.class)
public final class Proposals {
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile PlanService plans;

  /** The plans a warning in force speaks to. */
  List<Proposal> of(Warning warning) {
    PlanService now = plans;
    return now == null || warning.state() != WarningState.ACTIVE
        ? List.of()
        : now.match(signal(warning)).stream().map(m -> proposal(m, warning.drill())).toList();
  }

  /** What plans look at. */
  static Signal signal(Warning warning) {
    return new Signal(
        warning.infos().stream().flatMap(Proposals::events).distinct().toList(),
        warning.grade(),
        areas(warning).flatMap(a -> a.divisions().stream()).distinct().toList(),
        areas(warning).map(Area::description).distinct().collect(Collectors.joining("、")),
        warning.drill());
  }

  private static Stream<String> events(Info info) {
    return Stream.concat(
            info.eventCodes().values().stream().flatMap(List::stream), Stream.of(info.event()))
        .filter(event -> !event.isBlank());
  }

  private static Stream<Area> areas(Warning warning) {
    return warning.infos().stream().flatMap(info -> info.areas().stream());
  }

  private static Proposal proposal(Match match, boolean drill) {
    return new Proposal(
        match.planId(), match.title(), match.level(), match.reason(), match.running(), drill);
  }
}
