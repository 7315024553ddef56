package org.anlan.console.internal.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.anlan.api.Conflict;
import org.anlan.api.Entity;
import org.anlan.api.Fault;
import org.anlan.api.Invalid;
import org.anlan.console.core.conflict.Merge;
import org.anlan.console.internal.conflict.ConflictDialog;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.EntryRows;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.PlainDialog;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/**
 * Makes or changes one thing. Every fault is shown at its field; when somebody else has changed the
 * thing meanwhile, both versions are shown side by side; what was typed always stays.
 *
 * @param <E> what is made or changed
 */
public abstract class EntryDialog<E extends Entity<?>> extends PlainDialog {
  /** How wide fields are. */
  protected static final int WIDTH = 400;

  private static final int MESSAGE_HEIGHT = 56;

  /** What came of one attempt. */
  private record Outcome<E>(Optional<E> saved, List<Fault> faults, Optional<E> newer) {}

  private final Desk desk;
  private final String id;
  private String key = UUID.randomUUID().toString();
  private Optional<E> before;
  private EntryRows rows;
  private Label message;
  private Consumer<E> then = saved -> {};

  /**
   * Above this window.
   *
   * @param id what its controls' names begin with
   * @param before what is to be changed; empty: a new one
   */
  protected EntryDialog(
      Shell parent, Desk desk, Looks looks, String title, String id, Optional<E> before) {
    super(parent, looks, title);
    this.desk = desk;
    this.id = id;
    this.before = before;
  }

  /** Makes the fields. */
  protected abstract void rows(EntryRows rows, Composite area);

  /** What the fields say if they show this, by pointer. */
  protected abstract Map<String, String> texts(E entity);

  /** What is wrong with what the fields say now, as far as it is known before it is sent. */
  protected abstract List<Fault> faults();

  /** Takes what the fields say now; what it gives saves that over a version, or makes a new one. */
  protected abstract LongFunction<E> request();

  /** Reads the newest version; not on the UI thread. */
  protected abstract E newest(E old);

  /** Tells what was saved. */
  public EntryDialog<E> then(Consumer<E> listener) {
    then = listener;
    return this;
  }

  /** The console. */
  protected final Desk desk() {
    return desk;
  }

  /** What is changed. */
  protected final Optional<E> before() {
    return before;
  }

  /** Fills the fields that are empty, once more when what they choose from is there. */
  protected final void fillIn() {
    if (before.isPresent()) {
      Map<String, String> all = new LinkedHashMap<>(rows.typed());
      texts(before.get())
          .forEach((pointer, text) -> all.merge(pointer, text, (a, b) -> a.isEmpty() ? b : a));
      rows.type(all);
    }
  }

  /** Something that owns what is loaded for this dialog. */
  protected final Label owner() {
    return message;
  }

  @Override
  protected final void fill(Composite area) {
    GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(12, 8).applyTo(area);
    rows = new EntryRows(area, looks(), id, WIDTH, this::save);
    message = Looks.named(looks().wrapped(area, " ", WIDTH), id + "-message");
    rows(rows, area);
    message.moveBelow(null);
    message.setForeground(looks().palette().red());
    GridDataFactory.fillDefaults()
        .span(2, 1)
        .grab(true, true)
        .hint(WIDTH, MESSAGE_HEIGHT)
        .applyTo(message);
    fillIn();
    rows.onChange(this::changed);
  }

  @Override
  protected void buttons(Composite bar) {
    Looks.named(
        createButton(bar, IDialogConstants.OK_ID, Words.of("entry.save"), false), id + "-ok");
    createButton(bar, IDialogConstants.CANCEL_ID, Words.of("button.cancel"), false);
    getShell().setDefaultButton(null);
  }

  @Override
  protected final void okPressed() {
    save();
  }

  private void save() {
    List<Fault> faults = faults();
    if (!faults.isEmpty()) {
      say(rows.mark(faults));
      return;
    }
    enable(false);
    LongFunction<E> request = request();
    String once = key;
    Optional<E> old = before;
    desk.load(
        message,
        () -> send(request, once, old),
        this::done,
        why -> {
          enable(true);
          say("⚠ " + why);
        });
  }

  private Outcome<E> send(LongFunction<E> request, String once, Optional<E> old) {
    try {
      long version = old.map(entity -> entity.stamp().version()).orElse(0L);
      E saved = desk.client().withKey(once, () -> request.apply(version));
      return new Outcome<>(Optional.of(saved), List.of(), Optional.empty());
    } catch (Invalid e) {
      return new Outcome<>(Optional.empty(), e.faults(), Optional.empty());
    } catch (Conflict e) {
      if (e.kind() == Conflict.Kind.STALE && old.isPresent()) {
        return new Outcome<>(Optional.empty(), List.of(), Optional.of(newest(old.get())));
      }
      throw e;
    }
  }

  private void done(Outcome<E> outcome) {
    enable(true);
    if (outcome.saved().isPresent()) {
      close();
      then.accept(outcome.saved().get());
      return;
    }
    key = UUID.randomUUID().toString();
    if (outcome.newer().isPresent()) {
      decide(outcome.newer().get());
    } else {
      say(rows.mark(outcome.faults()));
    }
  }

  private void changed() {
    rows.unmark();
    message.setText(" ");
  }

  /** Shows both versions; what a person made of them is saved over the newer one. */
  private void decide(E newer) {
    Merge merge = Merge.of(texts(before.orElseThrow()), rows.typed(), texts(newer));
    Optional<Map<String, String>> decided =
        merge.differing().isEmpty()
            ? Optional.of(merge.result())
            : new ConflictDialog(getShell(), desk, looks(), merge, rows::called).ask(newer.stamp());
    if (decided.isEmpty()) {
      say("⚠ " + ConflictDialog.undecided());
      return;
    }
    before = Optional.of(newer);
    rows.type(decided.get());
    save();
  }

  private void enable(boolean now) {
    getButton(IDialogConstants.OK_ID).setEnabled(now);
  }

  /** Tells something; the window grows if it needs to. */
  private void say(String words) {
    message.setText(Looks.escape(words));
    int wanted = message.computeSize(WIDTH, SWT.DEFAULT).y;
    int more = wanted - message.getSize().y;
    if (more > 0) {
      Shell shell = getShell();
      shell.setSize(shell.getSize().x, shell.getSize().y + more);
    }
    message.getParent().layout(true, true);
  }
}
