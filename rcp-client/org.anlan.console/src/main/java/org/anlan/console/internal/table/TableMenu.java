package org.anlan.console.internal.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;

/** What can be done with any table: choose columns, copy, export; by menu and by key. */
final class TableMenu<T> {
  private final Desk desk;
  private final DataTable<T> data;
  private final Table table;
  private final String id;

  TableMenu(Desk desk, Looks looks, DataTable<T> data, Composite line, String id) {
    this.desk = desk;
    this.data = data;
    this.table = data.control();
    this.id = id;
    Menu menu = new Menu(table);
    menu.addListener(SWT.Show, event -> fill(menu));
    table.setMenu(menu);
    Button more = Looks.named(looks.button(line, "⋮", () -> {}), id + "-more");
    more.setToolTipText(Words.of("table.more"));
    more.addListener(SWT.Selection, event -> open(menu, more));
    table.addListener(SWT.KeyDown, this::key);
  }

  private static void open(Menu menu, Button button) {
    Point at = button.toDisplay(0, button.getSize().y);
    menu.setLocation(at);
    menu.setVisible(true);
  }

  private void key(Event event) {
    if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
      switch (event.keyCode) {
        case 'f' -> data.focusFilter();
        case 'c' -> copy(data.selection());
        case 'e' -> export();
        default -> {
          return;
        }
      }
      event.doit = false;
    }
  }

  private void fill(Menu menu) {
    for (MenuItem old : menu.getItems()) {
      old.dispose();
    }
    item(menu, SWT.PUSH, Words.of("table.copy"), () -> copy(data.selection()));
    item(menu, SWT.PUSH, Words.of("table.copy-all"), () -> copy(data.seen()));
    item(menu, SWT.PUSH, Words.of("table.export"), this::export);
    new MenuItem(menu, SWT.SEPARATOR);
    for (Column<T> column : data.remembered().columns()) {
      boolean shown = data.remembered().isShown(column);
      MenuItem item =
          item(menu, SWT.CHECK, column.title(), () -> data.remembered().show(column, !shown));
      item.setSelection(shown);
      item.setEnabled(!shown || data.remembered().shown().size() > 1);
    }
    new MenuItem(menu, SWT.SEPARATOR);
    item(
        menu,
        SWT.PUSH,
        Words.of("table.reset"),
        () -> {
          data.remembered().reset();
          data.arrange();
        });
  }

  private static MenuItem item(Menu menu, int style, String text, Runnable does) {
    MenuItem item = new MenuItem(menu, style);
    item.setText(Looks.escape(text));
    item.addListener(SWT.Selection, event -> does.run());
    return item;
  }

  private void copy(List<T> rows) {
    if (rows.isEmpty()) {
      return;
    }
    String text =
        data.cells(rows).stream()
            .map(cells -> String.join("\t", cells))
            .collect(Collectors.joining("\n"));
    Clipboard clipboard = new Clipboard(table.getDisplay());
    clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
    desk.tell(Words.of("table.copied", rows.size()));
  }

  private void export() {
    FileDialog dialog = new FileDialog(table.getShell(), SWT.SAVE);
    dialog.setText(Words.of("table.export"));
    dialog.setFileName(id + ".csv");
    dialog.setFilterExtensions(new String[] {"*.csv"});
    dialog.setOverwrite(true);
    String chosen = dialog.open();
    if (chosen != null) {
      write(Path.of(chosen));
    }
  }

  private void write(Path file) {
    List<T> rows = data.seen();
    List<List<String>> cells = data.cells(rows);
    desk.run(
        table,
        () -> {
          try {
            Csv.write(file, cells);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        () -> desk.tell(Words.of("table.exported", rows.size(), file)));
  }
}
