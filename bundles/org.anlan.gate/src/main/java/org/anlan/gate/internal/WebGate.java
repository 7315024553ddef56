package org.anlan.gate.internal;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets no bundle of a higher start level start before the web server is there.
 *
 * <p>The server comes on a thread of its own and, as it announces itself, calls whoever waits for
 * it; they register servlets, for which Pax Web takes a lock. Whoever registers one on the start
 * thread in that moment holds the lock and waits for the server's thread, which waits for the lock:
 * a start that never ends. With the server there first, both happen one after the other.
 */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class WebGate implements BundleActivator {
  private static final Logger LOG = LoggerFactory.getLogger(WebGate.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** By name: this bundle has nothing else to do with them. The server announces them in order. */
  private static final List<String> AWAITED =
      List.of(
          "org.osgi.service.http.runtime.HttpServiceRuntime", "org.osgi.service.http.HttpService");

  private final List<String> awaited;
  private final Duration patience;

  /** For the framework. */
  public WebGate() {
    this(AWAITED, PATIENCE);
  }

  WebGate(List<String> awaited, Duration patience) {
    this.awaited = awaited;
    this.patience = patience;
  }

  /** Waits, but not for ever: without a server the rest may at least say what is wrong. */
  @Override
  public void start(BundleContext context) throws InterruptedException {
    for (String service : awaited) {
      ServiceTracker<Object, Object> tracker = new ServiceTracker<>(context, service, null);
      tracker.open(true);
      try {
        if (tracker.waitForService(patience.toMillis()) == null) {
          LOG.error("The web server did not come within {} s", patience.toSeconds());
          return;
        }
      } finally {
        tracker.close();
      }
    }
  }

  @Override
  public void stop(BundleContext context) {
    // holds nothing
  }
}
