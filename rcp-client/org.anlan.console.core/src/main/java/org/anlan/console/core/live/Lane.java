package org.anlan.console.core.live;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskState;

/** A column of the board on which tasks stand by how far they are. */
public enum Lane {
  /** Given out. */
  ISSUED,
  /** Received. */
  RECEIVED,
  /** Being worked on. */
  WORKING,
  /** Done, and perhaps verified. */
  DONE,
  /** Refused, or taken back: nobody works on it. */
  REFUSED;

  /** The column of a task in this state. */
  public static Lane of(TaskState state) {
    return switch (state) {
      case ISSUED -> ISSUED;
      case RECEIVED -> RECEIVED;
      case IN_PROGRESS -> WORKING;
      case DONE, VERIFIED -> DONE;
      case REFUSED, WITHDRAWN -> REFUSED;
    };
  }

  /** All columns; in each what is due first comes first, what has no time comes last. */
  public static Map<Lane, List<Task>> board(List<Task> tasks) {
    Map<Lane, List<Task>> board = new EnumMap<>(Lane.class);
    for (Lane lane : values()) {
      board.put(
          lane,
          tasks.stream()
              .filter(task -> of(task.state()) == lane)
              .sorted(
                  Comparator.comparing((Task task) -> task.dueAt().orElse(Instant.MAX))
                      .thenComparing(Task::issuedAt))
              .toList());
    }
    return board;
  }
}
