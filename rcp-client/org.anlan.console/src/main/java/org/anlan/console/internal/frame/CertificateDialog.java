package org.anlan.console.internal.frame;

import java.net.URI;
import java.time.ZoneId;
import org.anlan.console.core.line.ServerCertificate;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Shows a certificate nobody vouches for, and asks whether it is the server's. */
final class CertificateDialog extends Dialog {
  private static final int WIDTH = 520;

  private final Looks looks;
  private final URI address;
  private final ServerCertificate certificate;

  CertificateDialog(Shell parent, Looks looks, URI address, ServerCertificate certificate) {
    super(parent);
    this.looks = looks;
    this.address = address;
    this.certificate = certificate;
  }

  /** Asks; whether the person trusts it. */
  boolean trusts() {
    return open() == Window.OK;
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(Words.of("certificate.title"));
    looks.paint(shell, looks.palette().background(), looks.palette().text());
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    boolean changed = certificate.trustedBefore().isPresent();
    Composite area = looks.room(parent, 2);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
    GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(12, 8).applyTo(area);
    Label head =
        looks.heading(area, Words.of(changed ? "certificate.changed" : "certificate.unknown"));
    if (changed) {
      head.setForeground(looks.palette().red());
    }
    GridDataFactory.fillDefaults().span(2, 1).applyTo(head);
    String key = changed ? "certificate.changed.what" : "certificate.unknown.what";
    Label what = looks.wrapped(area, Words.of(key, address.getAuthority()), WIDTH);
    GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(what);
    Times times = new Times(ZoneId.systemDefault());
    fact(area, "certificate.subject", certificate.subject());
    fact(area, "certificate.issuer", certificate.issuer());
    fact(area, "certificate.until", times.full(certificate.notAfter()));
    fact(area, "certificate.fingerprint", folded(certificate.fingerprint()));
    certificate
        .trustedBefore()
        .ifPresent(before -> fact(area, "certificate.before", folded(before)));
    return area;
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    looks.paint(parent, looks.palette().background(), looks.palette().text());
    looks.paint(parent.getParent(), looks.palette().background(), looks.palette().text());
    Looks.named(
        createButton(parent, IDialogConstants.OK_ID, Words.of("certificate.trust"), false),
        "certificate-trust");
    createButton(parent, IDialogConstants.CANCEL_ID, Words.of("button.cancel"), true);
  }

  private void fact(Composite area, String label, String value) {
    looks.muted(area, Words.of(label));
    Text text = new Text(area, SWT.READ_ONLY | SWT.MULTI);
    text.setText(value);
    looks.paint(text, looks.palette().background(), looks.palette().text());
  }

  /** In two lines of sixteen pairs. */
  private static String folded(String fingerprint) {
    int half = fingerprint.length() / 2 + 1;
    return fingerprint.length() < 48
        ? fingerprint
        : fingerprint.substring(0, half) + "\n" + fingerprint.substring(half);
  }
}
