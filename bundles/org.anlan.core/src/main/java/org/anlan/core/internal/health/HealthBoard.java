package org.anlan.core.internal.health;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anlan.api.Text;
import org.anlan.api.health.Health;
import org.anlan.api.health.HealthCheck;
import org.anlan.api.health.HealthReport;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** How the runtime is, asked anew at most once a second. */
@Component(service = HealthBoard.class, immediate = true)
public final class HealthBoard {
  private static final long FRESH_NANOS = 1_000_000_000L;

  /** Without these the runtime is not up, even if nobody says that they are down. */
  static final List<String> MANDATORY = List.of("database", "rest");

  private static final Health STARTING =
      new Health(Health.State.DOWN, Text.of("正在启动", "not started yet"));

  private final Clock clock;
  private final String version;
  private final Asking asking = new Asking();

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile Collection<HealthCheck> checks = List.of();

  private record Asked(HealthReport report, long nanos) {}

  private volatile Asked last;

  /** The checks come and go. */
  @Activate
  public HealthBoard(@Reference Clock clock, BundleContext context) {
    this(clock, context.getBundle().getVersion().toString());
  }

  HealthBoard(Clock clock, String version) {
    this.clock = clock;
    this.version = version;
  }

  HealthBoard with(Collection<HealthCheck> all) {
    checks = all;
    return this;
  }

  /** Stops asking. */
  @Deactivate
  public void stop() {
    asking.close();
  }

  /** How everything is. */
  public HealthReport report() {
    Asked known = last;
    if (known != null && System.nanoTime() - known.nanos() < FRESH_NANOS) {
      return known.report();
    }
    HealthReport report = ask();
    last = report.status() == Health.State.UP ? new Asked(report, System.nanoTime()) : null;
    return report;
  }

  /** The same without anything an outsider need not know. */
  public static HealthReport outside(HealthReport report) {
    return new HealthReport(report.status(), report.at(), "", Map.of());
  }

  private HealthReport ask() {
    Map<String, Health> parts = new LinkedHashMap<>(asking.ask(List.copyOf(checks)));
    MANDATORY.forEach(part -> parts.putIfAbsent(part, STARTING));
    Health.State worst =
        parts.values().stream().map(Health::state).max(Enum::compareTo).orElse(Health.State.UP);
    return new HealthReport(worst, Instant.now(clock), version, parts);
  }
}
