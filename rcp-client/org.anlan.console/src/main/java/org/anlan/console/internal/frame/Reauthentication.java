package org.anlan.console.internal.frame;

import java.util.Optional;
import org.anlan.api.access.Session;
import org.anlan.console.core.line.Line;
import org.anlan.console.core.line.LineListener;
import org.anlan.console.core.line.LineState;
import org.anlan.console.core.line.Server;
import org.anlan.console.core.line.ServerCertificate;
import org.anlan.console.core.line.Servers;
import org.anlan.console.internal.widgets.Looks;
import org.eclipse.swt.widgets.Display;

/**
 * Asks again in the middle of work: for the password when a sign-in has ended, for trust when the
 * server shows another certificate. UI thread.
 */
final class Reauthentication {
  private final Console console;
  private final Servers servers;
  private final Looks looks;
  private final Display display;
  private final SignIn signIn;
  private boolean asking;

  Reauthentication(Console console, Servers servers, Looks looks, Display display) {
    this.console = console;
    this.servers = servers;
    this.looks = looks;
    this.display = display;
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

  /** Asks what is to be asked, unless it is asking already. */
  void ask() {
    if (asking) {
      return;
    }
    asking = true;
    try {
      switch (console.line().state()) {
        case SIGNED_OUT -> password();
        case UNTRUSTED -> console.line().untrusted().ifPresent(this::trust);
        default -> {
          return;
        }
      }
    } finally {
      asking = false;
    }
  }

  private void password() {
    Optional<Account> again = signIn.again(console.account());
    again.ifPresent(account -> console.line().signedIn(account.client()));
  }

  /** Nothing is sent to it before a person has trusted what it shows. */
  private void trust(ServerCertificate shown) {
    Server server = servers.at(console.account().server().address());
    boolean trusted =
        new CertificateDialog(display.getActiveShell(), looks, server.address(), shown).trusts();
    if (trusted) {
      Server now = server.trusting(shown.fingerprint());
      console.run(null, () -> servers.keep(now), () -> goOn(now));
    }
  }

  /** With the sign-in as it was; if the server knows it no more, it says so, and we ask. */
  private void goOn(Server server) {
    Optional<String> token = console.client().session().map(Session::token).or(server::token);
    console.line().signedIn(Line.to(server).withToken(token.orElse("")));
  }
}
