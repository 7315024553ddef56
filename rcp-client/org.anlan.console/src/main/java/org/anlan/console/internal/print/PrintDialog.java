package org.anlan.console.internal.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.PlainDialog;
import org.anlan.console.spi.Desk;
import org.anlan.print.Cancelled;
import org.anlan.print.Printed;
import org.anlan.print.Printer;
import org.anlan.print.Progress;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Prints something into a PDF file, with progress and a way to end it, and offers to open it. */
abstract class PrintDialog extends PlainDialog {
  private static final int WIDTH = 440;
  private static final String FOLDER = "print.folder";

  private final Desk desk;
  private final String name;
  private Text file;
  private Label message;
  private ProgressBar bar;
  private Button save;
  private Button open;
  private Optional<AtomicBoolean> running = Optional.empty();
  private Optional<Path> asked = Optional.empty();
  private Optional<Path> saved = Optional.empty();

  /**
   * Not open yet.
   *
   * @param name of the file that is proposed, without its ending
   */
  PrintDialog(Shell parent, Desk desk, Looks looks, String title, String name) {
    super(parent, looks, title);
    this.desk = desk;
    this.name = name;
  }

  /** Makes what can be chosen about the print. */
  abstract void options(Composite area);

  /** What is to be printed as chosen now. */
  abstract Job job();

  final Desk desk() {
    return desk;
  }

  @Override
  protected final void fill(Composite area) {
    Composite room = looks().room(area, 1);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(room);
    ((org.eclipse.swt.layout.GridLayout) room.getLayout()).marginWidth = 12;
    ((org.eclipse.swt.layout.GridLayout) room.getLayout()).marginHeight = 12;
    options(room);
    looks().muted(room, Words.of("print.file"));
    Composite line = looks().room(room, 2);
    GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(line);
    file = Looks.named(looks().field(line, "", SWT.NONE), "print-file");
    file.setText(folder().resolve(name + ".pdf").toString());
    GridDataFactory.fillDefaults().grab(true, false).applyTo(file);
    file.addListener(SWT.DefaultSelection, event -> save());
    looks().button(line, Words.of("print.browse"), this::browse);
    bar = new ProgressBar(room, SWT.INDETERMINATE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    bar.setVisible(false);
    message = Looks.named(looks().wrapped(room, Words.of("print.hint"), WIDTH), "print-message");
    GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 72).applyTo(message);
  }

  @Override
  protected final void buttons(Composite buttons) {
    save = createButton(buttons, IDialogConstants.CLIENT_ID, Words.of("print.save"), true);
    open = createButton(buttons, IDialogConstants.OPEN_ID, Words.of("print.open"), false);
    createButton(buttons, IDialogConstants.CANCEL_ID, Words.of("button.close"), false);
    open.setEnabled(false);
    Looks.named(save, "print-save");
    Looks.named(open, "print-open");
    Looks.named(getButton(IDialogConstants.CANCEL_ID), "print-close");
    file.selectAll();
    file.setFocus();
  }

  @Override
  protected final void buttonPressed(int id) {
    if (id == IDialogConstants.CLIENT_ID) {
      save();
    } else if (id == IDialogConstants.OPEN_ID) {
      saved.ifPresent(path -> Program.launch(path.toString()));
    } else {
      super.buttonPressed(id);
    }
  }

  /** The first time ends the print that runs, the next time closes. */
  @Override
  protected final void cancelPressed() {
    if (running.isPresent()) {
      running.get().set(true);
      say(Words.of("print.cancelling"));
    } else {
      super.cancelPressed();
    }
  }

  @Override
  protected final void handleShellCloseEvent() {
    running.ifPresent(flag -> flag.set(true));
    running = Optional.empty();
    super.handleShellCloseEvent();
  }

  private Path folder() {
    Path home = Path.of(System.getProperty("user.home"));
    String last = desk.remembered(FOLDER);
    Path folder = last.isEmpty() ? home.resolve("Documents") : Path.of(last);
    return Files.isDirectory(folder) ? folder : home;
  }

  private void browse() {
    FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
    dialog.setFilterExtensions(new String[] {"*.pdf"});
    dialog.setFileName(name + ".pdf");
    dialog.setFilterPath(folder().toString());
    dialog.setOverwrite(true);
    String chosen = dialog.open();
    if (chosen != null) {
      file.setText(chosen);
      asked = path();
    }
  }

  private Optional<Path> path() {
    String typed = file.getText().strip();
    try {
      return typed.isEmpty()
          ? Optional.empty()
          : Optional.of(Path.of(typed.endsWith(".pdf") ? typed : typed + ".pdf").toAbsolutePath());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private void save() {
    if (running.isPresent()) {
      return;
    }
    Optional<Path> path = path();
    if (path.isEmpty()) {
      say(Words.of("print.file.wanted"));
    } else if (Files.exists(path.get()) && !asked.equals(path)) {
      asked = path;
      say(Words.of("print.file.exists"));
    } else {
      print(path.get());
    }
  }

  private void print(Path path) {
    AtomicBoolean cancel = new AtomicBoolean();
    running = Optional.of(cancel);
    busy(true);
    say(Words.of("print.reading"));
    Job job = job();
    Following progress = new Following(getShell().getDisplay(), cancel);
    desk.load(
        getShell(),
        () -> work(job, path, progress),
        words -> {
          ended();
          say(words);
        },
        words -> {
          ended();
          say(words);
        });
  }

  /** Off the UI thread; what happened in words. */
  private String work(Job job, Path path, Progress progress) {
    try {
      Printed printed = new Printer().print(job.sheet(progress), path, progress);
      saved = Optional.of(path);
      return done(printed, path);
    } catch (Cancelled e) {
      return Words.of("print.cancelled");
    } catch (IOException e) {
      return Words.of("print.failed", String.valueOf(e.getMessage()));
    }
  }

  private static String done(Printed printed, Path path) {
    String done = Words.of("print.done", printed.pages(), path.toString());
    if (printed.missing().isEmpty()) {
      return done;
    }
    String codes =
        printed.missing().stream()
            .map(c -> Character.toString(c) + String.format(" (U+%04X)", c))
            .collect(Collectors.joining("、"));
    return done + "\n" + Words.of("print.done.missing", codes);
  }

  private void ended() {
    running = Optional.empty();
    asked = saved;
    busy(false);
    saved.ifPresent(path -> desk.remember(FOLDER, path.getParent().toString()));
    open.setEnabled(saved.isPresent());
    if (saved.isPresent()) {
      open.setFocus();
    }
  }

  private void busy(boolean on) {
    bar.setVisible(on);
    save.setEnabled(!on);
    getButton(IDialogConstants.CANCEL_ID).setText(Words.of(on ? "button.cancel" : "button.close"));
  }

  private void say(String words) {
    if (!message.isDisposed()) {
      message.setText(Looks.escape(words));
      message.requestLayout();
    }
  }

  /** Tells how far a print is, and whether somebody ended it. Any thread. */
  private final class Following implements Progress {
    private final Display display;
    private final AtomicBoolean cancel;

    Following(Display display, AtomicBoolean cancel) {
      this.display = display;
      this.cancel = cancel;
    }

    @Override
    public boolean cancelled() {
      return cancel.get();
    }

    @Override
    public void pages(int done) {
      display.asyncExec(
          () -> {
            if (running.filter(flag -> flag == cancel && !flag.get()).isPresent()) {
              say(Words.of("print.pages", done));
            }
          });
    }
  }
}
