package org.anlan.console.internal.frame;

import java.util.Optional;
import org.anlan.client.AnlanClient;
import org.anlan.console.core.line.Line;
import org.anlan.console.core.line.Server;
import org.anlan.console.core.line.Servers;
import org.anlan.console.internal.widgets.Looks;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;

/** Finds out who works here: by a remembered sign-in, or by asking. */
final class SignIn {
  private final Display display;
  private final Servers servers;
  private final Looks looks;

  SignIn(Display display, Servers servers, Looks looks) {
    this.display = display;
    this.servers = servers;
    this.looks = looks;
  }

  /** At the start: a remembered sign-in is taken as it is, for the line will tell if it ended. */
  Optional<Account> begin() {
    return servers.all().stream()
        .findFirst()
        .flatMap(SignIn::remembered)
        .or(() -> ask(Optional.empty()));
  }

  /** Asks the person whose sign-in has ended. */
  Optional<Account> again(Account account) {
    return ask(Optional.of(account));
  }

  private static Optional<Account> remembered(Server server) {
    return server
        .token()
        .flatMap(
            token ->
                server
                    .username()
                    .map(
                        name -> {
                          AnlanClient client = Line.to(server).withToken(token);
                          return new Account(server, name, client);
                        }));
  }

  private Optional<Account> ask(Optional<Account> same) {
    SignInDialog dialog = new SignInDialog(display.getActiveShell(), servers, looks, same);
    return dialog.open() == Window.OK ? dialog.account() : Optional.empty();
  }
}
