package org.anlan.console.internal.frame;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import org.anlan.api.AnlanException;
import org.anlan.api.Unavailable;
import org.anlan.client.AnlanClient;
import org.anlan.console.core.line.Line;
import org.anlan.console.core.line.Server;
import org.anlan.console.core.line.ServerCertificate;
import org.anlan.console.core.line.Servers;
import org.anlan.console.core.line.Untrusted;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for server, name and password. */
final class SignInDialog extends Dialog {
  private static final int WIDTH = 420;
  private static final String FIRST_ADDRESS = "http://127.0.0.1:8181";

  private final Servers servers;
  private final Looks looks;
  private final Optional<Account> same;
  private Optional<Account> account = Optional.empty();
  private Combo address;
  private Text username;
  private Text password;
  private Button remember;
  private Button offline;
  private Label message;
  private ProgressBar progress;

  SignInDialog(Shell parent, Servers servers, Looks looks, Optional<Account> same) {
    super(parent);
    this.servers = servers;
    this.looks = looks;
    this.same = same;
  }

  /** Who signed in. */
  Optional<Account> account() {
    return account;
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(Words.of("signin.title"));
    shell.setImages(Icons.window(shell));
    looks.paint(shell, looks.palette().background(), looks.palette().text());
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = looks.room(parent, 2);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
    GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(12, 8).applyTo(area);
    String head = Words.of(same.isEmpty() ? "signin.head" : "signin.again");
    Label title = looks.wrapped(area, head, WIDTH);
    title.setFont(looks.sized(title, 4, SWT.BOLD));
    GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(title);
    address(area);
    username = line(area, "signin.username", "signin-username", SWT.NONE);
    password = line(area, "signin.password", "signin-password", SWT.PASSWORD);
    looks.label(area, "");
    remember = new Button(area, SWT.CHECK);
    remember.setText(Words.of("signin.remember"));
    remember.setToolTipText(Words.of("signin.remember.hint"));
    looks.paint(remember, looks.palette().background(), looks.palette().text());
    Looks.named(remember, "signin-remember");
    message = Looks.named(looks.wrapped(area, " ", WIDTH), "signin-message");
    message.setForeground(looks.palette().red());
    GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, 40).applyTo(message);
    progress = new ProgressBar(area, SWT.INDETERMINATE);
    GridDataFactory.fillDefaults().span(2, 1).applyTo(progress);
    progress.setVisible(false);
    fill();
    Fonts.check(message, this::say);
    return area;
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    looks.paint(parent, looks.palette().background(), looks.palette().text());
    looks.paint(parent.getParent(), looks.palette().background(), looks.palette().text());
    offline = createButton(parent, IDialogConstants.CLIENT_ID, Words.of("signin.offline"), false);
    offline.setVisible(false);
    Looks.named(offline, "signin-offline");
    Button in = createButton(parent, IDialogConstants.OK_ID, Words.of("signin.in"), true);
    Looks.named(in, "signin-in");
    createButton(parent, IDialogConstants.CANCEL_ID, Words.of("button.cancel"), false);
  }

  @Override
  protected void buttonPressed(int button) {
    if (button == IDialogConstants.CLIENT_ID) {
      withoutServer();
    } else {
      super.buttonPressed(button);
    }
  }

  @Override
  protected void okPressed() {
    try {
      attempt(servers.at(Servers.address(address.getText())));
    } catch (IllegalArgumentException e) {
      say(Words.of("signin.address"));
    }
  }

  private void address(Composite area) {
    looks.label(area, Words.of("signin.server"));
    address = new Combo(area, SWT.BORDER);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(address);
    looks.paint(address, looks.palette().surface(), looks.palette().text());
    Looks.named(address, "signin-server");
    servers.all().forEach(server -> address.add(server.address().toString()));
    address.addListener(SWT.Selection, event -> fillUser());
  }

  private Text line(Composite area, String label, String id, int style) {
    looks.label(area, Words.of(label));
    Text field = Looks.named(looks.field(area, "", style), id);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
    return field;
  }

  private void fill() {
    String known =
        servers.all().stream().findFirst().map(s -> s.address().toString()).orElse(FIRST_ADDRESS);
    address.setText(same.map(a -> a.server().address().toString()).orElse(known));
    fillUser();
    same.ifPresent(
        a -> {
          username.setText(a.username());
          username.setEnabled(false);
          address.setEnabled(false);
        });
    (username.getText().isEmpty() ? username : password).setFocus();
  }

  private void fillUser() {
    try {
      Server server = servers.at(Servers.address(address.getText()));
      server.username().ifPresent(username::setText);
    } catch (IllegalArgumentException e) {
      say(Words.of("signin.address"));
    }
  }

  private void attempt(Server server) {
    String name = username.getText().strip();
    String secret = password.getText();
    boolean keep = remember.getSelection();
    if (name.isEmpty() || secret.isEmpty()) {
      say(Words.of("signin.empty"));
      return;
    }
    busy(true);
    Thread thread =
        new Thread(
            () -> {
              Consumer<Runnable> screen = getShell().getDisplay()::asyncExec;
              try {
                AnlanClient in = Line.to(server).signIn(name, secret);
                Optional<String> token =
                    keep ? in.session().map(session -> session.token()) : Optional.empty();
                Server known = server.signedIn(name, token);
                servers.keep(known);
                screen.accept(() -> done(new Account(known, name, in)));
              } catch (AnlanException e) {
                screen.accept(() -> failed(server, e));
              } catch (UncheckedIOException e) {
                screen.accept(() -> refused(Words.of("error.disk", e.getCause().getMessage())));
              }
            },
            "anlan-sign-in");
    thread.setDaemon(true);
    thread.start();
  }

  private void done(Account in) {
    if (!getShell().isDisposed()) {
      account = Optional.of(in);
      setReturnCode(Window.OK);
      close();
    }
  }

  private void failed(Server server, AnlanException why) {
    if (getShell() == null || getShell().isDisposed()) {
      return;
    }
    Optional<ServerCertificate> certificate = Untrusted.in(why);
    if (certificate.isPresent()) {
      busy(false);
      if (new CertificateDialog(getShell(), looks, server.address(), certificate.get()).trusts()) {
        attempt(server.trusting(certificate.get().fingerprint()));
      }
      return;
    }
    refused(Words.of(why.text()));
    offline.setVisible(why instanceof Unavailable && same.isEmpty() && mayWorkOffline(server));
  }

  private boolean mayWorkOffline(Server server) {
    return server.username().filter(username.getText().strip()::equals).isPresent();
  }

  private void withoutServer() {
    URI at = Servers.address(address.getText());
    Server server = servers.at(at);
    done(new Account(server, username.getText().strip(), Line.to(server)));
  }

  private void refused(String why) {
    busy(false);
    say(why);
    password.setFocus();
    password.selectAll();
  }

  private void say(String words) {
    message.setText(Looks.escape(words));
    message.getParent().layout();
  }

  private void busy(boolean now) {
    progress.setVisible(now);
    getButton(IDialogConstants.OK_ID).setEnabled(!now);
    password.setEnabled(!now);
    if (now) {
      say("");
    }
  }
}
