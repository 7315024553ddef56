package org.anlan.core.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.anlan.api.access.AccessService;
import org.anlan.api.changes.ChangeFeed;
import org.anlan.api.changes.ChangeRecorder;
import org.anlan.api.tx.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What every service needs to do its work, as one service. */
@Component(service = Desk.class)
public record Desk(
    Transactions tx, ChangeRecorder changes, ChangeFeed feed, AccessService access, Clock clock) {
  @Activate
  public Desk(
      @Reference Transactions tx,
      @Reference ChangeRecorder changes,
      @Reference ChangeFeed feed,
      @Reference AccessService access,
      @Reference Clock clock) {
    this.tx = Objects.requireNonNull(tx);
    this.changes = Objects.requireNonNull(changes);
    this.feed = Objects.requireNonNull(feed);
    this.access = Objects.requireNonNull(access);
    this.clock = Objects.requireNonNull(clock);
  }

  /** Now, cut to microseconds. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The name of who is calling, as it stands in stamps. */
  public String by() {
    return access.current().name();
  }
}
