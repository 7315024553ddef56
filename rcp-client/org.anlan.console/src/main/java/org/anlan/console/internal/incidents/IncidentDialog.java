package org.anlan.console.internal.incidents;

import java.util.Optional;
import java.util.function.Consumer;
import org.anlan.api.Grade;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentClass;
import org.anlan.api.incidents.IncidentDraft;
import org.anlan.api.roster.UnitId;
import org.anlan.console.core.quick.Name;
import org.anlan.console.core.quick.Sign;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.PlainDialog;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/**
 * Opens an incident: what, where, how grave, whose area. It happened now, if not said otherwise.
 */
final class IncidentDialog extends PlainDialog {
  private static final int WIDTH = 440;
  private static final int MOST = 20;

  private final Desk desk;
  private final Consumer<Incident> added;
  private Text title;
  private Combo category;
  private Combo grade;
  private Text unit;
  private Text location;
  private Text description;
  private Button drill;
  private Label message;

  IncidentDialog(Shell parent, Desk desk, Looks looks, Consumer<Incident> added) {
    super(parent, looks, Words.of("incidents.new"));
    this.desk = desk;
    this.added = added;
  }

  @Override
  protected void fill(Composite area) {
    GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(12, 8).applyTo(area);
    title = field(area, "incidents.what", "incident-title", SWT.NONE);
    looks().label(area, Words.of("incidents.category"));
    category = looks().choice(area);
    for (IncidentClass each : IncidentClass.values()) {
      category.add(Words.of("category", each));
    }
    category.select(0);
    looks().label(area, Words.of("incidents.grade"));
    grade = looks().choice(area);
    for (Grade each : Grade.values()) {
      grade.add(Words.of("grade", each));
    }
    grade.select(Grade.IV.ordinal());
    unit = field(area, "incidents.unit", "incident-unit", SWT.NONE);
    unit.addListener(SWT.Modify, event -> sayMeant());
    unit.setMessage(Words.of("incidents.unit.hint"));
    location = field(area, "incidents.where", "incident-where", SWT.NONE);
    description =
        field(area, "incidents.description", "incident-description", SWT.MULTI | SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 88).applyTo(description);
    looks().label(area, "");
    drill = new Button(area, SWT.CHECK);
    drill.setText(Words.of("activation.drill"));
    looks().paint(drill, area.getBackground(), looks().palette().text());
    message = Looks.named(looks().wrapped(area, " ", WIDTH), "incident-message");
    GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, 40).applyTo(message);
  }

  @Override
  protected void buttons(Composite bar) {
    Looks.named(
        createButton(bar, IDialogConstants.OK_ID, Words.of("incidents.add"), true), "incident-add");
    createButton(bar, IDialogConstants.CANCEL_ID, Words.of("button.cancel"), false);
  }

  @Override
  protected void okPressed() {
    Optional<Name> meant = meant();
    if (title.getText().isBlank() || meant.isEmpty()) {
      message.setForeground(looks().palette().red());
      message.setText(Words.of("incidents.missing"));
      return;
    }
    IncidentDraft draft = draft(new UnitId(meant.get().link().id()));
    desk.load(
        message,
        () -> desk.client().incidents().add(draft),
        incident -> {
          added.accept(incident);
          close();
        },
        why -> {
          message.setForeground(looks().palette().red());
          message.setText(Looks.escape("⚠ " + why));
        });
  }

  /** The unit that fits best what was typed. */
  private Optional<Name> meant() {
    String typed = unit.getText().strip();
    return typed.isEmpty()
        ? Optional.empty()
        : desk.names().names().find(Sign.WHO, typed, MOST).stream()
            .filter(name -> name.link().entity().equals("roster/units"))
            .findFirst();
  }

  private void sayMeant() {
    message.setForeground(looks().palette().text());
    message.setText(
        Looks.escape(meant().map(name -> "→ " + name.name() + "  " + name.hint()).orElse(" ")));
  }

  private Text field(Composite area, String label, String id, int style) {
    Label words = looks().label(area, Words.of(label));
    GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(words);
    Text field = Looks.named(looks().field(area, "", style), id);
    GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(field);
    return field;
  }

  private IncidentDraft draft(UnitId where) {
    return new IncidentDraft(
        title.getText().strip(),
        IncidentClass.values()[category.getSelectionIndex()],
        Optional.empty(),
        Grade.values()[grade.getSelectionIndex()],
        drill.getSelection(),
        where,
        desk.clock().instant(),
        Optional.empty(),
        Optional.empty(),
        words(location),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        words(description),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<String> words(Text field) {
    return Optional.of(field.getText().strip()).filter(text -> !text.isEmpty());
  }
}
