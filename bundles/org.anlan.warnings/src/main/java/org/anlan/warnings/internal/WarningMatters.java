package org.anlan.warnings.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.access.Permission;
import org.anlan.api.matters.OpenMatter;
import org.anlan.api.matters.OpenMatterSource;
import org.anlan.api.warnings.RefusedWarning;
import org.anlan.api.warnings.Warning;
import org.anlan.core.service.Desk;
import org.anlan.warnings.internal.persistence.WarningRow;
import org.anlan.warnings.internal.persistence.WarningRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Warnings in force that nobody has acknowledged, gravest first, and refused files that nobody has
 * looked at.
 */
@Component(service = OpenMatterSource.class)
public final class WarningMatters implements OpenMatterSource {
  private static final int MOST = 1000;
  private final Desk desk;
  private final WarningRows rows;
  private final RefusedFiles refused;

  @Activate
  public WarningMatters(
      @Reference Desk desk, @Reference WarningRows rows, @Reference RefusedFiles refused) {
    this.desk = desk;
    this.rows = rows;
    this.refused = refused;
  }

  @Override
  public List<OpenMatter> open() {
    if (!desk.access().may(Permission.read(Trail.WARNINGS))) {
      return List.of();
    }
    return Stream.concat(
            rows.unacknowledged(MOST).stream()
                .map(WarningRow::toRecord)
                .map(WarningMatters::matter),
            refused.list(false, Paging.first(Paging.MOST)).items().stream()
                .map(WarningMatters::matter))
        .limit(MOST)
        .toList();
  }

  private static OpenMatter matter(Warning warning) {
    return new OpenMatter(
        "warning-unacknowledged",
        Trail.link(warning),
        Text.of(warning.headline(), warning.headline()),
        Text.of("确认收到，并看是否启动预案", "acknowledge it and see whether a plan is to be started"),
        warning.receivedAt(),
        Optional.empty(),
        false,
        warning.grade(),
        warning.drill(),
        Optional.empty());
  }

  private static OpenMatter matter(RefusedWarning refused) {
    int faults = refused.faults().size();
    return new OpenMatter(
        "warning-refused",
        Trail.link(refused),
        Text.of(
            "来自" + refused.source() + "的预警文件格式有误（" + faults + " 处）",
            "a warning file from " + refused.source() + " with " + faults + " fault(s)"),
        Text.of("查看原件，决定如何处理", "look at the file and decide what to do"),
        refused.stamp().createdAt(),
        Optional.empty(),
        false,
        Optional.empty(),
        false,
        Optional.empty());
  }
}
