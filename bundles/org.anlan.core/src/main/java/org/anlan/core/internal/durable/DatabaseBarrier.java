package org.anlan.core.internal.durable;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.anlan.core.internal.database.Engine;
import org.anlan.core.internal.database.Fence;
import org.anlan.core.internal.database.Space;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The barrier that the configured database needs. */
@Component(service = Barrier.class)
public final class DatabaseBarrier implements Barrier, AutoCloseable {
  private final Barrier barrier;

  /** A barrier for a database whose connections know no fence: once lost, it is lost. */
  public DatabaseBarrier(DataSource database) throws SQLException {
    this(database, new Fence(), new Space(() -> Long.MAX_VALUE, 0, Duration.ZERO));
  }

  /** A barrier for this database, which is opened for writing where there is room. */
  @Activate
  public DatabaseBarrier(
      @Reference(target = "(osgi.jndi.service.name=anlan)") DataSource database,
      @Reference Fence fence,
      @Reference Space space)
      throws SQLException {
    barrier =
        Engine.of(database) == Engine.H2
            ? new GroupBarrier(new CheckpointSync(database, fence, space::enough))
            : NONE;
  }

  @Override
  public long epoch() {
    return barrier.epoch();
  }

  @Override
  public void await(long epoch) {
    barrier.await(epoch);
  }

  @Override
  public void suspect(Throwable failure) {
    barrier.suspect(failure);
  }

  @Override
  public long syncs() {
    return barrier.syncs();
  }

  @Deactivate
  @Override
  public void close() {
    if (barrier instanceof GroupBarrier group) {
      group.close();
    }
  }
}
