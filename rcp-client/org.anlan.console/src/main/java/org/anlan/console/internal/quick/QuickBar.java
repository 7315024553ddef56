package org.anlan.console.internal.quick;

import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.anlan.api.Link;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.tasks.TaskDraft;
import org.anlan.console.core.quick.Name;
import org.anlan.console.core.quick.QuickEntry;
import org.anlan.console.core.quick.Token;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The line that becomes a log entry when Enter is pressed. */
public final class QuickBar {
  private static final List<LogKind> KINDS =
      List.of(LogKind.CALL, LogKind.ACTION, LogKind.ORDER, LogKind.TOLD, LogKind.NOTE);
  private static final int KEEP_AFTER_MS = 300;

  private final Desk desk;
  private final Looks looks;
  private final String draft;
  private final Times times;
  private final Composite bar;
  private final Combo kind;
  private final Text text;
  private final Label hint;
  private final Completion completion;
  private final List<Name> chosen = new ArrayList<>();
  private Optional<LogEntry> correcting = Optional.empty();
  private Consumer<NewLogEntry> written = entry -> {};
  private UnaryOperator<QuickEntry> linked = UnaryOperator.identity();

  /**
   * A line within this room.
   *
   * @param draft the name under which what was typed survives a crash
   */
  public QuickBar(Composite parent, Desk desk, Looks looks, String draft) {
    this.desk = desk;
    this.looks = looks;
    this.draft = draft;
    this.times = new Times(desk.zone());
    bar = looks.room(parent, 2);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 2).applyTo(bar);
    kind = looks.choice(bar, KINDS.stream().map(k -> Words.of("kind", k)).toArray(String[]::new));
    kind.select(0);
    Looks.named(kind, draft + "-kind");
    text = Looks.named(looks.field(bar, Words.of("quick.message"), SWT.NONE), draft + "-text");
    text.setFont(looks.sized(text, 1, SWT.NORMAL));
    GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
    looks.label(bar, "");
    hint = Looks.named(looks.muted(bar, Words.of("quick.hint")), draft + "-hint");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
    completion = new Completion(text, desk.names(), looks, this::insert);
    desk.drafts().of(draft).ifPresent(text::setText);
    text.addListener(SWT.Modify, event -> typed());
    text.addListener(SWT.DefaultSelection, event -> submit());
    text.addListener(SWT.KeyDown, event -> leaveCorrection(event.character));
  }

  /** Tells each entry that was taken. */
  public void onWritten(Consumer<NewLogEntry> listener) {
    written = listener;
  }

  /** Gives its parts names for tests that begin with this, instead of the draft's. */
  public void named(String id) {
    Looks.named(kind, id + "-kind");
    Looks.named(text, id + "-text");
    Looks.named(hint, id + "-hint");
  }

  /**
   * From now on what is written is about this, and the tasks it gives out come from it.
   *
   * @param drill whether it belongs to a drill
   */
  public void about(Link link, boolean drill) {
    linked = entry -> entry.about(link, drill);
  }

  /** Puts the keyboard into it. */
  public void focus() {
    text.setFocus();
    text.setSelection(text.getCharCount());
  }

  /** From now until Enter or Escape what is typed corrects this entry. */
  public void correct(LogEntry entry) {
    correcting = Optional.of(entry);
    kind.setEnabled(false);
    text.setText(entry.text());
    sayHint();
    focus();
    text.selectAll();
  }

  private void leaveCorrection(char key) {
    if (key == SWT.ESC && correcting.isPresent() && !completion.isOpen()) {
      endCorrection();
      text.setText("");
    }
  }

  private void endCorrection() {
    correcting = Optional.empty();
    kind.setEnabled(true);
    sayHint();
  }

  private void typed() {
    sayHint();
    if (correcting.isEmpty()) {
      text.getDisplay()
          .timerExec(
              KEEP_AFTER_MS,
              () -> {
                if (!text.isDisposed()) {
                  keep(text.getText());
                }
              });
    }
  }

  private void keep(String typed) {
    desk.run(text, () -> desk.drafts().keep(draft, typed), () -> {});
  }

  private QuickEntry entry() {
    ZonedDateTime now = ZonedDateTime.ofInstant(desk.clock().instant(), desk.zone());
    LogKind of = KINDS.get(kind.getSelectionIndex());
    return linked.apply(
        QuickEntry.of(of, text.getText(), chosen, desk.names().names(), now, false));
  }

  private void submit() {
    if (completion.isOpen()) {
      return;
    }
    QuickEntry entry = entry();
    if (entry.missing().isPresent()) {
      complain(Words.of("quick.missing", entry.missing().get()));
      return;
    }
    String typed = text.getText();
    NewLogEntry draftEntry = correcting.map(c -> correction(c, entry)).orElse(entry.entry());
    endCorrection();
    text.setText("");
    chosen.clear();
    Optional<TaskDraft> task = draftEntry.corrects().isPresent() ? Optional.empty() : entry.task();
    CompletableFuture<Void> kept = desk.dispatch().take(draftEntry, task);
    desk.load(
        text,
        () -> taken(kept, draftEntry),
        taken -> {
          keep(text.getText());
          written.accept(taken);
        },
        why -> {
          putBack(typed);
          complain(why);
        });
  }

  private static NewLogEntry taken(CompletableFuture<Void> kept, NewLogEntry entry) {
    try {
      kept.join();
      return entry;
    } catch (CompletionException e) {
      throw e.getCause() instanceof UncheckedIOException disk ? disk : e;
    }
  }

  /** What was typed meanwhile stays behind it. */
  private void putBack(String typed) {
    String since = text.getText();
    text.setText(since.isBlank() ? typed : typed + " " + since);
    text.setSelection(text.getCharCount());
  }

  private NewLogEntry correction(LogEntry of, QuickEntry entry) {
    return new NewLogEntry(
        LogKind.CORRECTION,
        entry.entry().text(),
        entry.entry().occurredAt(),
        of.links(),
        of.drill(),
        false,
        Optional.of(of.id()));
  }

  private void insert(Token token, Name name) {
    String line = text.getText();
    String called = token.sign().written() + name.name() + " ";
    chosen.add(name);
    text.setText(line.substring(0, token.start()) + called + line.substring(token.end()));
    text.setSelection(token.start() + called.length());
  }

  private void complain(String why) {
    hint.setText(Looks.escape("⚠ " + why));
    hint.setForeground(looks.palette().red());
  }

  private void sayHint() {
    hint.setForeground(looks.palette().muted());
    if (correcting.isPresent()) {
      hint.setText(Words.of("quick.correcting", correcting.get().number()));
      return;
    }
    QuickEntry entry = entry();
    if (entry.task().isPresent() && entry.task().get().dueAt().isPresent()) {
      String due = times.full(entry.task().get().dueAt().get());
      hint.setText(Looks.escape(Words.of("quick.task", entry.task().get().title(), due)));
    } else if (!text.getText().isBlank() && entry.missing().isPresent()) {
      hint.setText(Words.of("quick.missing", entry.missing().get()));
    } else {
      hint.setText(Words.of("quick.hint"));
    }
  }
}
