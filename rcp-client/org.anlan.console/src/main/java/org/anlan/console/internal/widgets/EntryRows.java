package org.anlan.console.internal.widgets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.anlan.api.Fault;
import org.anlan.console.internal.text.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * Labelled fields below each other, for quick hands and scanners: Enter goes on to the next field,
 * in the last it ends the entry; Ctrl+Enter ends it from anywhere. Faults are marked at their
 * fields. For a parent with two columns.
 */
public final class EntryRows {
  private record Row(
      String pointer,
      String words,
      Label label,
      Control control,
      Supplier<String> get,
      Consumer<String> set) {}

  private static final String TICKED = "、";

  private final Composite area;
  private final Looks looks;
  private final String id;
  private final int width;
  private final Runnable last;
  private final List<Row> rows = new ArrayList<>();

  /**
   * None yet.
   *
   * @param id what the fields' names begin with
   * @param last what Enter does in the last field
   */
  public EntryRows(Composite area, Looks looks, String id, int width, Runnable last) {
    this.area = area;
    this.looks = looks;
    this.id = id;
    this.width = width;
    this.last = last;
  }

  /**
   * Adds a field of one line.
   *
   * @param pointer where its faults are reported; the field's name ends with it
   */
  public Text text(String pointer, String words, String hint) {
    Label label = label(words);
    return add(pointer, words, label, looks.field(area, hint, SWT.NONE));
  }

  /** Adds a field whose words aren't shown; what is typed is never kept. */
  public Text secret(String pointer, String words, String hint) {
    Label label = label(words);
    Text field = Looks.named(looks.field(area, hint, SWT.PASSWORD), name(pointer));
    place(field);
    rows.add(new Row(pointer, words, label, field, () -> "", typed -> {}));
    listen(field);
    return field;
  }

  /** Adds some boxes to tick, beside each other. */
  public List<Button> ticks(String pointer, String words, List<String> each, int columns) {
    Label label = label(words);
    Composite room = looks.room(area, columns);
    List<Button> boxes = new ArrayList<>();
    for (String one : each) {
      Button box = Looks.named(new Button(room, SWT.CHECK), name(pointer) + "-" + boxes.size());
      box.setText(Looks.escape(one));
      looks.paint(box, room.getBackground(), looks.palette().text());
      boxes.add(box);
    }
    rows.add(
        new Row(
            pointer,
            words,
            label,
            boxes.get(0),
            () -> ticked(boxes),
            typed -> boxes.forEach(box -> box.setSelection(isTicked(box, typed)))));
    return boxes;
  }

  private static String ticked(List<Button> boxes) {
    return boxes.stream()
        .filter(Button::getSelection)
        .map(Button::getText)
        .collect(Collectors.joining(TICKED));
  }

  private static boolean isTicked(Button box, String typed) {
    return List.of(typed.split(TICKED)).contains(box.getText());
  }

  /** Adds a field in which one of many is chosen. */
  public <T> Picker<T> picker(String pointer, String words, String hint) {
    Label label = label(words);
    Picker<T> picker = new Picker<>(area, looks, hint, name(pointer));
    Text field = picker.control();
    place(field);
    Row row = new Row(pointer, words, label, field, field::getText, field::setText);
    rows.add(row);
    field.addListener(
        SWT.DefaultSelection,
        event -> {
          if (picker.wrong()) {
            mark(row);
            field.selectAll();
          } else {
            after(row);
          }
        });
    field.addListener(SWT.KeyDown, this::key);
    return picker;
  }

  /** What is typed, by pointer. */
  public Map<String, String> typed() {
    Map<String, String> typed = new LinkedHashMap<>();
    rows.forEach(row -> typed.put(row.pointer(), row.get().get()));
    return typed;
  }

  /** Types what was typed before. */
  public void type(Map<String, String> typed) {
    rows.forEach(row -> row.set().accept(typed.getOrDefault(row.pointer(), "")));
  }

  /** Tells after each change of any field. */
  public void onChange(Runnable then) {
    for (Row row : rows) {
      if (row.control() instanceof Button) {
        for (Control box : row.control().getParent().getChildren()) {
          box.addListener(SWT.Selection, event -> then.run());
        }
      } else {
        row.control().addListener(SWT.Modify, event -> then.run());
      }
    }
  }

  /** What a person calls a field. */
  public String called(String pointer) {
    return row(pointer).map(Row::words).orElse(pointer);
  }

  /** Puts the keyboard into a field. */
  public void focus(String pointer) {
    row(pointer).ifPresent(row -> go(row.control()));
  }

  /**
   * Marks the fields that have faults, goes to the first of them.
   *
   * @return all faults in words, one a line
   */
  public String mark(List<Fault> faults) {
    unmark();
    List<String> said = new ArrayList<>();
    for (Fault fault : faults) {
      Optional<Row> row = row(fault.pointer());
      row.ifPresent(this::mark);
      String where = row.map(r -> Words.of("entry.at", r.words())).orElse("");
      said.add("⚠ " + where + Words.of(fault.message()));
    }
    faults.stream()
        .flatMap(fault -> row(fault.pointer()).stream())
        .findFirst()
        .ifPresent(row -> go(row.control()));
    return String.join("\n", said);
  }

  /** Forgets all faults. */
  public void unmark() {
    for (Row row : rows) {
      row.label().setText(Looks.escape(row.words()));
      row.label().setForeground(looks.palette().text());
    }
  }

  private void mark(Row row) {
    row.label().setText(Looks.escape("⚠ " + row.words()));
    row.label().setForeground(looks.palette().red());
    row.label().requestLayout();
  }

  private Optional<Row> row(String pointer) {
    return rows.stream()
        .filter(row -> pointer.equals(row.pointer()) || pointer.startsWith(row.pointer() + "/"))
        .findFirst();
  }

  private Label label(String words) {
    Label label = looks.label(area, words);
    GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    return label;
  }

  private Text add(String pointer, String words, Label label, Text field) {
    Looks.named(field, name(pointer));
    place(field);
    rows.add(new Row(pointer, words, label, field, field::getText, field::setText));
    listen(field);
    return field;
  }

  private void place(Text field) {
    GridDataFactory.fillDefaults().grab(true, false).hint(width, SWT.DEFAULT).applyTo(field);
  }

  private void listen(Text field) {
    Row row = rows.get(rows.size() - 1);
    field.addListener(SWT.DefaultSelection, event -> after(row));
    field.addListener(SWT.KeyDown, this::key);
  }

  private void after(Row row) {
    int next = rows.indexOf(row) + 1;
    if (next < rows.size()) {
      go(rows.get(next).control());
    } else {
      last.run();
    }
  }

  private void key(Event event) {
    boolean enter = event.character == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
    if (enter && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
      event.doit = false;
      // as if the field was left, so that a picker in it takes what was typed
      event.widget.notifyListeners(SWT.FocusOut, new Event());
      last.run();
    }
  }

  private static void go(Control control) {
    control.setFocus();
    if (control instanceof Text field) {
      field.selectAll();
    }
  }

  private String name(String pointer) {
    return id + pointer.replace('/', '-');
  }
}
