package org.anlan.core.internal.database;

import javax.sql.DataSource;
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
  private static final int SECONDS = 2;
  private final Space space;
  private final Barrier barrier;
  private final DataSource database;

  /** The health of the database behind these. */
  @Activate
  public DatabaseHealth(
      @Reference Space space,
      @Reference Barrier barrier,
      @Reference(target = "(osgi.jndi.service.name=anlan)") DataSource database) {
    this.space = space;
    this.barrier = barrier;
    this.database = database;
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
    return answers() ? Health.up() : new Health(Health.State.DOWN, Failures.down().text());
  }

  /** A server of its own can be gone without anybody having written meanwhile. */
  private boolean answers() {
    try {
      return Sql.with(database, connection -> connection.isValid(SECONDS));
    } catch (RuntimeException e) {
      return false;
    }
  }
}
