package org.anlan.notifications.internal;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Text;
import org.anlan.api.deadlines.Deadline;
import org.anlan.api.deadlines.DeadlineListener;
import org.anlan.api.notifications.Message;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.RosterService;
import org.anlan.api.roster.Selector;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells people of deadlines: the owner before and when one is due, then whoever is next, and at
 * last whoever is on duty.
 */
@Component(service = DeadlineListener.class)
public final class Reminders implements DeadlineListener {
  private static final Selector ON_DUTY =
      new Selector(Selector.Kind.ON_DUTY, Optional.empty(), Optional.empty(), Optional.empty());
  private final Outgoing outgoing;
  private final RosterService roster;

  @Activate
  public Reminders(@Reference Outgoing outgoing, @Reference RosterService roster) {
    this.outgoing = outgoing;
    this.roster = roster;
  }

  @Override
  public void fired(Deadline deadline, Deadline.Step step) {
    if (isForNobody(deadline)) {
      return;
    }
    List<Assignee> recipients = recipients(deadline, step);
    if (!recipients.isEmpty()) {
      outgoing.send(message(deadline, step), recipients);
    }
  }

  /** Clocks of the house's own, as of a warning that expires, remind nobody. */
  private static boolean isForNobody(Deadline deadline) {
    return deadline.topic().endsWith(".expiry");
  }

  private List<Assignee> recipients(Deadline deadline, Deadline.Step step) {
    Optional<Assignee> named =
        (step.kind() == Deadline.Kind.LEADER
                ? Optional.<org.anlan.api.Party>empty()
                : step.tell().or(deadline::owner))
            .flatMap(roster::describe);
    return named.map(List::of).orElseGet(() -> roster.resolve(ON_DUTY));
  }

  private static Message message(Deadline deadline, Deadline.Step step) {
    Text what =
        switch (step.kind()) {
          case REMIND -> Text.of("将到时限", "due soon");
          case DUE -> Text.of("已到时限", "due now");
          case ESCALATE, LEADER -> Text.of("逾期未办", "overdue");
        };
    return new Message(
        Message.IN_APP,
        List.of(),
        what.zh() + "：" + deadline.subject().zh(),
        what.en() + ": " + deadline.subject().en(),
        false,
        step.kind() != Deadline.Kind.REMIND,
        Optional.of(deadline.about()));
  }
}
