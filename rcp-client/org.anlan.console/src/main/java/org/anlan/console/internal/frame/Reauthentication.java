package org.anlan.console.internal.frame;

import java.util.Optional;
import org.anlan.console.core.line.LineListener;
import org.anlan.console.core.line.LineState;
import org.anlan.console.core.line.Servers;
import org.anlan.console.internal.widgets.Looks;
import org.eclipse.swt.widgets.Display;

/** Asks for the password again when a sign-in has ended in the middle of work. UI thread. */
final class Reauthentication {
  private final Console console;
  private final SignIn signIn;
  private boolean asking;

  Reauthentication(Console console, Servers servers, Looks looks, Display display) {
    this.console = console;
    this.signIn = new SignIn(display, servers, looks);
    console
        .line()
        .addListener(
            new LineListener() {
              @Override
              public void stateChanged(LineState state) {
                if (state == LineState.SIGNED_OUT) {
                  console.onScreen(null, Reauthentication.this::ask);
                }
              }
            });
  }

  /** Asks, unless it is asking already. */
  void ask() {
    if (asking || console.line().state() != LineState.SIGNED_OUT) {
      return;
    }
    asking = true;
    try {
      Optional<Account> again = signIn.again(console.account());
      again.ifPresent(account -> console.line().signedIn(account.client()));
    } finally {
      asking = false;
    }
  }
}
