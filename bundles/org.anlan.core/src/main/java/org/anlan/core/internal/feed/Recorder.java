package org.anlan.core.internal.feed;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Id;
import org.anlan.api.access.AccessService;
import org.anlan.api.changes.ChangeRecorder;
import org.anlan.api.roster.UnitId;
import org.anlan.core.internal.tx.CoreTransactions;
import org.anlan.json.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts changes on the feed in the name of the current caller. */
@Component(service = ChangeRecorder.class)
public final class Recorder implements ChangeRecorder {
  private static final String GONE = "null";
  private final CoreTransactions tx;
  private final AccessService access;
  private final Clock clock;

  /** A recorder for these transactions. */
  @Activate
  public Recorder(
      @Reference CoreTransactions tx, @Reference AccessService access, @Reference Clock clock) {
    this.tx = tx;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public void record(String kind, String entity, Entity<?> after, Optional<UnitId> scope) {
    String data = new String(Json.write(after), StandardCharsets.UTF_8);
    record(kind, entity, after.id(), after.stamp().version(), scope, data);
  }

  @Override
  public void removed(String kind, String entity, Id id, Optional<UnitId> scope) {
    record(kind, entity, id, 0, scope, GONE);
  }

  private void record(
      String kind, String entity, Id id, long version, Optional<UnitId> scope, String data) {
    String by = access.current().name();
    tx.record(
        new PendingChange(clock.instant(), by, kind, entity, id.value(), version, scope, data));
  }
}
