package org.anlan.core.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.anlan.api.Text;
import org.anlan.api.health.Health;
import org.anlan.api.health.HealthCheck;
import org.anlan.api.health.HealthReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthBoardTest {
  private final HealthBoard board =
      new HealthBoard(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), "1.0");

  @AfterEach
  void stop() {
    board.stop();
  }

  private static HealthCheck check(String part, Supplier<Health> health) {
    return new HealthCheck() {
      @Override
      public String part() {
        return part;
      }

      @Override
      public Health check() {
        return health.get();
      }
    };
  }

  private static HealthCheck up(String part) {
    return check(part, Health::up);
  }

  @Test
  void beforeTheMandatoryPartsAreThereItIsDown() {
    HealthReport report = board.with(List.of(up("search"))).report();
    assertThat(report.status()).isEqualTo(Health.State.DOWN);
    assertThat(report.parts()).containsKeys("database", "rest", "search");
  }

  @Test
  void worstPartCounts() {
    List<HealthCheck> all =
        List.of(
            up("database"),
            up("rest"),
            check("search", () -> new Health(Health.State.WARN, Text.of("建", "building"))));
    assertThat(board.with(all).report().status()).isEqualTo(Health.State.WARN);
  }

  @Test
  void checkThatThrowsIsDownAndTellsNothing() {
    HealthReport report =
        board
            .with(
                List.of(
                    up("database"),
                    up("rest"),
                    check(
                        "x",
                        () -> {
                          throw new IllegalStateException("secret");
                        })))
            .report();
    assertThat(report.parts().get("x").state()).isEqualTo(Health.State.DOWN);
    assertThat(report.parts().get("x").detail().en()).doesNotContain("secret");
  }

  @Test
  void checkThatHangsIsDownAndNotAskedTwice() {
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    HealthCheck hanging =
        check(
            "x",
            () -> {
              asked.incrementAndGet();
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return Health.up();
            });
    board.with(List.of(up("database"), up("rest"), hanging));
    Instant before = Instant.now();
    assertThat(board.report().parts().get("x").state()).isEqualTo(Health.State.DOWN);
    assertThat(board.report().parts().get("x").state()).isEqualTo(Health.State.DOWN);
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(20));
    assertThat(asked).hasValue(1);
    never.countDown();
  }

  @Test
  void outsiderLearnsTheStateOnly() {
    HealthReport report = board.with(List.of(up("database"), up("rest"))).report();
    HealthReport outside = HealthBoard.outside(report);
    assertThat(outside.status()).isEqualTo(Health.State.UP);
    assertThat(outside.parts()).isEmpty();
    assertThat(outside.version()).isEmpty();
  }
}
