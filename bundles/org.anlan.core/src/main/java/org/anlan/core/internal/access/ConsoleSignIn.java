package org.anlan.core.internal.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the runtime's SSH console, which listens on this machine only, a credential of its own at
 * the first start: Karaf reads it from {@code etc/users.properties}, and so does {@code
 * bin/client}. The file can be read by the runtime's own user only.
 */
@Component(service = ConsoleSignIn.class, immediate = true)
public final class ConsoleSignIn {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleSignIn.class);
  private static final String GROUP = "_g_";

  /** Looks once, at start. */
  @Activate
  public ConsoleSignIn(@Reference Passwords passwords) {
    this(passwords, Path.of(System.getProperty("karaf.etc", "etc"), "users.properties"));
  }

  ConsoleSignIn(Passwords passwords, Path users) {
    try {
      List<String> lines =
          Files.exists(users) ? Files.readAllLines(users, StandardCharsets.UTF_8) : List.of();
      if (lines.stream().noneMatch(ConsoleSignIn::isUser)) {
        List<String> all =
            new ArrayList<>(lines.stream().filter(line -> line.startsWith("#")).toList());
        all.add("# Generated at the first start; bin/client finds it here.");
        all.add("anlan = " + passwords.generated() + "," + GROUP + ":admingroup");
        all.add(GROUP + "\\:admingroup = group,admin,manager,viewer,systembundles,ssh");
        SecretFile.write(users, all);
        LOG.info("The SSH console has a generated credential, see {}", users);
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      LOG.warn("Nobody can sign in to the SSH console: {}", e.toString());
    }
  }

  private static boolean isUser(String line) {
    String text = line.strip();
    return !text.isEmpty() && !text.startsWith("#") && !text.startsWith(GROUP);
  }
}
