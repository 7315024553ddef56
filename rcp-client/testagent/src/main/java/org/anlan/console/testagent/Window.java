package org.anlan.console.testagent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.custom.TableCursor;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** What is in the window now. For the UI thread. */
final class Window {
  private static final String ID = "anlan.id";
  private static final int SETTLE_MS = 30;
  private final Display display;

  Window(Display display) {
    this.display = display;
  }

  String answer(String what, Map<String, String> query) {
    return switch (what) {
      case "windows" -> shells().map(Shell::getText).collect(Collectors.joining("\n"));
      case "there" -> Boolean.toString(search(query.get("id")).isPresent());
      case "text" -> text(find(query.get("id")));
      case "texts" -> String.join("\n", texts(find(query.get("id"))));
      case "enabled" -> Boolean.toString(find(query.get("id")).isEnabled());
      case "focus" -> focus();
      case "rows" ->
          find(query.get("id")) instanceof Tree tree
              ? String.join("", rows(tree.getItems(), ""))
              : rows((Table) find(query.get("id")));
      case "expand" -> expand((Tree) find(query.get("id")), query.get("text"));
      case "tab" -> tab((CTabFolder) find(query.get("id")), Integer.parseInt(query.get("place")));
      case "cell" ->
          cell(
              (TableCursor) find(query.get("id")),
              Integer.parseInt(query.get("row")),
              Integer.parseInt(query.get("column")));
      case "key" -> put(find(query.get("id")));
      case "focused" -> focused();
      case "selected" -> selected((Table) find(query.get("id")));
      case "count" -> Integer.toString(((Table) find(query.get("id"))).getItemCount());
      case "last" -> last((Table) find(query.get("id")));
      case "select" -> select(query.get("id"), Integer.parseInt(query.get("row")));
      case "open" -> open((Table) find(query.get("id")));
      case "click" -> click(find(query.get("id")));
      case "click-at" -> clickInside(find(query.get("id")), point(query, "x", "y"));
      case "drag" ->
          drag(find(query.get("id")), point(query, "x", "y"), point(query, "to-x", "to-y"));
      case "evaluate" -> evaluate((Browser) find(query.get("id")), query.get("script"));
      case "bounds" -> bounds(find(query.get("id")));
      case "tab-at" ->
          tabAt((CTabFolder) find(query.get("id")), Integer.parseInt(query.get("place")));
      case "tabs" -> tabs((CTabFolder) find(query.get("id")));
      case "chosen" -> Boolean.toString(((Button) find(query.get("id"))).getSelection());
      case "heading" -> heading((Table) find(query.get("id")), query.get("title"));
      case "headings" -> headings((Table) find(query.get("id")));
      case "clipboard" -> clipboard();
      case "platform" -> JFaceResources.getString("finish") + "\n" + SWT.getMessage("SWT_Cancel");
      case "choices" -> String.join("\n", ((Combo) find(query.get("id"))).getItems());
      case "choose" -> choose((Combo) find(query.get("id")), Integer.parseInt(query.get("place")));
      case "insert" -> insert(query.get("text"));
      case "blocks" -> blocks();
      case "shot" -> shot(query.get("file"));
      case "size" -> size(query);
      default -> throw new IllegalArgumentException(what);
    };
  }

  private java.util.stream.Stream<Shell> shells() {
    return Arrays.stream(display.getShells()).filter(Shell::isVisible);
  }

  private Control find(String id) {
    return search(id).orElseThrow(() -> new NoSuchElementException(id));
  }

  private Optional<Control> search(String id) {
    return Arrays.stream(display.getShells())
        .flatMap(shell -> all(shell).stream())
        .filter(control -> id.equals(control.getData(ID)) && control.isVisible())
        .findFirst();
  }

  private static List<Control> all(Composite parent) {
    List<Control> all = new ArrayList<>();
    for (Control child : parent.getChildren()) {
      all.add(child);
      if (child instanceof Composite inner) {
        all.addAll(all(inner));
      }
    }
    return all;
  }

  private static String text(Control control) {
    if (control instanceof Label label) {
      return label.getText();
    } else if (control instanceof Text text) {
      return text.getText();
    } else if (control instanceof Button button) {
      return button.getText();
    } else if (control instanceof Combo combo) {
      return combo.getText();
    } else if (control instanceof StyledText text) {
      return text.getText();
    }
    throw new IllegalArgumentException(control.toString());
  }

  private static List<String> texts(Control control) {
    return all((Composite) control).stream()
        .filter(c -> c instanceof Label || c instanceof Text || c instanceof Button)
        .map(Window::text)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private String focus() {
    Control focus = display.getFocusControl();
    return focus == null || focus.getData(ID) == null ? "" : focus.getData(ID).toString();
  }

  /** Which control has the keyboard, also if it has no name. */
  private String focused() {
    return focus() + "@" + System.identityHashCode(display.getFocusControl());
  }

  /** The selected row, its place first. */
  private static String selected(Table table) {
    int row = table.getSelectionIndex();
    return row < 0 ? "" : row + "\t" + cells(table, table.getItem(row));
  }

  private static String cells(Table table, TableItem item) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < table.getColumnCount(); i++) {
      cells.add(item.getText(i));
    }
    return String.join("\t", cells);
  }

  private static String rows(Table table) {
    StringBuilder rows = new StringBuilder();
    for (TableItem item : table.getItems()) {
      rows.append(cells(table, item)).append('\n');
    }
    return rows.toString();
  }

  /** The items that can be seen, those below others indented. */
  private static List<String> rows(TreeItem[] items, String indent) {
    List<String> rows = new ArrayList<>();
    for (TreeItem item : items) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < Math.max(1, item.getParent().getColumnCount()); i++) {
        cells.add(item.getText(i));
      }
      rows.add(indent + String.join("\t", cells) + "\n");
      if (item.getExpanded()) {
        rows.addAll(rows(item.getItems(), indent + "  "));
      }
    }
    return rows;
  }

  /** Opens the first item that begins so, as a click on its arrow does, and selects it. */
  private static String expand(Tree tree, String text) {
    TreeItem item = first(tree.getItems(), text).orElseThrow();
    Event event = new Event();
    event.widget = tree;
    event.item = item;
    tree.notifyListeners(SWT.Expand, event);
    item.setExpanded(true);
    tree.setSelection(item);
    tree.notifyListeners(SWT.Selection, event);
    return item.getText();
  }

  private static Optional<TreeItem> first(TreeItem[] items, String text) {
    for (TreeItem item : items) {
      Optional<TreeItem> found =
          item.getText().startsWith(text) ? Optional.of(item) : first(item.getItems(), text);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static String tab(CTabFolder folder, int place) {
    folder.setSelection(place);
    Event event = new Event();
    event.widget = folder;
    event.item = folder.getItem(place);
    folder.notifyListeners(SWT.Selection, event);
    return folder.getItem(place).getText();
  }

  private static String cell(TableCursor cursor, int row, int column) {
    cursor.setSelection(row, column);
    Event event = new Event();
    event.widget = cursor;
    cursor.notifyListeners(SWT.Selection, event);
    return "";
  }

  /** Puts the keyboard there. */
  private static String put(Control control) {
    return Boolean.toString(control.forceFocus());
  }

  private String select(String id, int row) {
    Table table = (Table) find(id);
    table.setSelection(row);
    Event event = new Event();
    event.widget = table;
    event.item = table.getItem(row);
    table.notifyListeners(SWT.Selection, event);
    return "";
  }

  /** The headings that can be seen, from left to right. */
  private static String headings(Table table) {
    return Arrays.stream(table.getColumnOrder())
        .mapToObj(table::getColumn)
        .filter(column -> column.getWidth() > 0)
        .map(TableColumn::getText)
        .collect(Collectors.joining("\n"));
  }

  /** Clicks on the heading of a column. */
  private String heading(Table table, String title) {
    int x = -table.getHorizontalBar().getSelection();
    for (int place : table.getColumnOrder()) {
      TableColumn column = table.getColumn(place);
      if (column.getText().equals(title)) {
        int y = table.getHeaderHeight() / 2;
        return clickAt(table, table.toDisplay(x + column.getWidth() / 2, y - above(table)));
      }
      x += column.getWidth();
    }
    throw new NoSuchElementException(title);
  }

  /** GTK counts a table's places from below its headings. */
  private static int above(Table table) {
    return SWT.getPlatform().equals("gtk") ? table.getHeaderHeight() : 0;
  }

  private String clipboard() {
    Clipboard clipboard = new Clipboard(display);
    Object text = clipboard.getContents(TextTransfer.getInstance());
    clipboard.dispose();
    return text == null ? "" : text.toString();
  }

  private String click(Control control) {
    Point size = control.getSize();
    return clickAt(control, control.toDisplay(size.x / 2, size.y / 2));
  }

  private String clickAt(Control control, Point at) {
    control.getShell().forceActive();
    mouse(SWT.MouseMove, at);
    settle();
    mouse(SWT.MouseDown, at);
    settle();
    mouse(SWT.MouseUp, at);
    return at.toString();
  }

  private static Point point(Map<String, String> query, String x, String y) {
    return new Point(Integer.parseInt(query.get(x)), Integer.parseInt(query.get(y)));
  }

  private String clickInside(Control control, Point inside) {
    return clickAt(control, control.toDisplay(inside));
  }

  private String drag(Control control, Point from, Point to) {
    control.getShell().forceActive();
    mouse(SWT.MouseMove, control.toDisplay(from));
    settle();
    mouse(SWT.MouseDown, control.toDisplay(from));
    settle();
    mouse(SWT.MouseMove, control.toDisplay((from.x + to.x) / 2, (from.y + to.y) / 2));
    settle();
    mouse(SWT.MouseMove, control.toDisplay(to));
    settle();
    mouse(SWT.MouseUp, control.toDisplay(to));
    return "";
  }

  private static String evaluate(Browser browser, String script) {
    return String.valueOf(browser.evaluate(script));
  }

  /** Where it is on the screen: left, top, width and height. */
  private static String bounds(Control control) {
    Point at = control.toDisplay(0, 0);
    return at.x + " " + at.y + " " + control.getSize().x + " " + control.getSize().y;
  }

  /** Each time the window didn't answer for long, with the stack of its thread, apart by NUL. */
  private String blocks() {
    Object data = display.getData("anlan.blocks");
    return data instanceof Supplier<?> supplier && supplier.get() instanceof List<?> blocks
        ? blocks.stream().map(Object::toString).collect(Collectors.joining("\0"))
        : "";
  }

  private static String last(Table table) {
    TableItem item = table.getItem(table.getItemCount() - 1);
    return IntStream.range(0, table.getColumnCount())
        .mapToObj(item::getText)
        .collect(Collectors.joining("\t"));
  }

  /** As Enter on the selected row does. */
  private static String open(Table table) {
    Event event = new Event();
    event.widget = table;
    event.item = table.getItem(table.getSelectionIndex());
    table.notifyListeners(SWT.DefaultSelection, event);
    return "";
  }

  /** Where a tab can be clicked. */
  private static String tabAt(CTabFolder folder, int place) {
    Rectangle item = folder.getItem(place).getBounds();
    Point at = folder.toDisplay(item.x + item.width / 2, item.y + item.height / 2);
    return at.x + " " + at.y;
  }

  private static String tabs(CTabFolder folder) {
    return Arrays.stream(folder.getItems())
        .map(item -> item.getText())
        .collect(Collectors.joining("\n"));
  }

  private void mouse(int type, Point at) {
    Event event = new Event();
    event.type = type;
    event.button = type == SWT.MouseMove ? 0 : 1;
    event.x = at.x;
    event.y = at.y;
    display.post(event);
  }

  private static String choose(Combo combo, int place) {
    combo.select(place);
    Event event = new Event();
    event.widget = combo;
    combo.notifyListeners(SWT.Selection, event);
    return combo.getText();
  }

  /** Text as an input method gives it to the field that has the keyboard. */
  private String insert(String text) {
    if (display.getFocusControl() instanceof Text field) {
      field.insert(text);
      return "";
    }
    throw new IllegalStateException("no field has the keyboard: " + focus());
  }

  private void settle() {
    long until = System.currentTimeMillis() + SETTLE_MS;
    while (System.currentTimeMillis() < until) {
      if (!display.readAndDispatch()) {
        Thread.onSpinWait();
      }
    }
  }

  /** The whole screen, so that dialogs and pop-ups are on it. */
  private String shot(String file) {
    Image image = new Image(display, display.getBounds().width, display.getBounds().height);
    GC gc = new GC(display);
    gc.copyArea(image, 0, 0);
    gc.dispose();
    ImageLoader loader = new ImageLoader();
    loader.data = new ImageData[] {image.getImageData()};
    loader.save(file, SWT.IMAGE_PNG);
    image.dispose();
    return file;
  }

  private String size(Map<String, String> query) {
    Shell main = shells().reduce((first, second) -> first).orElseThrow();
    main.setBounds(
        0, 0, Integer.parseInt(query.get("width")), Integer.parseInt(query.get("height")));
    return "";
  }
}
