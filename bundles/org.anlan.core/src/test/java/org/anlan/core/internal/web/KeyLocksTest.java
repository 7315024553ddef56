package org.anlan.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KeyLocksTest {
  private final KeyLocks locks = new KeyLocks();

  @Test
  @Timeout(20)
  void secondWithTheSameKeyWaitsOthersDoNot() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(
            () ->
                locks.within(
                    "a",
                    () -> {
                      inside.countDown();
                      await(leave);
                      return "first";
                    }));
    inside.await();
    CompletableFuture<String> second =
        CompletableFuture.supplyAsync(() -> locks.within("a", () -> "second"));
    assertThat(locks.<String>within("b", () -> "other")).isEqualTo("other");
    assertThat(second).isNotDone();
    leave.countDown();
    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("first");
    assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("second");
    assertThat(locks.size()).isZero();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
