package org.anlan.tasks.internal;

import static org.anlan.api.tasks.ObligationState.DONE;
import static org.anlan.api.tasks.ObligationState.DONE_LATE;
import static org.anlan.api.tasks.ObligationState.DUE;
import static org.anlan.api.tasks.ObligationState.OVERDUE;
import static org.anlan.api.tasks.ObligationState.SILENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.anlan.api.tasks.ObligationState;
import org.anlan.api.tasks.Recurrence;
import org.anlan.api.tasks.Recurrence.Every;
import org.anlan.tasks.internal.persistence.RoundValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundFlowTest {
  private static final Recurrence MONTHLY =
      new Recurrence(Every.MONTH, 28, LocalTime.of(18, 0), ZoneOffset.UTC);
  private static final Recurrence DAILY =
      new Recurrence(Every.DAY, 1, LocalTime.of(18, 0), ZoneOffset.UTC);
  private static final Instant FIRST = Instant.parse("2024-10-01T08:00:00Z");
  private static final RoundValue OCTOBER = RoundFlow.dueAfter(MONTHLY, FIRST);

  @ParameterizedTest(name = "begun {0}, at {1}: {2}")
  @CsvSource({
    "false, 2024-10-28T17:59:59.999999Z, DUE",
    "false, 2024-10-28T18:00:00Z,        SILENT",
    "false, 2024-10-31T23:59:59Z,        SILENT",
    "true,  2024-10-28T17:59:59Z,        DUE",
    "true,  2024-10-28T18:00:00Z,        OVERDUE"
  })
  void isMissedWhenItsTimeIsOver(boolean begun, Instant now, ObligationState state) {
    RoundValue round = begun ? RoundFlow.begun(OCTOBER) : OCTOBER;
    RoundFlow.Passage passage = RoundFlow.until(round, MONTHLY, now);
    assertThat(passage.ended()).isEmpty();
    assertThat(passage.current().state()).isEqualTo(state);
  }

  @ParameterizedTest(name = "answered at {0}: {1}")
  @CsvSource({"2024-10-28T17:59:59.999999Z, DONE", "2024-10-28T18:00:00Z, DONE_LATE"})
  void isLateFromTheMomentItIsDue(Instant now, ObligationState state) {
    RoundValue done = RoundFlow.answered(OCTOBER, true, Optional.of("无"), now, "li");
    assertThat(done.state()).isEqualTo(state);
    assertThat(done.zero()).isTrue();
    assertThat(done.doneAt()).contains(now);
    assertThat(done.doneBy()).contains("li");
  }

  @Test
  void whatWasAnsweredStaysSoUntilTheNextBegins() {
    RoundValue done =
        RoundFlow.answered(OCTOBER, false, Optional.empty(), FIRST.plusSeconds(60), "li");
    Instant last = Instant.parse("2024-10-31T23:59:59Z");
    assertThat(RoundFlow.until(done, MONTHLY, last).current()).isEqualTo(done);
    RoundFlow.Passage passage = RoundFlow.until(done, MONTHLY, last.plusSeconds(1));
    assertThat(passage.ended()).containsExactly(done);
    assertThat(passage.current()).isEqualTo(month("2024-11-01", "2024-11-28", "2024-12-01"));
  }

  @Test
  void everyRoundThatPassedUnseenIsSilent() {
    RoundValue first = RoundFlow.dueAfter(DAILY, FIRST);
    RoundFlow.Passage passage =
        RoundFlow.until(first, DAILY, Instant.parse("2024-10-04T19:00:00Z"));
    assertThat(passage.ended())
        .extracting(RoundValue::period)
        .containsExactly(
            LocalDate.of(2024, 10, 1), LocalDate.of(2024, 10, 2), LocalDate.of(2024, 10, 3));
    assertThat(passage.ended()).extracting(RoundValue::state).containsOnly(SILENT);
    assertThat(passage.current().period()).isEqualTo(LocalDate.of(2024, 10, 4));
    assertThat(passage.current().state()).isEqualTo(SILENT);
  }

  @Test
  void aWordBreaksTheSilenceButNotTheLateness() {
    RoundValue silent =
        RoundFlow.until(OCTOBER, MONTHLY, Instant.parse("2024-10-29T00:00:00Z")).current();
    assertThat(RoundFlow.begun(silent).state()).isEqualTo(OVERDUE);
    assertThat(RoundFlow.begun(OCTOBER).state()).isEqualTo(DUE);
  }

  @Test
  void onlyWhatIsDoneIsClosed() {
    assertThat(List.of(ObligationState.values()).stream().filter(s -> !RoundFlow.isOpen(s)))
        .containsExactlyInAnyOrder(DONE, DONE_LATE);
  }

  @Test
  void aPromiseIsKeptWhenTheTimesChange() {
    RoundValue moved = RoundFlow.moved(RoundFlow.begun(OCTOBER), DAILY, FIRST);
    assertThat(moved.begun()).isTrue();
    assertThat(moved.dueAt()).isEqualTo(Instant.parse("2024-10-01T18:00:00Z"));
  }

  private static RoundValue month(String period, String due, String end) {
    return RoundValue.due(
        LocalDate.parse(period),
        Instant.parse(due + "T18:00:00Z"),
        Instant.parse(end + "T00:00:00Z"));
  }
}
