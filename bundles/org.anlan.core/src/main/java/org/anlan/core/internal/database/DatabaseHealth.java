package org.anlan.core.internal.database;

import org.anlan.api.AnlanException;
import org.anlan.api.Text;
import org.anlan.api.health.Health;
import org.anlan.api.health.HealthCheck;
import org.anlan.core.internal.durable.Barrier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the database takes writes. */
@Component(service = HealthCheck.class)
public final class DatabaseHealth implements HealthCheck {
  private final Space space;
  private final Barrier barrier;

  /** The health of the database behind these. */
  @Activate
  public DatabaseHealth(@Reference Space space, @Reference Barrier barrier) {
    this.space = space;
    this.barrier = barrier;
  }

  @Override
  public String part() {
    return "database";
  }

  @Override
  public Health check() {
    try {
      barrier.epoch();
    } catch (AnlanException e) {
      return new Health(Health.State.DOWN, e.text());
    }
    if (!space.enough()) {
      Text text = Text.of("磁盘空间不足，只读", "too little room on the disk: read only");
      return new Health(Health.State.DOWN, text);
    }
    return Health.up();
  }
}
