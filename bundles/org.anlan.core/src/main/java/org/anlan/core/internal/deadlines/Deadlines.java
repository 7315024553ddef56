package org.anlan.core.internal.deadlines;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.anlan.api.Link;
import org.anlan.api.deadlines.Deadline;
import org.anlan.api.deadlines.DeadlineId;
import org.anlan.api.deadlines.DeadlineService;
import org.anlan.api.deadlines.NewDeadline;
import org.anlan.core.ids.Ids;
import org.anlan.core.internal.tx.CoreTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The clocks. Those started in one transaction are put off and written in one go before it commits:
 * the start of a plan starts thousands.
 */
@Component(service = DeadlineService.class)
public final class Deadlines implements DeadlineService {
  private final CoreTransactions tx;
  private final DeadlineTable table;
  private final Scheduler scheduler;

  /** Clocks in this database. */
  @Activate
  public Deadlines(
      @Reference CoreTransactions tx,
      @Reference(target = "(osgi.jndi.service.name=anlan)") DataSource database,
      @Reference Scheduler scheduler) {
    this.tx = tx;
    this.table = new DeadlineTable(database);
    this.scheduler = scheduler;
  }

  @Override
  public DeadlineId start(NewDeadline deadline) {
    Deadline started = started(deadline);
    tx.write(() -> pending().put(new Key(started), started));
    return started.id();
  }

  @Override
  public void clear(Link about, String topic) {
    tx.write(
        () -> {
          writePending();
          table.clear(about, topic);
          return null;
        });
  }

  @Override
  public List<Deadline> about(Link about) {
    writePending();
    return table.about(about);
  }

  @Override
  public List<Deadline> until(Instant until, int limit) {
    writePending();
    return table.until(until, limit);
  }

  private Pending pending() {
    return tx.attached(
        this,
        Pending.class,
        () -> {
          tx.beforeCommit(this::writePending);
          tx.afterCommit(scheduler::wake);
          return new Pending();
        });
  }

  private void writePending() {
    if (tx.running()) {
      Map<Key, Deadline> pending = pending();
      if (!pending.isEmpty()) {
        table.replace(List.copyOf(pending.values()));
        pending.clear();
      }
    }
  }

  private static Deadline started(NewDeadline d) {
    return new Deadline(
        new DeadlineId(Ids.next()),
        d.topic(),
        d.about(),
        d.subject(),
        d.owner(),
        d.scope(),
        d.startedAt(),
        d.dueAt(),
        d.steps(),
        0);
  }

  private record Key(String topic, Link about) {
    Key(Deadline deadline) {
      this(deadline.topic(), deadline.about());
    }
  }

  /** Started in the running transaction and not written yet; the last of a topic counts. */
  private static final class Pending extends LinkedHashMap<Key, Deadline> {
    private static final long serialVersionUID = 1L;
  }
}
