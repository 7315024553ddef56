package org.anlan.console.internal.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.anlan.api.Conflict;
import org.anlan.api.Entity;
import org.anlan.api.Fault;
import org.anlan.console.core.conflict.Merge;
import org.anlan.console.internal.conflict.ConflictDialog;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.PlainDialog;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/**
 * A dialog of labelled fields that sends what was typed. Every fault the server finds is told at
 * its field; whatever goes wrong, what was typed stays.
 *
 * @param <T> what the server answers
 */
public abstract class FormDialog<T> extends PlainDialog {
  /** How wide fields are. */
  protected static final int WIDTH = 420;

  private static final int LINES_HEIGHT = 64;

  private record Place(Label label, String words, Control control) {}

  private final Desk desk;
  private final String id;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private String key = UUID.randomUUID().toString();
  private Label message;

  /**
   * Above this window.
   *
   * @param id what its controls' names begin with
   */
  protected FormDialog(Shell parent, Desk desk, Looks looks, String title, String id) {
    super(parent, looks, title);
    this.desk = desk;
    this.id = id;
  }

  /** Makes the fields, in two columns. */
  protected abstract void fields(Composite area);

  /** Reads the fields; what it gives is then done off the UI thread. */
  protected abstract Supplier<T> work();

  /** Goes on with the answer; the dialog closes then. */
  protected abstract void done(T answer);

  /** What stands on the button that sends. */
  protected String verb() {
    return Words.of("form.save");
  }

  /**
   * Both versions side by side, if they differ.
   *
   * @return whether it is to be sent over the newer one; the form then says what was decided
   */
  protected final <E extends Entity<?>> boolean decided(E before, E theirs, Parts<E> parts) {
    Merge merge = parts.merge(before, theirs);
    boolean goesOn =
        merge.differing().isEmpty()
            || new ConflictDialog(getShell(), desk, looks(), merge, UnaryOperator.identity())
                .ask(theirs.stamp())
                .isPresent();
    if (goesOn) {
      parts.take(merge, theirs);
    } else {
      complain(ConflictDialog.undecided());
    }
    return goesOn;
  }

  /** Somebody else was quicker; told in words, if a dialog doesn't know better. */
  protected void stale(Conflict conflict) {
    complain(Words.of("form.stale", Words.of(conflict.text())));
  }

  /** The console. */
  protected final Desk desk() {
    return desk;
  }

  @Override
  protected final void fill(Composite area) {
    GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(12, 8).applyTo(area);
    fields(area);
    message = Looks.named(looks().wrapped(area, "", WIDTH), id + "-message");
    GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, 0).applyTo(message);
  }

  @Override
  protected void buttons(Composite bar) {
    Looks.named(createButton(bar, IDialogConstants.OK_ID, verb(), true), id + "-ok");
    createButton(bar, IDialogConstants.CANCEL_ID, Words.of("button.cancel"), false);
  }

  @Override
  protected final void okPressed() {
    Supplier<T> work;
    try {
      work = work();
    } catch (Unfinished e) {
      faulty(e.faults());
      return;
    }
    send(work);
  }

  /** Sends; for what is sent anew after a question. */
  protected final void send(Supplier<T> work) {
    Button ok = getButton(IDialogConstants.OK_ID);
    ok.setEnabled(false);
    String once = key;
    desk.load(
        message,
        () -> Attempt.of(() -> desk.client().withKey(once, work)),
        attempt -> {
          ok.setEnabled(true);
          answered(attempt);
        },
        why -> {
          ok.setEnabled(true);
          complain(why);
        });
  }

  private void answered(Attempt<T> attempt) {
    if (attempt instanceof Attempt.Done<T> done) {
      close();
      done(done.value());
      return;
    }
    key = UUID.randomUUID().toString();
    if (attempt instanceof Attempt.Faulty<T> wrong) {
      faulty(wrong.faults());
    } else if (attempt instanceof Attempt.Clash<T> clash) {
      if (clash.conflict().kind() == Conflict.Kind.STALE) {
        stale(clash.conflict());
      } else {
        complain(Words.of(clash.conflict().text()));
      }
    }
  }

  private void faulty(List<Fault> faults) {
    unmark();
    StringBuilder words = new StringBuilder();
    Optional<Control> first = Optional.empty();
    for (Fault fault : faults) {
      Optional<Place> place = place(fault.pointer());
      place.ifPresent(this::mark);
      String where = place.map(p -> p.words() + Words.of("form.colon")).orElse("");
      words.append("⚠ ").append(where).append(desk.say(fault.message())).append('\n');
      first = first.or(() -> place.map(Place::control));
    }
    tell(words.toString().strip());
    first.ifPresent(Control::setFocus);
  }

  private Optional<Place> place(String pointer) {
    for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      if (places.containsKey(at)) {
        return Optional.of(places.get(at));
      }
    }
    return Optional.empty();
  }

  private void mark(Place place) {
    place.label().setText(Looks.escape("⚠ " + place.words()));
    place.label().setForeground(looks().palette().red());
    place.label().requestLayout();
  }

  private void unmark() {
    for (Place place : places.values()) {
      place.label().setText(Looks.escape(place.words()));
      place.label().setForeground(looks().palette().text());
    }
  }

  /** What a place is called, by its pointer's last part. */
  protected final String called(String component) {
    Place place = places.get("/" + component);
    return place == null ? component : place.words();
  }

  /** Tells that something is wrong. */
  protected final void complain(String why) {
    unmark();
    tell("⚠ " + why);
  }

  private void tell(String words) {
    message.setForeground(looks().palette().red());
    message.setText(Looks.escape(words));
    GridDataFactory.fillDefaults()
        .span(2, 1)
        .grab(true, false)
        .hint(WIDTH, SWT.DEFAULT)
        .applyTo(message);
    Shell shell = getShell();
    Point wants = shell.computeSize(Math.max(WIDTH, shell.getSize().x), SWT.DEFAULT);
    shell.setSize(shell.getSize().x, Math.max(wants.y, shell.getSize().y));
    shell.layout(true, true);
  }

  /** A label of a place, and the control in it. */
  protected final <C extends Control> C place(
      Composite area, String words, String pointer, Supplier<C> make) {
    Label label = looks().label(area, words);
    GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    C control = make.get();
    places.put(pointer, new Place(label, words, control));
    return control;
  }

  /** A field of one line. */
  protected final Text field(Composite area, String words, String pointer, String value) {
    return text(area, words, pointer, value, SWT.NONE, SWT.DEFAULT);
  }

  /** A field of several lines; Tab leaves it. */
  protected final Text lines(Composite area, String words, String pointer, String value) {
    return text(area, words, pointer, value, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL, LINES_HEIGHT);
  }

  private Text text(
      Composite area, String words, String pointer, String value, int style, int height) {
    Text text = place(area, words, pointer, () -> looks().field(area, "", style));
    Looks.named(text, id + pointer.replace('/', '-'));
    text.setText(value);
    GridDataFactory.fillDefaults()
        .grab(true, height != SWT.DEFAULT)
        .hint(WIDTH, height)
        .applyTo(text);
    return text;
  }

  /** A choice of words. */
  protected final Combo choice(
      Composite area, String words, String pointer, List<String> choices, int chosen) {
    Combo combo =
        place(area, words, pointer, () -> looks().choice(area, choices.toArray(String[]::new)));
    Looks.named(combo, id + pointer.replace('/', '-'));
    combo.select(chosen);
    GridDataFactory.swtDefaults().applyTo(combo);
    return combo;
  }

  /** A field in which somebody or something is found by name. */
  protected final PickField pick(
      Composite area, String words, String pointer, PickField.Source of) {
    PickField[] made = new PickField[1];
    place(
        area,
        words,
        pointer,
        () -> {
          made[0] = new PickField(area, looks(), id + pointer.replace('/', '-'), of);
          return made[0].control();
        });
    Label label = places.get(pointer).label();
    GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 8).applyTo(label);
    return made[0];
  }

  /** The stripped text, or empty if there is none. */
  protected static Optional<String> words(Text field) {
    return Optional.of(field.getText().strip()).filter(text -> !text.isEmpty());
  }
}
