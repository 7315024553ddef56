package org.anlan.warnings.internal;

import org.anlan.api.deadlines.Deadline;
import org.anlan.api.deadlines.DeadlineListener;
import org.anlan.api.deadlines.DeadlineService;
import org.anlan.api.warnings.WarningId;
import org.anlan.core.service.Desk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes warnings off the board when their time is over. */
@Component(service = DeadlineListener.class)
public final class Expiry implements DeadlineListener {
  private final Desk desk;
  private final Board board;
  private final DeadlineService deadlines;

  @Activate
  public Expiry(
      @Reference Desk desk, @Reference Board board, @Reference DeadlineService deadlines) {
    this.desk = desk;
    this.board = board;
    this.deadlines = deadlines;
  }

  @Override
  public void fired(Deadline deadline, Deadline.Step step) {
    if (deadline.topic().equals(Trail.EXPIRY) && step.kind() == Deadline.Kind.DUE) {
      board.expire(new WarningId(deadline.about().id()));
      // Nobody need be pressed for anything afterwards; the clock can't be cleared while it fires.
      desk.tx().afterCommit(() -> clear(deadline));
    }
  }

  private void clear(Deadline deadline) {
    desk.tx()
        .write(
            () -> {
              deadlines.clear(deadline.about(), Trail.EXPIRY);
              return null;
            });
  }
}
