package org.anlan.api.tasks;

import java.util.Optional;
import java.util.UUID;
import org.anlan.api.roster.UnitId;

/**
 * Which tasks are wanted.
 *
 * @param assignee the party's identity
 * @param origin the identity of what they came from
 * @param open only those somebody still has to act on, or only those nobody has
 * @param mine only those given to the caller's own person, its positions and teams, or only the
 *     others
 */
public record TaskFilter(
    Optional<TaskState> state,
    Optional<UUID> assignee,
    Optional<UUID> origin,
    Optional<UnitId> about,
    Optional<Boolean> open,
    Optional<Boolean> overdue,
    Optional<Boolean> drill,
    Optional<Boolean> mine,
    Optional<String> q) {
  /** All tasks. */
  public static final TaskFilter ALL =
      new TaskFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** All that came from one thing. */
  public static TaskFilter from(UUID origin) {
    return new TaskFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.of(origin),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * All somebody still has to act on.
   *
   * @param overdue only those past their time, or only the others
   */
  public static TaskFilter open(Optional<Boolean> overdue) {
    return new TaskFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(true),
        overdue,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
