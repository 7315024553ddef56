package org.anlan.core.internal.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.anlan.api.access.Role;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes roles. */
@Service
public final class Roles implements Completer {
  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<String> roles =
        Stream.of(Role.values()).map(role -> role.name().toLowerCase(Locale.ROOT)).toList();
    return new StringsCompleter(roles).complete(session, line, candidates);
  }
}
