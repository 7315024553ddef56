package org.anlan.console.internal.roster;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitId;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

/**
 * The organisation tree: each level is filled when it is opened; what is typed above it finds a
 * unit by name, pinyin or code and opens the way to it.
 */
final class UnitTreePane {
  private static final int MOST = 200;

  private final Looks looks;
  private final Text search;
  private final Tree tree;
  private final Consumer<Unit> chosen;
  private Forest forest = Forest.NONE;

  UnitTreePane(Composite parent, Looks looks, Consumer<Unit> chosen) {
    this.looks = looks;
    this.chosen = chosen;
    search =
        Looks.named(
            looks.field(parent, Words.of("roster.find-unit"), SWT.SEARCH | SWT.ICON_CANCEL),
            "unit-search");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
    tree = Looks.named(new Tree(parent, SWT.BORDER | SWT.FULL_SELECTION), "units");
    looks.paint(tree, looks.palette().surface(), looks.palette().text());
    tree.setHeaderVisible(true);
    column(Words.of("roster.unit"), 224);
    column(Words.of("roster.code"), 112);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
    tree.addListener(SWT.Expand, event -> fill((TreeItem) event.item));
    tree.addListener(SWT.Selection, event -> select());
    search.addListener(SWT.Modify, event -> find());
    search.addListener(SWT.DefaultSelection, event -> takeFirst());
    search.addListener(SWT.KeyDown, this::intoTree);
  }

  private void column(String title, int width) {
    TreeColumn column = new TreeColumn(tree, SWT.NONE);
    column.setText(title);
    column.setWidth(width);
  }

  /** Shows these units; what was chosen stays so. */
  void show(Forest now) {
    Optional<UnitId> selected = selected().map(Unit::id);
    forest = now;
    find();
    selected.filter(id -> forest.of(id).isPresent()).ifPresent(this::reveal);
    if (selected.isEmpty() && tree.getItemCount() > 0) {
      tree.getItem(0).setExpanded(true);
      fill(tree.getItem(0));
      tree.setSelection(tree.getItem(0));
      select();
    }
  }

  private void find() {
    tree.removeAll();
    boolean all = search.getText().isBlank();
    List<Unit> top = all ? forest.roots() : forest.find(search.getText(), MOST);
    for (Unit unit : top) {
      item(new TreeItem(tree, SWT.NONE), unit);
    }
    if (all && tree.getItemCount() == 1) {
      fill(tree.getItem(0));
      tree.getItem(0).setExpanded(true);
    }
  }

  private void takeFirst() {
    if (tree.getItemCount() > 0 && !search.getText().isBlank()) {
      UnitId first = ((Unit) tree.getItem(0).getData()).id();
      search.setText("");
      reveal(first);
      tree.setFocus();
    }
  }

  private void intoTree(Event event) {
    if (event.keyCode == SWT.ARROW_DOWN) {
      event.doit = false;
      tree.setFocus();
    }
  }

  private void item(TreeItem item, Unit unit) {
    item.setData(unit);
    item.setText(new String[] {unit.name(), unit.code().orElse("")});
    item.setForeground(1, looks.palette().muted());
    if (!forest.below(unit.id()).isEmpty()) {
      new TreeItem(item, SWT.NONE);
    }
  }

  /** The children come when they are looked at; until then an empty one holds their place. */
  private void fill(TreeItem item) {
    if (item.getItemCount() != 1 || item.getItem(0).getData() != null) {
      return;
    }
    item.getItem(0).dispose();
    for (Unit unit : forest.below(((Unit) item.getData()).id())) {
      item(new TreeItem(item, SWT.NONE), unit);
    }
  }

  /** Opens the way to a unit and chooses it. */
  void reveal(UnitId id) {
    List<Unit> path = forest.path(id);
    if (path.isEmpty()) {
      return;
    }
    if (!search.getText().isBlank()) {
      search.setText("");
    }
    TreeItem[] level = tree.getItems();
    TreeItem at = null;
    for (Unit unit : path) {
      for (TreeItem item : level) {
        if (unit.equals(item.getData())) {
          at = item;
        }
      }
      if (at == null || !unit.equals(at.getData())) {
        return;
      }
      fill(at);
      level = at.getItems();
      if (!unit.id().equals(id)) {
        at.setExpanded(true);
      }
    }
    tree.setSelection(at);
    tree.showItem(at);
    select();
  }

  /** The chosen unit. */
  Optional<Unit> selected() {
    return tree.getSelectionCount() == 0
        ? Optional.empty()
        : Optional.ofNullable((Unit) tree.getSelection()[0].getData());
  }

  private void select() {
    selected().ifPresent(chosen);
  }

  void focus() {
    search.setFocus();
  }
}
