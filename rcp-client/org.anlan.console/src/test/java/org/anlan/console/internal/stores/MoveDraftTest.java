package org.anlan.console.internal.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoveDraftTest {
  @Test
  void whatWasTypedComesBackWithItsKey() {
    MoveDraft draft = new MoveDraft("k", Map.of("/quantity", "12 箱", "/note", "a\"b\n"));
    assertThat(MoveDraft.of(Optional.of(draft.text()))).contains(draft);
  }

  @Test
  void whatCanNotBeReadIsNoDraft() {
    assertThat(MoveDraft.of(Optional.empty())).isEmpty();
    assertThat(MoveDraft.of(Optional.of("{"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2027-03-01", "2027-3-1", "20270301", "2027/3/1", "2027年3月1日", "２０２７．３．１"})
  void daysAreReadAsLabelsWriteThem(String typed) {
    assertThat(Days.read(typed)).isEqualTo(LocalDate.of(2027, 3, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-02-30", "27-3-1", "soon", ""})
  void otherThingsAreNoDays(String typed) {
    assertThatThrownBy(() -> Days.read(typed)).isInstanceOf(DateTimeException.class);
  }
}
