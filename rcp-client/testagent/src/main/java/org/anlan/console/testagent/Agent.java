package org.anlan.console.testagent;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.eclipse.swt.widgets.Display;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Answers questions about the window, and posts keys and clicks into it, over loopback: {@code GET
 * /what?name=value…}. Everything happens on the UI thread.
 */
@Header(name = "Bundle-Activator", value = "${@class}")
public final class Agent implements BundleActivator {
  private HttpServer server;

  @Override
  public void start(BundleContext context) throws IOException {
    int port = Integer.getInteger("anlan.console.agent");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "test-agent");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", this::answer);
    server.start();
  }

  @Override
  public void stop(BundleContext context) {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    int status = 200;
    String answer;
    try {
      answer = ask(exchange.getRequestURI().getPath().substring(1), query(exchange));
    } catch (Exception e) {
      status = 500;
      answer = e.getCause() == null ? e.toString() : e.getCause().toString();
    }
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String ask(String what, Map<String, String> query) throws Exception {
    Display display = display();
    FutureTask<String> task = new FutureTask<>(() -> new Window(display).answer(what, query));
    display.asyncExec(task);
    return task.get();
  }

  private static Display display() {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      Display display = Display.findDisplay(thread);
      if (display != null) {
        return display;
      }
    }
    throw new IllegalStateException("no display yet");
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> query = new HashMap<>();
    String raw = exchange.getRequestURI().getRawQuery();
    if (raw != null) {
      for (String pair : raw.split("&")) {
        String[] parts = pair.split("=", 2);
        query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return query;
  }
}
