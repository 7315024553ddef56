package org.anlan.console.internal.map;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.anlan.client.AnlanClient;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.PlainDialog;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for the file with the district's outlines and enters them. */
final class OutlineDialog extends PlainDialog {
  private static final int WIDTH = 440;
  private static final int MOST_FAULTS = 5;
  private static final long MOST_BYTES = 100L << 20;

  private final Desk desk;
  private Text file;
  private Label message;

  OutlineDialog(Shell parent, Desk desk, Looks looks) {
    super(parent, looks, Words.of("map.import.title"));
    this.desk = desk;
  }

  @Override
  protected void fill(Composite area) {
    Composite room = looks().room(area, 1);
    GridLayoutFactory.fillDefaults().margins(12, 12).spacing(8, 8).applyTo(room);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(room);
    looks().wrapped(room, Words.of("map.import.hint"), WIDTH);
    Composite line = looks().room(room, 2);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
    file = Looks.named(looks().field(line, Words.of("map.import.file"), SWT.NONE), "outline-file");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(file);
    looks().button(line, Words.of("print.browse"), this::browse);
    message = Looks.named(looks().wrapped(room, "", WIDTH), "outline-message");
    GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 112).applyTo(message);
  }

  @Override
  protected void buttons(Composite bar) {
    Looks.named(
        createButton(bar, IDialogConstants.OK_ID, Words.of("map.import.do"), true), "outline-do");
    createButton(bar, IDialogConstants.CANCEL_ID, Words.of("button.close"), false);
    file.setFocus();
  }

  private void browse() {
    FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
    dialog.setFilterExtensions(new String[] {"*.geojson;*.json", "*.*"});
    String chosen = dialog.open();
    if (chosen != null) {
      file.setText(chosen);
    }
  }

  @Override
  protected void okPressed() {
    String typed = file.getText().strip();
    AnlanClient client = desk.client();
    getButton(IDialogConstants.OK_ID).setEnabled(false);
    say(Words.of("print.reading"));
    desk.load(getShell(), () -> work(client, typed), this::done, this::done);
  }

  private void done(String words) {
    getButton(IDialogConstants.OK_ID).setEnabled(true);
    say(words);
  }

  /** Off the UI thread; what happened in words. */
  private static String work(AnlanClient client, String typed) {
    OutlineFile read;
    try {
      Path path = Path.of(typed);
      if (typed.isEmpty() || !Files.isRegularFile(path) || Files.size(path) > MOST_BYTES) {
        return Words.of("map.import.no-file");
      }
      read = OutlineFile.read(Files.readString(path, StandardCharsets.UTF_8));
    } catch (InvalidPathException e) {
      return Words.of("map.import.no-file");
    } catch (IOException | IllegalArgumentException e) {
      return Words.of("map.import.unreadable", String.valueOf(e.getMessage()));
    }
    OutlineImport.Outcome done = new OutlineImport(client).enter(read.outlines());
    String words = Words.of("map.import.done", done.added(), done.changed(), done.same());
    return read.faults().isEmpty() ? words : words + "\n" + faults(read);
  }

  private static String faults(OutlineFile file) {
    String first =
        file.faults().stream()
            .limit(MOST_FAULTS)
            .map(fault -> Words.of("map.import.fault", fault.feature(), Words.of(fault.words())))
            .collect(Collectors.joining("\n"));
    int more = file.faults().size() - MOST_FAULTS;
    return more > 0 ? first + "\n" + Words.of("map.import.more", more) : first;
  }

  private void say(String words) {
    message.setText(Looks.escape(words));
    message.requestLayout();
  }
}
