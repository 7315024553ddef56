package org.anlan.console.core.line;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anlan.console.core.store.JsonFile;

/** The runtimes this console knows, the last used first; kept in a file. Any thread. */
public final class Servers {
  private final JsonFile<List<Server>> file;
  private final List<Server> known;

  /** Those in this file, which need not be there yet. */
  public Servers(Path file) {
    this.file = JsonFile.listOf(file, Server.class);
    this.known = new ArrayList<>(this.file.read().orElse(List.of()));
  }

  /** All, the last used first. */
  public synchronized List<Server> all() {
    return List.copyOf(known);
  }

  /** What is known of the one at this address. */
  public synchronized Server at(URI address) {
    return known.stream()
        .filter(s -> s.address().equals(address))
        .findFirst()
        .orElse(Server.at(address));
  }

  /** Keeps what is known of one and puts it first. */
  public synchronized void keep(Server server) {
    known.removeIf(s -> s.address().equals(server.address()));
    known.add(0, server);
    file.write(List.copyOf(known));
  }

  /** Reads what a person typed as an address: {@code http} on this machine, else TLS. */
  public static URI address(String typed) {
    String text = typed.strip().replaceAll("/+$", "");
    if (!text.contains("://")) {
      boolean here = text.matches("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");
      text = (here ? "http://" : "https://") + text;
    }
    URI address = URI.create(text);
    if (address.getHost() == null || !address.getScheme().matches("https?")) {
      throw new IllegalArgumentException(typed);
    }
    return address;
  }
}
