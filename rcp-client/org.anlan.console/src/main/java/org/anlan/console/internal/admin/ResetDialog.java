package org.anlan.console.internal.admin;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.anlan.api.Fault;
import org.anlan.api.Faults;
import org.anlan.api.access.User;
import org.anlan.api.access.UserDraft;
import org.anlan.console.internal.form.EntryDialog;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.EntryRows;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Gives an account another password, to be told to its owner; its sign-ins end. */
final class ResetDialog extends EntryDialog<User> {
  private Text password;

  ResetDialog(Shell parent, Desk desk, Looks looks, User user) {
    super(
        parent,
        desk,
        looks,
        Words.of("admin.reset.title", user.username()),
        "reset",
        Optional.of(user));
  }

  @Override
  protected void rows(EntryRows rows, Composite area) {
    password = rows.text("/password", Words.of("admin.password.new"), "");
    password.setText(Passwords.make(new SecureRandom()));
    Label hint = looks().wrapped(area, Words.of("admin.reset.what"), WIDTH);
    hint.setForeground(looks().palette().muted());
    GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, 40).applyTo(hint);
  }

  @Override
  protected Map<String, String> texts(User user) {
    return Map.of();
  }

  @Override
  protected List<Fault> faults() {
    Faults faults = new Faults();
    faults.text("/password", password.getText(), 200);
    draft().check(faults);
    return faults.found();
  }

  @Override
  protected LongFunction<User> request() {
    UserDraft draft = draft();
    User user = before().orElseThrow();
    return version -> desk().client().users().update(user.id(), version, draft);
  }

  @Override
  protected User newest(User old) {
    return desk().client().users().get(old.id());
  }

  private UserDraft draft() {
    return Drafts.password(before().orElseThrow(), password.getText());
  }
}
