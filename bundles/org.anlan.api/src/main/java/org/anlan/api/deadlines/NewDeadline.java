package org.anlan.api.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.Text;
import org.anlan.api.roster.UnitId;

/**
 * A clock to be started.
 *
 * @param next who is told when the owner stays silent, nearest first
 */
public record NewDeadline(
    String topic,
    Link about,
    Text subject,
    Optional<Party> owner,
    Optional<UnitId> scope,
    Instant startedAt,
    Instant dueAt,
    List<Party> next) {
  public NewDeadline {
    Objects.requireNonNull(topic);
    Objects.requireNonNull(about);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(owner);
    Objects.requireNonNull(scope);
    Objects.requireNonNull(startedAt);
    Objects.requireNonNull(dueAt);
    next = List.copyOf(next);
  }

  /**
   * The usual escalation: remind the owner at three quarters of the time, due, then each next one
   * and at last the leader on duty, every half of the time later but at least five minutes and at
   * most an hour apart.
   */
  public List<Deadline.Step> steps() {
    Duration whole = Duration.between(startedAt, dueAt);
    List<Deadline.Step> steps = new ArrayList<>();
    if (!whole.isNegative() && !whole.isZero()) {
      Instant remind = dueAt.minus(whole.dividedBy(4));
      steps.add(new Deadline.Step(Deadline.Kind.REMIND, remind, Optional.empty()));
    }
    steps.add(new Deadline.Step(Deadline.Kind.DUE, dueAt, Optional.empty()));
    Duration apart = between(whole.dividedBy(2), Duration.ofMinutes(5), Duration.ofHours(1));
    Instant at = dueAt;
    for (Party party : next) {
      at = at.plus(apart);
      steps.add(new Deadline.Step(Deadline.Kind.ESCALATE, at, Optional.of(party)));
    }
    steps.add(new Deadline.Step(Deadline.Kind.LEADER, at.plus(apart), Optional.empty()));
    return steps;
  }

  private static Duration between(Duration value, Duration least, Duration most) {
    if (value.compareTo(least) < 0) {
      return least;
    }
    return value.compareTo(most) > 0 ? most : value;
  }
}
