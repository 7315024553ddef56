package org.anlan.tasks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.api.tasks.TaskState;
import org.anlan.tasks.internal.TaskFlow.Actor;
import org.anlan.tasks.internal.TaskFlow.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TaskFlowTest {
  /** One row a state, one column a step; a dot where the step can't be taken. */
  private static final String WAYS =
      """
      from        RECEIVE  START       FINISH REFUSE  VERIFY   REASSIGN WITHDRAW  CHANGE      COMMENT
      ISSUED      RECEIVED IN_PROGRESS DONE   REFUSED .        ISSUED   WITHDRAWN ISSUED      ISSUED
      RECEIVED    .        IN_PROGRESS DONE   REFUSED .        ISSUED   WITHDRAWN RECEIVED    RECEIVED
      IN_PROGRESS .        .           DONE   REFUSED .        ISSUED   WITHDRAWN IN_PROGRESS IN_PROGRESS
      DONE        .        .           .      .       VERIFIED ISSUED   .         .           DONE
      REFUSED     .        .           .      .       .        ISSUED   WITHDRAWN REFUSED     REFUSED
      VERIFIED    .        .           .      .       .        .        .         .           VERIFIED
      WITHDRAWN   .        .           .      .       .        .        .         .           WITHDRAWN
      """;

  static Stream<Arguments> ways() {
    String[] lines = WAYS.strip().split("\n");
    String[] steps = lines[0].split(" +");
    return Stream.of(lines)
        .skip(1)
        .map(line -> line.split(" +"))
        .flatMap(
            cells ->
                Stream.iterate(1, i -> i < cells.length, i -> i + 1)
                    .map(
                        i ->
                            Arguments.of(
                                TaskState.valueOf(cells[0]), Step.valueOf(steps[i]), cells[i])));
  }

  @ParameterizedTest(name = "{0} {1} → {2}")
  @MethodSource("ways")
  void leadsFromStateToState(TaskState from, Step step, String to) {
    assertThat(TaskFlow.after(from, step).map(TaskState::name))
        .isEqualTo(Optional.of(to).filter(name -> !name.equals(".")));
  }

  @Test
  void theTableHasEveryStateAndStep() {
    assertThat(ways()).hasSize(TaskState.values().length * Step.values().length);
  }

  @ParameterizedTest(name = "{0}: assignee {1}, writer {2}, reader {3}")
  @CsvSource({
    "RECEIVE,  true,  true, false",
    "START,    true,  true, false",
    "FINISH,   true,  true, false",
    "REFUSE,   true,  true, false",
    "COMMENT,  true,  true, false",
    "VERIFY,   false, true, false",
    "REASSIGN, false, true, false",
    "WITHDRAW, false, true, false",
    "CHANGE,   false, true, false"
  })
  void isOpenToThoseItConcerns(Step step, boolean assignee, boolean writer, boolean reader) {
    assertThat(TaskFlow.may(Actor.ASSIGNEE, step)).isEqualTo(assignee);
    assertThat(TaskFlow.may(Actor.WRITER, step)).isEqualTo(writer);
    assertThat(TaskFlow.may(Actor.READER, step)).isEqualTo(reader);
  }

  @Test
  void wantsAReasonForWhatTurnsATaskDown() {
    assertThat(Stream.of(Step.values()).filter(Step::needsReason))
        .containsExactlyInAnyOrder(Step.REFUSE, Step.WITHDRAW, Step.COMMENT);
  }
}
