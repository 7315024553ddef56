package org.anlan.client.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anlan.api.Forbidden;
import org.anlan.api.Grade;
import org.anlan.api.Text;
import org.anlan.api.plans.Finding;
import org.anlan.api.plans.Match;
import org.anlan.api.plans.NewVersion;
import org.anlan.api.plans.Plan;
import org.anlan.api.plans.PlanDraft;
import org.anlan.api.plans.PlanFilter;
import org.anlan.api.plans.PlanId;
import org.anlan.api.plans.PlanService;
import org.anlan.api.plans.PlanVersion;
import org.anlan.api.plans.Preview;
import org.anlan.api.plans.Signal;

/** PlanService over the line. */
public final class RemotePlans extends RemoteCollection<PlanId, Plan, PlanDraft, PlanFilter>
    implements PlanService {
  /** Over this line. */
  public RemotePlans(Http http) {
    super(http, "plans", Plan.class);
  }

  @Override
  public List<PlanVersion> versions(PlanId id) {
    return below(id, "versions", PlanVersion.class);
  }

  @Override
  public Optional<PlanVersion> version(PlanId id, int number) {
    return http().find(at(id) + "/versions/" + number, Types.of(PlanVersion.class));
  }

  @Override
  public PlanVersion addVersion(PlanId id, NewVersion version) {
    return http().post(at(id) + "/versions", version, Types.of(PlanVersion.class));
  }

  @Override
  public Plan approve(PlanId id, int number) {
    return http().post(at(id) + "/versions/" + number + "/approve", Map.of(), Types.of(Plan.class));
  }

  @Override
  public Plan retire(PlanId id) {
    return http().post(at(id) + "/retire", Map.of(), Types.of(Plan.class));
  }

  @Override
  public List<Finding> findings(PlanId id) {
    return below(id, "findings", Finding.class);
  }

  @Override
  public Preview preview(PlanId id, Grade level) {
    String at = at(id) + "/preview?level=" + level.name().toLowerCase(Locale.ROOT);
    return http().get(at, Types.of(Preview.class));
  }

  @Override
  public List<Match> match(Signal signal) {
    throw new Forbidden(Text.of("请查看预警的建议", "ask for a warning's proposals instead"));
  }
}
