package org.anlan.console.internal.incidents;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentDraft;
import org.anlan.console.internal.conflict.Saving;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.Once;
import org.anlan.console.internal.widgets.PlainDialog;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/**
 * Opens an incident or changes one: what, where, how grave, whose area. It happened now, if not
 * said otherwise.
 */
final class IncidentDialog extends PlainDialog {
  private static final int WIDTH = 440;

  private final Once once = new Once();
  private final Desk desk;
  private final Optional<Incident> before;
  private final IncidentFields fields;
  private final Consumer<Incident> stored;
  private Optional<Saving<Incident>> saving = Optional.empty();
  private Label message;

  /** For a new incident, or one that is there with the unit it is in. */
  IncidentDialog(
      Shell parent, Desk desk, Looks looks, Optional<Whole> whole, Consumer<Incident> stored) {
    super(parent, looks, Words.of(whole.isPresent() ? "incidents.edit.title" : "incidents.new"));
    this.desk = desk;
    this.before = whole.map(Whole::incident);
    this.fields = new IncidentFields(desk, looks, before, whole.map(Whole::unit).orElse(""));
    this.stored = stored;
  }

  @Override
  protected void fill(Composite area) {
    GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(12, 8).applyTo(area);
    fields.fill(area, this::sayMeant);
    message = Looks.named(looks().wrapped(area, " ", WIDTH), "incident-message");
    GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, 40).applyTo(message);
    saving = before.map(incident -> new Saving<>(desk, looks(), message, fields, incident));
  }

  @Override
  protected void buttons(Composite bar) {
    String words = before.isPresent() ? "incidents.save" : "incidents.add";
    Looks.named(createButton(bar, IDialogConstants.OK_ID, Words.of(words), true), "incident-add");
    createButton(bar, IDialogConstants.CANCEL_ID, Words.of("button.cancel"), false);
  }

  @Override
  protected void okPressed() {
    List<String> missing = fields.missing();
    if (!missing.isEmpty()) {
      complain(String.join("\n", missing));
      return;
    }
    if (saving.isPresent()) {
      Incident old = before.orElseThrow();
      saving.get().save(() -> desk.client().incidents().get(old.id()), this::done, this::complain);
      return;
    }
    IncidentDraft draft = fields.draft();
    String key = once.key("add");
    desk.load(
        message,
        () -> desk.client().withKey(key, () -> desk.client().incidents().add(draft)),
        this::done,
        this::complain);
  }

  private void done(Incident incident) {
    stored.accept(incident);
    close();
  }

  private void complain(String why) {
    message.setForeground(looks().palette().red());
    message.setText(Looks.escape("⚠ " + why));
    message.requestLayout();
  }

  private void sayMeant() {
    message.setForeground(looks().palette().text());
    message.setText(
        Looks.escape(
            fields.meant().map(name -> "→ " + name.name() + "  " + name.hint()).orElse(" ")));
  }
}
