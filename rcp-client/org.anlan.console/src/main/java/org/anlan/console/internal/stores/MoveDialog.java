package org.anlan.console.internal.stores;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anlan.api.Fault;
import org.anlan.api.resources.MovementKind;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.EntryRows;
import org.anlan.console.internal.widgets.Gathering;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.PlainDialog;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/**
 * Books a movement of supplies. Enter goes from field to field and books in the last one; below,
 * one reads what will be booked. What was typed survives errors and a crash until it is booked or
 * given up.
 */
final class MoveDialog extends PlainDialog {
  private static final int WIDTH = 440;
  private static final int WORDS_HEIGHT = 96;
  private static final String DRILL = "/drill";
  private static final String ID = "move";

  private final Desk desk;
  private final MovementKind kind;
  private final Preset preset;
  private EntryRows entry;
  private MoveRows rows;
  private Button drill;
  private Label preview;
  private Label message;
  private Gathering keeping;
  private MoveDraft draft = MoveDraft.fresh();
  private Supplies supplies = Supplies.NONE;
  private boolean busy;

  MoveDialog(Shell parent, Desk desk, Looks looks, MovementKind kind, Preset preset) {
    super(parent, looks, Words.of("move.title", kind));
    this.desk = desk;
    this.kind = kind;
    this.preset = preset;
  }

  @Override
  protected void fill(Composite area) {
    GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(12, 8).applyTo(area);
    entry = new EntryRows(area, looks(), ID, WIDTH, () -> book(false));
    rows = new MoveRows(entry, kind);
    looks().label(area, "");
    drill = Looks.named(new Button(area, SWT.CHECK), ID + "-drill");
    drill.setText(Words.of("stores.move.drill"));
    looks().paint(drill, area.getBackground(), looks().palette().text());
    drill.addListener(SWT.Selection, event -> load(false));
    preview = words(area, "preview");
    message = words(area, "message");
    restore();
    keeping = new Gathering(message, this::keep);
    entry.onChange(this::changed);
    desk.onChange(
        message,
        change -> {
          if (change.entity().startsWith("resources/")) {
            reload();
          }
        });
    load(true);
  }

  private Label words(Composite area, String name) {
    Label label = Looks.named(looks().wrapped(area, " ", WIDTH), ID + "-" + name);
    int height = name.equals("preview") ? WORDS_HEIGHT : WORDS_HEIGHT / 2;
    GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(WIDTH, height).applyTo(label);
    return label;
  }

  @Override
  protected void buttons(Composite bar) {
    // no default button: Enter belongs to the fields
    Looks.named(
        createButton(bar, IDialogConstants.OK_ID, Words.of("move.do", kind), false), ID + "-ok");
    Looks.named(
        createButton(bar, IDialogConstants.NEXT_ID, Words.of("stores.move.next"), false),
        ID + "-next");
    createButton(bar, IDialogConstants.CANCEL_ID, Words.of("button.cancel"), false);
    getShell().setDefaultButton(null);
  }

  @Override
  protected void buttonPressed(int button) {
    if (button == IDialogConstants.OK_ID || button == IDialogConstants.NEXT_ID) {
      book(button == IDialogConstants.NEXT_ID);
    } else {
      super.buttonPressed(button);
    }
  }

  @Override
  protected void cancelPressed() {
    forget();
    super.cancelPressed();
  }

  @Override
  protected void handleShellCloseEvent() {
    cancelPressed();
  }

  private void restore() {
    MoveDraft.of(desk.drafts().of(place()))
        .ifPresent(
            kept -> {
              draft = kept;
              entry.type(kept.typed());
              drill.setSelection(Boolean.parseBoolean(kept.typed().get(DRILL)));
              say(Words.of("stores.restored"), looks().palette().text());
            });
  }

  /** Reads what there is; the first time it also begins with what was selected. */
  private void load(boolean first) {
    boolean inDrill = drill.getSelection();
    desk.load(
        message,
        () -> {
          Supplies read = Supplies.read(desk.client(), inDrill);
          return new Loaded(read, MoveChoices.read(desk, read, kind));
        },
        loaded -> {
          supplies = loaded.supplies();
          rows.choices(supplies, loaded.choices());
          if (first) {
            rows.begin(draft.typed().isEmpty() ? preset : Preset.NONE);
          }
          show();
        },
        this::complain);
  }

  private record Loaded(Supplies supplies, MoveChoices choices) {}

  private void reload() {
    if (!busy) {
      load(false);
    }
  }

  private void changed() {
    entry.unmark();
    message.setText(" ");
    if (rows.isForDrill() && !drill.getSelection()) {
      drill.setSelection(true);
      load(false);
    }
    keeping.soon();
    show();
  }

  private void show() {
    MovePreview now = MovePreview.of(input(), supplies, today());
    preview.setForeground(now.warns() ? looks().palette().red() : looks().palette().text());
    preview.setText(Looks.escape(now.words()));
  }

  private MoveInput input() {
    return rows.read(drill.getSelection());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(desk.clock().instant(), desk.zone());
  }

  private void book(boolean another) {
    if (busy) {
      return;
    }
    MoveInput input = input();
    List<Fault> faults = input.faults();
    if (!faults.isEmpty()) {
      say(entry.mark(faults), looks().palette().red());
      return;
    }
    busy(true);
    String key = draft.key();
    Supplies known = supplies;
    desk.load(
        message,
        () -> Booking.send(desk.client(), key, input, known),
        booking -> booked(booking, another),
        why -> {
          busy(false);
          complain(why);
        });
  }

  private void booked(Booking booking, boolean another) {
    busy(false);
    if (!booking.faults().isEmpty()) {
      say(entry.mark(booking.faults()), looks().palette().red());
      if (booking.stale()) {
        load(false);
      }
      return;
    }
    String done = Words.of("stores.booked", preview.getText().lines().findFirst().orElse(""));
    forget();
    desk.tell(done);
    if (another) {
      rows.next();
      message.setText(" ");
      load(false);
    } else {
      close();
    }
  }

  private void busy(boolean now) {
    busy = now;
    getButton(IDialogConstants.OK_ID).setEnabled(!now);
    getButton(IDialogConstants.NEXT_ID).setEnabled(!now);
  }

  private void complain(String why) {
    say("⚠ " + why + "  " + Words.of("stores.kept"), looks().palette().red());
  }

  private void say(String words, Color colour) {
    message.setForeground(colour);
    message.setText(Looks.escape(words));
  }

  private void keep() {
    Map<String, String> typed = new LinkedHashMap<>(entry.typed());
    typed.put(DRILL, Boolean.toString(drill.getSelection()));
    draft = new MoveDraft(draft.key(), typed);
    String text = draft.text();
    desk.run(message, () -> desk.drafts().keep(place(), text), () -> {});
  }

  /** The next one is another movement. */
  private void forget() {
    draft = MoveDraft.fresh();
    desk.run(message, () -> desk.drafts().keep(place(), ""), () -> {});
  }

  private String place() {
    return "stores." + kind.name().toLowerCase(Locale.ROOT);
  }
}
