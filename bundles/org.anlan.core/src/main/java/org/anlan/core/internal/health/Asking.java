package org.anlan.core.internal.health;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anlan.api.Text;
import org.anlan.api.health.Health;
import org.anlan.api.health.HealthCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks checks with a time limit; one that hangs is down and isn't asked again until it is back. */
final class Asking implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Asking.class);
  private static final long LIMIT_MILLIS = 2_000;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "anlan-health");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<HealthCheck, Future<Health>> running = new ConcurrentHashMap<>();

  /** How each part is. */
  Map<String, Health> ask(List<HealthCheck> checks) {
    checks.forEach(check -> running.computeIfAbsent(check, this::begin));
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LIMIT_MILLIS);
    Map<String, Health> parts = new TreeMap<>();
    checks.forEach(check -> parts.merge(part(check), answer(check, end), Asking::worse));
    running.keySet().retainAll(checks);
    return parts;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private Future<Health> begin(HealthCheck check) {
    try {
      return threads.submit(check::check);
    } catch (RejectedExecutionException e) {
      return java.util.concurrent.CompletableFuture.failedFuture(e);
    }
  }

  private Health answer(HealthCheck check, long end) {
    Future<Health> future = running.get(check);
    try {
      Health health = future.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      running.remove(check);
      return health;
    } catch (TimeoutException e) {
      return down(Text.of("没有应答", "does not answer"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return down(Text.of("没有应答", "does not answer"));
    } catch (ExecutionException e) {
      running.remove(check);
      LOG.warn("The health check of {} failed", part(check), e.getCause());
      return down(Text.of("检查失败", "its check failed"));
    }
  }

  private static String part(HealthCheck check) {
    try {
      return check.part();
    } catch (RuntimeException e) {
      return check.getClass().getSimpleName();
    }
  }

  private static Health worse(Health a, Health b) {
    return a.state().compareTo(b.state()) >= 0 ? a : b;
  }

  private static Health down(Text why) {
    return new Health(Health.State.DOWN, why);
  }
}
