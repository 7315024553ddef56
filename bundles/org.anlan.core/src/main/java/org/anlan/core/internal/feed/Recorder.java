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
    record(kind, entity, after, scope, Optional.empty());
  }

  @Override
  public void record(
      String kind, String entity, Entity<?> after, Optional<UnitId> scope, Optional<UnitId> about) {
    String data = new String(Json.write(after), StandardCharsets.UTF_8);
    tx.record(
        new PendingChange(
            clock.instant(),
            access.current().name(),
            kind,
            entity,
            after.id().value(),
            after.stamp().version(),
            scope,
            about,
            data));
  }

  @Override
  public void removed(String kind, String entity, Id id, Optional<UnitId> scope) {
    tx.record(
        new PendingChange(
            clock.instant(),
            access.current().name(),
            kind,
            entity,
            id.value(),
            0,
            scope,
            Optional.empty(),
            GONE));
  }
}
