package org.anlan.itest.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server that can be cut and mended, as by somebody who pulls the plug. */
final class BreakableLine implements AutoCloseable {
  private final ServerSocket door;
  private final URI server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  BreakableLine(URI server) {
    this.server = server;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thread(this::accept);
  }

  /** The server's address over this line. */
  URI uri() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/");
  }

  /** Breaks every connection; none comes about until it is mended. */
  void cut() {
    cut = true;
    open.forEach(BreakableLine::close);
  }

  void mend() {
    cut = false;
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        connect(door.accept());
      } catch (IOException e) {
        // the door was closed, or the server is away: whoever knocked sees a broken connection
      }
    }
  }

  private void connect(Socket client) throws IOException {
    open.add(client);
    if (cut) {
      close(client);
      return;
    }
    try {
      Socket there = new Socket(server.getHost(), server.getPort());
      open.add(there);
      thread(() -> copy(client, there));
      thread(() -> copy(there, client));
    } catch (IOException e) {
      close(client);
      throw e;
    }
  }

  private void copy(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException e) {
      // cut, or one side went away: then the other goes, too
    } finally {
      close(from);
      close(to);
      open.remove(from);
      open.remove(to);
    }
  }

  private static void thread(Runnable work) {
    Thread thread = new Thread(work, "breakable-line");
    thread.setDaemon(true);
    thread.start();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
