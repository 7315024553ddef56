package org.anlan.core.internal.shell;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Paging;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.User;
import org.anlan.api.access.UserFilter;
import org.anlan.api.access.UserService;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes sign-in names. */
@Service
public final class Usernames implements Completer {
  @Reference private AccessService access;
  @Reference private UserService users;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    UserFilter all = new UserFilter(Optional.empty(), Optional.empty(), Optional.empty());
    List<String> names =
        access.as(
            Console.CALLER,
            () ->
                users.list(all, Paging.first(Paging.MOST)).items().stream()
                    .map(User::username)
                    .toList());
    return new StringsCompleter(names).complete(session, line, candidates);
  }
}
