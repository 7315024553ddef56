package org.anlan.console.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.anlan.api.Conflict;
import org.anlan.api.Forbidden;
import org.anlan.api.Invalid;
import org.anlan.api.Text;
import org.junit.jupiter.api.Test;

class AttemptTest {
  private static final Text NO = Text.of("不", "no");

  @Test
  void whatAPersonCanMendIsAnAnswerAndAllElseIsThrown() {
    assertThat(Attempt.of(() -> 1)).isEqualTo(new Attempt.Done<>(1));
    Attempt<Integer> wrong =
        Attempt.of(
            () -> {
              throw Invalid.at("/title", NO);
            });
    assertThat(wrong)
        .isInstanceOfSatisfying(
            Attempt.Faulty.class, faulty -> assertThat(faulty.faults()).hasSize(1));
    Attempt<Integer> clash =
        Attempt.of(
            () -> {
              throw Conflict.state(NO, null);
            });
    assertThat(clash).isInstanceOf(Attempt.Clash.class);
    assertThatThrownBy(
            () ->
                Attempt.of(
                    () -> {
                      throw new Forbidden(NO);
                    }))
        .isInstanceOf(Forbidden.class);
  }
}
