package org.anlan.warnings.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.api.deadlines.DeadlineService;
import org.anlan.api.deadlines.NewDeadline;
import org.anlan.api.log.DutyLogService;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.warnings.RefusedWarning;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningState;
import org.anlan.core.service.Desk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What every change of a warning leaves behind: on the feed, in the duty log, on the clock. Inside
 * a transaction only; any thread.
 */
@Component(service = Trail.class)
public final class Trail {
  /** The collection of warnings. */
  static final String WARNINGS = "warnings";

  /** The collection of refused files. */
  static final String REFUSED = "warnings/refused";

  /** The clock that takes a warning off the board. */
  static final String EXPIRY = "warning.expiry";

  private static final int MOST_LINKS = 50;
  private final Desk desk;
  private final DutyLogService log;
  private final DeadlineService deadlines;
  private final ZoneId zone;

  @Activate
  public Trail(
      @Reference Desk desk, @Reference DutyLogService log, @Reference DeadlineService deadlines) {
    this(desk, log, deadlines, ZoneId.systemDefault());
  }

  /** Writes times of this zone: the duty room's, which is the runtime's. */
  Trail(Desk desk, DutyLogService log, DeadlineService deadlines, ZoneId zone) {
    this.desk = desk;
    this.log = log;
    this.deadlines = deadlines;
    this.zone = zone;
  }

  /** One has come in, and ended these. */
  void received(Warning warning, List<Warning> ended) {
    record("received", warning);
    log(wording().received(warning, ended), warning.drill(), Stream.of(List.of(warning), ended));
    if (warning.state() == WarningState.ACTIVE) {
      warning.expiresAt().ifPresent(end -> start(warning, end));
    }
  }

  /** A later one took its place or cancelled it. */
  void ended(Warning warning) {
    record(warning.state() == WarningState.CANCELLED ? "cancelled" : "updated", warning);
    deadlines.clear(link(warning), EXPIRY);
  }

  /** Its time is over; its clock is the caller's. */
  void expired(Warning warning) {
    record("expired", warning);
    log(wording().expired(warning), warning.drill(), Stream.of(List.of(warning)));
  }

  /** Somebody has seen it. */
  void acknowledged(Warning warning, Optional<String> remark) {
    record("acknowledged", warning);
    log(wording().acknowledged(warning, remark), warning.drill(), Stream.of(List.of(warning)));
  }

  /** A file was refused. */
  void refused(RefusedWarning refused) {
    desk.changes().record("warning.refused", REFUSED, refused, Optional.empty());
    log.append(NewLogEntry.of(LogKind.WARNING, wording().refused(refused), false, link(refused)));
  }

  /** Somebody decided what to do with a refused file. */
  void settled(RefusedWarning refused) {
    desk.changes().record("warning.settled", REFUSED, refused, Optional.empty());
    log.append(NewLogEntry.of(LogKind.WARNING, wording().settled(refused), false, link(refused)));
  }

  static Link link(Warning warning) {
    return new Link(WARNINGS, warning.id().value());
  }

  static Link link(RefusedWarning refused) {
    return new Link(REFUSED, refused.id().value());
  }

  private void record(String event, Warning warning) {
    desk.changes().record("warning." + event, WARNINGS, warning, Optional.empty());
  }

  private void log(String text, boolean drill, Stream<List<Warning>> about) {
    Link[] links =
        about.flatMap(List::stream).map(Trail::link).limit(MOST_LINKS).toArray(Link[]::new);
    log.append(NewLogEntry.of(LogKind.WARNING, text, drill, links));
  }

  private void start(Warning warning, Instant end) {
    String title = warning.headline();
    deadlines.start(
        new NewDeadline(
            EXPIRY,
            link(warning),
            Text.of("预警到期：" + title, "warning expires: " + title),
            Optional.empty(),
            Optional.empty(),
            warning.receivedAt(),
            end,
            List.of()));
  }

  private Wording wording() {
    return new Wording(desk.now().atZone(zone));
  }
}
