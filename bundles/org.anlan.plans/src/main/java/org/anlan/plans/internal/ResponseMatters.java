package org.anlan.plans.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.api.access.AccessService;
import org.anlan.api.matters.OpenMatter;
import org.anlan.api.matters.OpenMatterSource;
import org.anlan.api.plans.Activation;
import org.anlan.plans.internal.persistence.ActivationRow;
import org.anlan.plans.internal.persistence.ActivationRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Responses that run are open until somebody ends them. */
@Component(service = OpenMatterSource.class)
public final class ResponseMatters implements OpenMatterSource {
  private static final int MOST = 1000;
  private static final Text NEXT =
      Text.of("研判是否调整级别或结束响应", "decide whether to change the level or end it");

  private final ActivationRows rows;
  private final AccessService access;

  /** Over this table. */
  @Activate
  public ResponseMatters(@Reference ActivationRows rows, @Reference AccessService access) {
    this.rows = rows;
    this.access = access;
  }

  @Override
  public List<OpenMatter> open() {
    if (!access.may(Activations.READ)) {
      return List.of();
    }
    return rows.running().stream()
        .map(ActivationRow::toRecord)
        .filter(a -> access.may(Activations.READ, a.unitId()))
        .sorted(
            Comparator.comparing(Activation::drill)
                .thenComparing(Activation::level)
                .thenComparing(Activation::startedAt))
        .limit(MOST)
        .map(ResponseMatters::matter)
        .toList();
  }

  private static OpenMatter matter(Activation running) {
    return new OpenMatter(
        "activation",
        new Link(Activations.PATH, running.id().value()),
        title(running),
        NEXT,
        running.startedAt(),
        Optional.empty(),
        false,
        Optional.of(running.level()),
        running.drill(),
        Optional.of(running.unitId()));
  }

  private static Text title(Activation running) {
    return Text.of(
        Wording.quoted(running.title())
            + Wording.level(running.level())
            + "响应"
            + (running.drill() ? "（演练）" : ""),
        "Level "
            + running.level()
            + " response “"
            + running.title()
            + "”"
            + (running.drill() ? " (drill)" : ""));
  }
}
