package org.anlan.api.plans;

import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.roster.UnitId;

/**
 * A plan to be made or changed.
 *
 * @param filing where and under what number it is filed (备案)
 * @param content if given, becomes its first or next version, not yet approved
 */
public record PlanDraft(
    String title,
    UnitId unitId,
    Optional<String> hazard,
    Optional<String> filing,
    Optional<PlanContent> content)
    implements Draft {
  @Override
  public void check(Faults faults) {
    faults
        .text("/title", title, 200)
        .required("/unitId", unitId)
        .text("/hazard", hazard, 100)
        .text("/filing", filing, 300)
        .nested("/content", content.orElse(null));
  }
}
