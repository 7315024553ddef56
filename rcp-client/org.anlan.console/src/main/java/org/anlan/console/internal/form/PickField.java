package org.anlan.console.internal.form;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.console.core.quick.Name;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * A field in which somebody or something is found by name, pinyin or initials; the arrow keys go
 * through all that fit.
 */
public final class PickField {
  private static final int MOST = 50;
  private static final int WIDTH = 420;

  /** Where names come from. */
  @FunctionalInterface
  public interface Source {
    /** The best fits for what was typed, at most so many. */
    List<Name> find(String typed, int most);
  }

  private final Looks looks;
  private final Composite room;
  private final Text field;
  private final Label hint;
  private Source source;
  private Optional<Name> set = Optional.empty();
  private List<Name> fits = List.of();
  private int at;
  private Runnable listener = () -> {};

  /** An empty one. */
  public PickField(Composite parent, Looks looks, String id, Source source) {
    this.looks = looks;
    this.source = source;
    room = looks.room(parent, 1);
    GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(room);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(room);
    field = Looks.named(looks.field(room, Words.of("form.pick"), SWT.NONE), id);
    GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(field);
    hint = Looks.named(looks.muted(room, ""), id + "-hint");
    GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(hint);
    field.addListener(SWT.Modify, event -> typed());
    field.addListener(SWT.KeyDown, this::key);
  }

  /** Where it is in its dialog; the keyboard goes into the field. */
  public Control control() {
    return room;
  }

  /** Shows this one as picked. */
  public void set(Name name) {
    set = Optional.of(name);
    field.setText(name.name());
  }

  /** From now on names come from there; what was typed is looked for anew. */
  public void source(Source other) {
    source = other;
    set = Optional.empty();
    typed();
  }

  /** Tells when another is picked. */
  public void onPick(Runnable then) {
    listener = then;
  }

  /** Puts the keyboard into it. */
  public void focus() {
    field.setFocus();
  }

  /** Whether anything was typed. */
  public boolean isEmpty() {
    return field.getText().isBlank();
  }

  /** Who or what is picked. */
  public Optional<Name> picked() {
    return at < fits.size() ? Optional.of(fits.get(at)) : Optional.empty();
  }

  /** The identity of what is picked. */
  public Optional<UUID> id() {
    return picked().map(name -> name.link().id());
  }

  /**
   * The identity of what is picked.
   *
   * @throws Unfinished if nothing fits
   */
  public UUID required(String pointer) {
    return id().orElseThrow(() -> Unfinished.unknown(pointer));
  }

  /** The identity of what is picked, or empty if nothing was typed. */
  public Optional<UUID> optional(String pointer) {
    return isEmpty() ? Optional.empty() : Optional.of(required(pointer));
  }

  private void typed() {
    String text = field.getText().strip();
    if (set.filter(name -> name.name().equals(text)).isPresent()) {
      fits = List.of(set.get());
    } else {
      set = Optional.empty();
      fits = text.isEmpty() ? List.of() : source.find(text, MOST);
    }
    at = 0;
    say();
  }

  private void key(Event event) {
    int step = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
    if (step != 0) {
      event.doit = false;
      if (fits.size() > 1) {
        at = Math.floorMod(at + step, fits.size());
        say();
      }
    }
  }

  private void say() {
    String words = "";
    if (!field.getText().isBlank()) {
      words = picked().map(this::found).orElse("⚠ " + Words.of("form.pick.none"));
    }
    hint.setForeground(words.startsWith("⚠") ? looks.palette().red() : looks.palette().muted());
    hint.setText(Looks.escape(words));
    listener.run();
  }

  private String found(Name name) {
    String of = name.hint().isEmpty() ? "" : " · " + name.hint();
    String more = fits.size() > 1 ? "   " + Words.of("form.pick.more", at + 1, fits.size()) : "";
    return "→ " + name.name() + of + more;
  }
}
