package org.anlan.console.internal.widgets;

import org.anlan.console.core.live.Countdown;
import org.anlan.console.spi.Palette;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;

/** How things look everywhere: colours of the theme, the 4-pixel grid, fonts. */
public final class Looks {
  /** Under which a control keeps the name tests find it by. */
  public static final String ID = "anlan.id";

  private static final int LARGER = 5;
  private static final int LARGER_COLUMN = 150;

  private static volatile boolean large;

  private final Palette palette;

  /** Writes everything large from now on, or as other programs do; set once at the start. */
  public static void large(boolean yes) {
    large = yes;
  }

  /** In these colours. */
  public Looks(Palette palette) {
    this.palette = palette;
  }

  /** The colours. */
  public Palette palette() {
    return palette;
  }

  /** A room for others, in columns, on the background. */
  public Composite room(Composite parent, int columns) {
    Composite room = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(columns).spacing(8, 4).applyTo(room);
    return paint(room, palette.background(), palette.text());
  }

  /** A room with a margin, headed by a title. */
  public Composite panel(Composite parent, String title) {
    Composite panel = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(8, 8).spacing(8, 8).applyTo(panel);
    paint(panel, palette.background(), palette.text());
    heading(panel, title);
    return panel;
  }

  /** A heading. */
  public Label heading(Composite parent, String text) {
    Label label = label(parent, text);
    label.setFont(bold(label));
    return label;
  }

  /** Plain words. */
  public Label label(Composite parent, String text) {
    Label label = new Label(parent, SWT.NONE);
    label.setText(escape(text));
    return paint(label, parent.getBackground(), palette.text());
  }

  /** Words that matter less. */
  public Label muted(Composite parent, String text) {
    Label label = label(parent, text);
    label.setForeground(palette.muted());
    return label;
  }

  /** Words that may need several lines. */
  public Label wrapped(Composite parent, String text, int width) {
    Label label = new Label(parent, SWT.WRAP);
    label.setText(escape(text));
    GridDataFactory.fillDefaults().grab(true, false).hint(width, SWT.DEFAULT).applyTo(label);
    return paint(label, parent.getBackground(), palette.text());
  }

  /** A button that does something. */
  public Button button(Composite parent, String text, Runnable does) {
    Button button = new Button(parent, SWT.PUSH);
    button.setText(escape(text));
    button.addListener(SWT.Selection, event -> does.run());
    return sized(button);
  }

  /** A field of one line, with what belongs into it in grey. */
  public Text field(Composite parent, String hint, int style) {
    Text text = new Text(parent, SWT.BORDER | style);
    text.setMessage(hint);
    return paint(text, palette.surface(), palette.text());
  }

  /** A choice of words. */
  public Combo choice(Composite parent, String... words) {
    Combo combo = new Combo(parent, SWT.READ_ONLY);
    combo.setItems(words);
    return sized(combo);
  }

  /** A list that is filled row by row when it is looked at. */
  public Table list(Composite parent, int style) {
    Table table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER | style);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
    CellTips.on(table);
    return paint(table, palette.surface(), palette.text());
  }

  /** A column of a list. */
  public TableColumn column(Table table, String title, int width) {
    TableColumn column = new TableColumn(table, SWT.NONE);
    column.setText(title);
    column.setWidth(wide(width));
    column.setMoveable(true);
    return column;
  }

  /** The colour of a clock: amber in the last quarter, red when over. */
  public Color colour(Countdown.Stage stage) {
    return switch (stage) {
      case CALM -> palette.text();
      case SOON -> palette.orange();
      case OVER -> palette.red();
    };
  }

  /** The control's font, bold. */
  public Font bold(Control control) {
    return fonts(control).create(FontDescriptor.createFrom(control.getFont()).setStyle(SWT.BOLD));
  }

  /** The control's font, larger or smaller by some points. */
  public Font sized(Control control, int points, int style) {
    return fonts(control)
        .create(
            FontDescriptor.createFrom(control.getFont()).increaseHeight(points).setStyle(style));
  }

  /** A width in pixels that holds as many words in large type as this one does otherwise. */
  public static int wide(int width) {
    return large ? width * LARGER_COLUMN / 100 : width;
  }

  /** Colours a control and gives it back. */
  public <C extends Control> C paint(C control, Color background, Color foreground) {
    sized(control);
    control.setBackground(background);
    control.setForeground(foreground);
    return control;
  }

  /** In large type, if that is wanted, and nothing else was asked of it. */
  private <C extends Control> C sized(C control) {
    if (large && control.getFont().equals(control.getDisplay().getSystemFont())) {
      control.setFont(sized(control, LARGER, SWT.NORMAL));
    }
    return control;
  }

  /** Gives a control the name tests find it by. */
  public static <C extends Control> C named(C control, String id) {
    control.setData(ID, id);
    return control;
  }

  /** Text in which an ampersand is an ampersand. */
  public static String escape(String text) {
    return text.replace("&", "&&");
  }

  private static LocalResourceManager fonts(Control control) {
    return new LocalResourceManager(JFaceResources.getResources(), control);
  }
}
