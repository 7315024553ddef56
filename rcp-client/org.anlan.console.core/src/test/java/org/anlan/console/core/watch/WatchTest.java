package org.anlan.console.core.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchTest {
  @Test
  void keepsWhatAThreadDidThatDidNotAnswer() throws InterruptedException {
    ExecutorService window = Executors.newSingleThreadExecutor();
    SynchronousQueue<Thread> thread = new SynchronousQueue<>();
    CountDownLatch release = new CountDownLatch(1);
    window.execute(() -> hand(thread));
    Thread asked = thread.take();
    window.execute(() -> waits(release));
    try (Watch watch = new Watch(window, asked::getStackTrace, Clock.systemUTC())) {
      watch.begin();
      eventually(() -> Arrays.stream(asked.getStackTrace()).anyMatch(WatchTest::isWaits));
      assertThat(release.await(2 * Watch.LIMIT.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
      release.countDown();
      eventually(() -> !watch.blocks().isEmpty());
      Block block = watch.blocks().get(0);
      assertThat(block.length()).isGreaterThanOrEqualTo(Watch.LIMIT);
      assertThat(block.stack()).anyMatch(WatchTest::isWaits);
    } finally {
      window.shutdown();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "java.io.FileInputStream.read org.anlan.console.Desk.show, true",
    "sun.nio.ch.Net.poll java.net.Socket.connect com.x.Http.send org.anlan.client.Http.get, true",
    "java.io.FileInputStream.read org.eclipse.osgi.storage.Bundle.get org.anlan.A.a, false",
    "java.io.File.read java.lang.ClassLoader.loadClass org.anlan.A.a, false",
    "java.util.HashMap.get org.anlan.A.a java.io.Reader.read org.anlan.B.b, false",
    "java.io.FileInputStream.read org.eclipse.swt.Display.read, false"
  })
  void knowsWhenCodeOfOursWaitedForADiskOrALine(String stack, boolean io) {
    List<StackTraceElement> frames = Arrays.stream(stack.split(" ")).map(WatchTest::frame).toList();
    Block block = new Block(Instant.EPOCH, Duration.ofMillis(120), frames);
    assertThat(block.isIo()).isEqualTo(io);
    assertThat(block.toString()).contains("120 ms");
  }

  private static StackTraceElement frame(String name) {
    int dot = name.lastIndexOf('.');
    return new StackTraceElement(name.substring(0, dot), name.substring(dot + 1), "F.java", 1);
  }

  private static boolean isWaits(StackTraceElement frame) {
    return frame.getMethodName().equals("waits");
  }

  private static void hand(SynchronousQueue<Thread> queue) {
    try {
      queue.put(Thread.currentThread());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void waits(CountDownLatch release) {
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void eventually(BooleanSupplier condition) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(until);
      Thread.onSpinWait();
    }
  }
}
