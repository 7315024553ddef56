package org.anlan.console.internal.widgets;

import java.util.List;
import java.util.Optional;
import org.anlan.console.core.quick.Choices;
import org.anlan.console.core.quick.Choices.Choice;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/**
 * A field in which one of many things is chosen by typing its name, pinyin or code, or by a
 * scanner. What fits drops down below it; leaving it, by Enter too, takes the best.
 *
 * @param <T> what is chosen
 */
public final class Picker<T> {
  private static final int MOST = 8;
  private static final int LEAST_WIDTH = 420;

  private final Looks looks;
  private final String id;
  private final Text field;
  private Choices<T> choices = (typed, most) -> List.of();
  private boolean known;
  private Optional<Choice<T>> chosen = Optional.empty();
  private List<Choice<T>> offered = List.of();
  private Runnable listener = () -> {};
  private Shell popup;
  private Table table;

  /** An empty one. */
  public Picker(Composite parent, Looks looks, String hint, String id) {
    this.looks = looks;
    this.id = id;
    field = Looks.named(looks.field(parent, hint, SWT.NONE), id);
    field.addListener(SWT.Modify, event -> typed());
    field.addListener(SWT.KeyDown, this::key);
    field.addListener(SWT.Traverse, this::traverse);
    field.addListener(SWT.DefaultSelection, event -> settle());
    field.addListener(SWT.FocusOut, event -> settle());
    field.addListener(SWT.Dispose, event -> close());
  }

  /** The field itself. */
  public Text control() {
    return field;
  }

  /** From now on one of these is chosen; what was typed is understood anew. */
  public void choices(Choices<T> from) {
    choices = from;
    known = true;
    chosen = understood();
    if (!field.isFocusControl()) {
      settle();
    }
    listener.run();
  }

  /** What is chosen. */
  public Optional<T> chosen() {
    return chosen.map(Choice::value);
  }

  /** What is chosen, as it is written. */
  public Optional<Choice<T>> choice() {
    return chosen;
  }

  /** Whether something was typed that is none of the choices. */
  public boolean unknown() {
    return chosen.isEmpty() && !field.getText().isBlank();
  }

  /** Whether what was typed can't be meant: the choices are known, and it is none of them. */
  public boolean wrong() {
    return known && unknown();
  }

  /** Chooses this one. */
  public void choose(Choice<T> choice) {
    close();
    boolean same = chosen.equals(Optional.of(choice)) && field.getText().equals(choice.name());
    chosen = Optional.of(choice);
    if (same) {
      return;
    }
    if (!field.getText().equals(choice.name())) {
      field.setText(choice.name());
      field.setSelection(field.getCharCount());
    }
    close();
    listener.run();
  }

  /** Chooses nothing. */
  public void clear() {
    chosen = Optional.empty();
    field.setText("");
    close();
  }

  /** Tells when something else is chosen. */
  public void onChange(Runnable then) {
    listener = then;
  }

  private Optional<Choice<T>> understood() {
    String typed = field.getText().strip();
    if (chosen.filter(choice -> choice.name().equals(typed)).isPresent()) {
      return chosen;
    }
    return typed.isEmpty() ? Optional.empty() : choices.exact(typed);
  }

  private void typed() {
    chosen = understood();
    String text = field.getText().strip();
    boolean offers = field.isFocusControl() && !text.isEmpty() && chosen.isEmpty();
    offer(offers ? choices.find(text, MOST) : List.of());
    listener.run();
  }

  private void offer(List<Choice<T>> fits) {
    offered = fits;
    if (offered.isEmpty()) {
      close();
      return;
    }
    if (popup == null || popup.isDisposed()) {
      open();
    }
    table.removeAll();
    for (Choice<T> choice : offered) {
      TableItem item = new TableItem(table, SWT.NONE);
      item.setText(new String[] {choice.name(), hint(choice)});
      item.setForeground(1, looks.palette().muted());
    }
    table.setSelection(0);
    place();
    popup.setVisible(true);
  }

  private String hint(Choice<T> choice) {
    return choice.code().map(code -> choice.hint() + "  " + code).orElse(choice.hint());
  }

  private void open() {
    popup = new Shell(field.getShell(), SWT.NO_FOCUS | SWT.ON_TOP | SWT.TOOL);
    popup.setLayout(new FillLayout());
    table = Looks.named(looks.list(popup, SWT.NONE), id + "-offers");
    int width = width();
    looks.column(table, "", width * 3 / 5);
    looks.column(table, "", width * 2 / 5 - 8);
    table.addListener(SWT.MouseDown, event -> settle());
  }

  private int width() {
    return Math.max(LEAST_WIDTH, field.getSize().x);
  }

  private void place() {
    Rectangle bounds = field.getBounds();
    var at = field.getParent().toDisplay(bounds.x, bounds.y + bounds.height);
    popup.setBounds(at.x, at.y, width(), table.getItemHeight() * offered.size() + 8);
  }

  private boolean isOpen() {
    return popup != null && !popup.isDisposed() && popup.isVisible();
  }

  private void key(Event event) {
    int step = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
    if (isOpen()) {
      if (step != 0) {
        table.setSelection(Math.floorMod(table.getSelectionIndex() + step, table.getItemCount()));
        event.doit = false;
      } else if (event.character == SWT.ESC) {
        close();
        event.doit = false;
      }
    } else if (step == 1) {
      offer(choices.find(chosen.isPresent() ? "" : field.getText(), MOST));
      event.doit = false;
    }
  }

  private void traverse(Event event) {
    if (event.detail == SWT.TRAVERSE_ESCAPE && isOpen()) {
      event.doit = false;
    } else if (event.detail == SWT.TRAVERSE_ARROW_NEXT
        || event.detail == SWT.TRAVERSE_ARROW_PREVIOUS) {
      event.doit = false;
    }
  }

  /** Takes what is marked below the field, or what fits best. */
  private void settle() {
    if (isOpen() && table.getSelectionIndex() >= 0) {
      choose(offered.get(table.getSelectionIndex()));
    } else if (chosen.isPresent()) {
      choose(chosen.get());
    } else if (unknown()) {
      choices.find(field.getText(), 1).stream().findFirst().ifPresent(this::choose);
    }
    close();
  }

  private void close() {
    if (popup != null && !popup.isDisposed()) {
      popup.dispose();
    }
  }
}
