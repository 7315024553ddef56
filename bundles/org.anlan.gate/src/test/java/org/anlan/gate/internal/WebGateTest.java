package org.anlan.gate.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

@Timeout(60)
class WebGateTest {
  private static final String RUNTIME = "java.lang.Runnable";
  private static final String SERVICE = "java.lang.Comparable";
  private final CompletableFuture<Void> passed = new CompletableFuture<>();
  @TempDir Path storage;
  private Framework framework;
  private BundleContext context;

  @BeforeEach
  void boot() throws BundleException {
    framework =
        new FrameworkFactory()
            .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString()));
    framework.start();
    context = framework.getBundleContext();
  }

  @AfterEach
  void stop() throws Exception {
    framework.stop();
    framework.waitForStop(10_000);
  }

  private Thread pass(Duration patience) {
    Thread thread =
        new Thread(
            () -> {
              try {
                new WebGate(List.of(RUNTIME, SERVICE), patience).start(context);
                passed.complete(null);
              } catch (InterruptedException | RuntimeException e) {
                passed.completeExceptionally(e);
              }
            });
    thread.start();
    return thread;
  }

  private static Object offered(String service) {
    return service.equals(RUNTIME) ? (Runnable) () -> {} : "a string can be compared";
  }

  @ParameterizedTest
  @CsvSource({RUNTIME + "," + SERVICE, SERVICE + "," + RUNTIME})
  void waitsForAllOfTheServer(String first, String last) throws Exception {
    context.registerService(first, offered(first), null);
    Thread thread = pass(Duration.ofSeconds(30));
    await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
    assertThat(passed).isNotDone();
    context.registerService(last, offered(last), null);
    passed.get(10, TimeUnit.SECONDS);
  }

  @Test
  void letsPassAtOnceWhenTheServerIsThere() throws Exception {
    context.registerService(RUNTIME, offered(RUNTIME), null);
    context.registerService(SERVICE, offered(SERVICE), null);
    pass(Duration.ofSeconds(30));
    passed.get(10, TimeUnit.SECONDS);
  }

  @Test
  void isNotHeldForEverWithoutAServer() throws Exception {
    pass(Duration.ofMillis(50));
    passed.get(10, TimeUnit.SECONDS);
  }
}
