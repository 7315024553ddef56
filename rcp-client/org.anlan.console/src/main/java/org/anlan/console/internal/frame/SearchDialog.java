package org.anlan.console.internal.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.anlan.api.search.Hit;
import org.anlan.console.core.quick.Reading;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.ConsoleContribution;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Finds everything: workspaces here, all else on the server. */
final class SearchDialog {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 420;
  private static final int AFTER_TYPING_MS = 150;

  private final Shell parent;
  private final Console console;
  private final Looks looks;
  private final List<Runnable> goes = new ArrayList<>();
  private List<ConsoleContribution> workspaces = List.of();
  private Consumer<ConsoleContribution> show = workspace -> {};
  private Shell shell;
  private Text field;
  private Table table;
  private Label count;

  SearchDialog(Shell parent, Console console, Looks looks) {
    this.parent = parent;
    this.console = console;
    this.looks = looks;
  }

  /** Opens it, or brings it to the front. */
  void open(List<ConsoleContribution> all, Consumer<ConsoleContribution> how) {
    workspaces = all;
    show = how;
    if (shell != null && !shell.isDisposed()) {
      shell.forceActive();
      return;
    }
    shell = new Shell(parent, SWT.DIALOG_TRIM | SWT.TOOL | SWT.RESIZE);
    shell.setText(Words.of("command.search"));
    shell.setLayout(new FillLayout());
    Composite area = looks.room(shell, 1);
    GridLayoutFactory.fillDefaults().margins(12, 12).spacing(8, 8).applyTo(area);
    field = Looks.named(looks.field(area, Words.of("search.hint"), SWT.SEARCH), "search");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
    table = Looks.named(looks.list(area, SWT.NONE), "search-hits");
    looks.column(table, "", 96);
    looks.column(table, "", 240);
    looks.column(table, "", 340);
    count = Looks.named(looks.muted(area, ""), "search-count");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
    field.addListener(SWT.Modify, event -> soon());
    field.addListener(SWT.KeyDown, this::key);
    field.addListener(SWT.DefaultSelection, event -> go());
    table.addListener(SWT.DefaultSelection, event -> go());
    Rectangle over = parent.getBounds();
    shell.setBounds(over.x + (over.width - WIDTH) / 2, over.y + over.height / 6, WIDTH, HEIGHT);
    find("");
    shell.open();
    field.setFocus();
  }

  private void soon() {
    String typed = field.getText().strip();
    field
        .getDisplay()
        .timerExec(
            AFTER_TYPING_MS,
            () -> {
              if (!field.isDisposed() && field.getText().strip().equals(typed)) {
                find(typed);
              }
            });
  }

  private void find(String q) {
    table.removeAll();
    goes.clear();
    count.setText("");
    String query = q.toLowerCase(Locale.ROOT);
    for (ConsoleContribution workspace : workspaces) {
      String title = Words.of(workspace.title());
      Reading reading = Reading.of(title);
      if (title.toLowerCase(Locale.ROOT).contains(query)
          || reading.initials().startsWith(query)
          || reading.full().startsWith(query)) {
        add(Words.of("search.workspace"), title, "", () -> show.accept(workspace));
      }
    }
    if (q.length() > 0) {
      console.load(table, () -> console.client().search(q), hits -> hits(q, hits));
    }
    table.select(0);
  }

  private void hits(String q, List<Hit> hits) {
    if (!field.getText().strip().equals(q)) {
      return;
    }
    for (Hit hit : hits) {
      String entity = hit.link().entity();
      add(
          Words.or("entity." + entity, entity),
          hit.title(),
          hit.excerpt().replace('\n', ' '),
          () -> console.open(hit.link()));
    }
    count.setText(Words.of("search.count", goes.size()));
    if (table.getSelectionIndex() < 0) {
      table.select(0);
    }
  }

  private void add(String kind, String title, String excerpt, Runnable go) {
    TableItem item = new TableItem(table, SWT.NONE);
    item.setText(new String[] {kind, title, excerpt});
    item.setForeground(0, looks.palette().muted());
    item.setForeground(2, looks.palette().muted());
    goes.add(go);
  }

  private void key(Event event) {
    int step = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
    if (step != 0 && table.getItemCount() > 0) {
      table.setSelection(Math.floorMod(table.getSelectionIndex() + step, table.getItemCount()));
      event.doit = false;
    }
  }

  private void go() {
    int index = table.getSelectionIndex();
    if (index >= 0 && index < goes.size()) {
      Runnable go = goes.get(index);
      shell.close();
      go.run();
    }
  }
}
