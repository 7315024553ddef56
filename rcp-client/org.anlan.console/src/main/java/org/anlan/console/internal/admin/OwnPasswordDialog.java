package org.anlan.console.internal.admin;

import java.util.List;
import org.anlan.api.Fault;
import org.anlan.api.Faults;
import org.anlan.api.Invalid;
import org.anlan.api.access.UserDraft;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.EntryRows;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.PlainDialog;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Changes the password of whoever is signed in; other sign-ins of the account end. */
final class OwnPasswordDialog extends PlainDialog {
  private static final int WIDTH = 360;

  private final Desk desk;
  private EntryRows rows;
  private Text old;
  private Text fresh;
  private Text again;
  private Label message;

  OwnPasswordDialog(Shell parent, Desk desk, Looks looks) {
    super(parent, looks, Words.of("admin.password.own.title", desk.username()));
    this.desk = desk;
  }

  @Override
  protected void fill(Composite area) {
    GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(12, 8).applyTo(area);
    rows = new EntryRows(area, looks(), "password", WIDTH, this::okPressed);
    old = rows.secret("/oldPassword", Words.of("admin.password.old"), "");
    fresh = rows.secret("/newPassword", Words.of("admin.password.new"), "");
    again = rows.secret("/again", Words.of("admin.password.again"), "");
    message = Looks.named(looks().wrapped(area, " ", WIDTH), "password-message");
    message.setForeground(looks().palette().red());
    GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(WIDTH, 56).applyTo(message);
    rows.onChange(
        () -> {
          rows.unmark();
          message.setText(" ");
        });
  }

  @Override
  protected void buttons(Composite bar) {
    Looks.named(
        createButton(bar, IDialogConstants.OK_ID, Words.of("entry.save"), false), "password-ok");
    createButton(bar, IDialogConstants.CANCEL_ID, Words.of("button.cancel"), false);
    getShell().setDefaultButton(null);
  }

  @Override
  protected void okPressed() {
    List<Fault> faults = faults();
    if (!faults.isEmpty()) {
      message.setText(Looks.escape(rows.mark(faults)));
      return;
    }
    String before = old.getText();
    String after = fresh.getText();
    desk.load(
        message,
        () -> change(before, after),
        wrong -> {
          if (wrong.isEmpty()) {
            desk.tell(Words.of("admin.password.changed"));
            close();
          } else {
            message.setText(Looks.escape(rows.mark(wrong)));
          }
        },
        why -> message.setText(Looks.escape("⚠ " + why)));
  }

  private List<Fault> change(String before, String after) {
    try {
      desk.client().users().changePassword(before, after);
      return List.of();
    } catch (Invalid e) {
      return e.faults();
    }
  }

  private List<Fault> faults() {
    String shorter = Words.of("admin.password.short", UserDraft.SHORTEST_PASSWORD);
    String differs = Words.of("admin.password.differs");
    return new Faults()
        .required("/oldPassword", old.getText().isEmpty() ? null : old)
        .when(
            fresh.getText().length() < UserDraft.SHORTEST_PASSWORD,
            "/newPassword",
            org.anlan.api.Text.of(shorter, shorter))
        .when(
            !fresh.getText().equals(again.getText()),
            "/again",
            org.anlan.api.Text.of(differs, differs))
        .found();
  }
}
