package org.anlan.core.internal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import org.anlan.api.Conflict;
import org.anlan.api.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cannot get a connection, pool error Timeout waiting for idle object",
        "Cannot create PoolableConnectionFactory (closed)",
        "Unable to acquire a new connection from the pool",
        "Unable to enlist connection in transaction"
      })
  void aPoolThatHasNoConnectionMeansThatTheDatabaseIsDown(String message) {
    SQLException failure = new SQLException(message, new NoSuchElementException());
    assertThat(Failures.translate(new Sql.Failure(failure)))
        .isInstanceOfSatisfying(
            Unavailable.class, u -> assertThat(u.reason()).isEqualTo(Unavailable.Reason.DOWN));
  }

  @Test
  void aFullDiskIsSaidHoweverDeepItIsFound() {
    SQLException failure =
        new SQLException("io", "90031", 90031, new IOException("No space left on device"));
    assertThat(Failures.translate(new Sql.Failure(failure)))
        .isInstanceOfSatisfying(
            Unavailable.class, u -> assertThat(u.reason()).isEqualTo(Unavailable.Reason.NO_SPACE));
  }

  @Test
  void aRecordThatIsThereAlreadyIsAConflict() {
    assertThat(Failures.translate(new Sql.Failure(new SQLException("unique", "23505", 23505))))
        .isInstanceOfSatisfying(
            Conflict.class, c -> assertThat(c.kind()).isEqualTo(Conflict.Kind.DUPLICATE));
  }

  @Test
  void whatIsNotTheDatabasesIsLeftAsItIs() {
    RuntimeException own = new IllegalArgumentException("own");
    assertThat(Failures.translate(own)).isSameAs(own);
  }
}
