package org.anlan.console.internal.admin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anlan.api.health.Health;
import org.anlan.api.health.HealthReport;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.table.DataTable;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** How each part of the runtime is, looked at anew as long as it is in front. */
final class HealthSection implements Section {
  private static final int AGAIN_MS = 10_000;
  private static final int WRAP = 640;

  private record Part(String name, Health health) {}

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Composite panel;
  private final Label whole;
  private final DataTable<Part> table;
  private boolean ticking;

  HealthSection(Composite parent, Desk desk, Looks looks) {
    this.desk = desk;
    this.looks = looks;
    this.times = new Times(desk.zone());
    panel = looks.panel(parent, title());
    whole = Looks.named(looks.wrapped(panel, " ", WRAP), "health-whole");
    whole.setFont(looks.sized(whole, 2, SWT.BOLD));
    table = new DataTable<>(panel, desk, looks, "health", Part::name, columns());
    Looks.named(
        looks.button(table.head(1), Words.of("admin.health.again"), this::look), "health-again");
  }

  private List<Column<Part>> columns() {
    return List.of(
        Column.<Part>of(
                "state", Words.of("admin.state"), 104, p -> Words.of("health", p.health().state()))
            .by(part -> part.health().state())
            .coloured(part -> colour(part.health().state())),
        Column.of(
            "part",
            Words.of("admin.health.part"),
            176,
            p -> Words.or("part." + p.name(), p.name())),
        Column.of(
            "detail",
            Words.of("admin.audit.detail"),
            560,
            part -> desk.say(part.health().detail())));
  }

  private Optional<Color> colour(Health.State state) {
    Palette palette = looks.palette();
    return switch (state) {
      case UP -> Optional.empty();
      case WARN -> Optional.of(palette.orange());
      case DOWN -> Optional.of(palette.red());
    };
  }

  @Override
  public String title() {
    return Words.of("admin.health");
  }

  @Override
  public Control control() {
    return panel;
  }

  @Override
  public void shown() {
    look();
    if (!ticking) {
      ticking = true;
      panel.getDisplay().timerExec(AGAIN_MS, this::tick);
    }
  }

  private void tick() {
    if (panel.isDisposed()) {
      return;
    }
    ticking = panel.isVisible();
    if (ticking) {
      look();
      panel.getDisplay().timerExec(AGAIN_MS, this::tick);
    }
  }

  private void look() {
    desk.load(panel, () -> desk.client().health(), this::show, this::failed);
  }

  private void show(HealthReport report) {
    whole.setForeground(colour(report.status()).orElse(looks.palette().text()));
    whole.setText(
        Looks.escape(
            Words.of(
                "admin.health.whole",
                Words.of("health", report.status()),
                report.version(),
                times.seconds(report.at()))));
    table.show(
        report.parts().entrySet().stream()
            .map(entry -> new Part(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.comparing((Part part) -> part.health().state())
                    .reversed()
                    .thenComparing(Part::name))
            .toList());
  }

  private void failed(String why) {
    whole.setForeground(looks.palette().red());
    whole.setText(Looks.escape(Words.of("admin.health.failed", why)));
  }
}
