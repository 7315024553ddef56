package org.anlan.console.itest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A line to the runtime that can be slow or broken, or speak TLS with a certificate of its own. */
final class Relay implements AutoCloseable {
  private static final char[] PASSWORD = "relay-password".toCharArray();

  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong asked = new AtomicLong();
  private final AtomicInteger held = new AtomicInteger();
  private final URI target;
  private final String scheme;
  private final ServerSocket listening;
  private volatile Duration delay = Duration.ZERO;

  private Relay(URI target, String scheme, ServerSocket listening) {
    this.target = target;
    this.scheme = scheme;
    this.listening = listening;
    start(this::accept, "relay");
  }

  /** In the clear. */
  static Relay plain(Runtime runtime) {
    try {
      return new Relay(
          runtime.address(), "http", new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Over TLS, with a certificate made for this occasion.
   *
   * @param port where it listens; 0 for any
   */
  static Relay secure(Runtime runtime, Path directory, String name, int port) {
    try {
      SSLContext context = context(directory.resolve(name + ".p12"), name);
      ServerSocket socket =
          context
              .getServerSocketFactory()
              .createServerSocket(port, 50, InetAddress.getLoopbackAddress());
      return new Relay(runtime.address(), "https", socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where it answers. */
  URI address() {
    return URI.create(scheme + "://127.0.0.1:" + port());
  }

  /** Its port. */
  int port() {
    return listening.getLocalPort();
  }

  /** Every piece that is asked is passed on this much later from now on. */
  void delay(Duration each) {
    delay = each;
  }

  /** How many bytes it was asked, behind the TLS if it has one. */
  long asked() {
    return asked.get();
  }

  /** How many pieces are held back now. */
  int held() {
    return held.get();
  }

  private void hold() {
    held.incrementAndGet();
    LockSupport.parkNanos(delay.toNanos());
    held.decrementAndGet();
  }

  @Override
  public void close() {
    quietly(listening);
    open.forEach(Relay::quietly);
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket from = listening.accept();
        open.add(from);
        start(() -> pass(from), "relay-connection");
      } catch (IOException e) {
        if (!listening.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  /** Nothing is passed on before the first byte of a request is there: TLS may fail before. */
  private void pass(Socket from) {
    try (from) {
      InputStream in = from.getInputStream();
      byte[] buffer = new byte[8192];
      int first = in.read(buffer);
      if (first < 0) {
        return;
      }
      try (Socket to = new Socket(target.getHost(), target.getPort())) {
        open.add(to);
        start(() -> copy(to, from), "relay-answer");
        OutputStream out = to.getOutputStream();
        for (int count = first; count >= 0; count = in.read(buffer)) {
          asked.addAndGet(count);
          hold();
          out.write(buffer, 0, count);
          out.flush();
        }
        to.shutdownOutput();
      }
    } catch (IOException e) {
      // one side has hung up, as it may
      quietly(from);
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      quietly(to);
    } catch (IOException e) {
      quietly(to);
    }
  }

  private static SSLContext context(Path file, String name)
      throws IOException, GeneralSecurityException {
    if (!Files.exists(file)) {
      make(file, name);
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static void make(Path file, String name) throws IOException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "relay",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=ip:127.0.0.1",
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (keytool.waitFor() != 0) {
        throw new IOException("keytool made no certificate");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void start(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void quietly(AutoCloseable what) {
    try {
      what.close();
    } catch (Exception e) {
      // it is gone, which is what was wanted
      assert e != null;
    }
  }
}
