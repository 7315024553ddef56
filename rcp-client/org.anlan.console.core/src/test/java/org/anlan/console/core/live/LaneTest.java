package org.anlan.console.core.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Party;
import org.anlan.api.Stamp;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskId;
import org.anlan.api.tasks.TaskState;
import org.junit.jupiter.api.Test;

class LaneTest {
  private static final Instant NOW = Instant.parse("2026-07-01T03:00:00Z");

  @Test
  void everyTaskStandsOnceWhateverItsState() {
    List<Task> tasks = Arrays.stream(TaskState.values()).map(state -> task(state, 1)).toList();
    Map<Lane, List<Task>> board = Lane.board(tasks);
    assertThat(board.keySet()).containsExactly(Lane.values());
    assertThat(board.values().stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(tasks);
    assertThat(board.get(Lane.DONE)).hasSize(2);
  }

  @Test
  void whatIsDueFirstComesFirstAndWhatHasNoTimeLast() {
    Task never = task(TaskState.ISSUED, 0);
    Task late = task(TaskState.ISSUED, 90);
    Task soon = task(TaskState.ISSUED, 5);
    assertThat(Lane.board(List.of(never, late, soon)).get(Lane.ISSUED))
        .containsExactly(soon, late, never);
  }

  private static Task task(TaskState state, long minutes) {
    Optional<Instant> due =
        Optional.of(minutes).filter(m -> m > 0).map(m -> NOW.plusSeconds(60 * m));
    return new Task(
        new TaskId(UUID.randomUUID()),
        new Stamp(1, NOW, "a", NOW, "a"),
        "t",
        Optional.empty(),
        new Party(Party.Kind.UNIT, UUID.randomUUID()),
        "u",
        Optional.empty(),
        Optional.empty(),
        state,
        NOW,
        due,
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
