package org.anlan.console.internal.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.anlan.api.Grade;
import org.anlan.api.plans.Action;
import org.anlan.api.plans.CommandRole;
import org.anlan.api.plans.Finding;
import org.anlan.api.plans.Level;
import org.anlan.api.plans.PlanContent;
import org.anlan.api.plans.Supply;
import org.anlan.api.plans.Trigger;
import org.anlan.console.internal.form.ListPane;
import org.anlan.console.internal.form.Listed;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.Tabs;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;

/**
 * What a version of a plan says, a tab for each part; each row with its defects. The first part is
 * the matrix: actions down, levels across.
 */
final class PlanTabs {
  private static final int FIRST_LEVEL = 1;

  private final Looks looks;
  private final String id;
  private final CTabFolder folder;
  private final Map<String, CTabItem> items = new LinkedHashMap<>();
  private final ListPane<Action> actions;
  private final ListPane<CommandRole> command;
  private final ListPane<Level> levels;
  private final ListPane<Trigger> triggers;
  private final ListPane<Supply> supplies;
  private final ListPane<Finding> findings;
  private Directory directory = Directory.NONE;
  private Marks saved = Marks.NONE;
  private Marks local = Marks.NONE;
  private PlanContent content =
      new PlanContent(List.of(), List.of(), List.of(), List.of(), List.of());
  private Consumer<PlanContent> changed = now -> {};

  /** Nothing yet; it fills its parent's grid. */
  PlanTabs(Composite parent, Desk desk, Looks looks, String id) {
    this.looks = looks;
    this.id = id;
    folder = Tabs.folder(parent, looks, id);
    PlanColumns columns = new PlanColumns(desk, looks, this::at, thing -> directory.of(thing));
    actions = pane("actions", columns.actions());
    command = pane("command", columns.command());
    levels = pane("levels", columns.levels());
    triggers = pane("triggers", columns.triggers());
    supplies = pane("supplies", columns.supplies());
    findings = pane("findings", columns.findings());
    folder.setSelection(0);
  }

  private <T> ListPane<T> pane(String section, List<Column<T>> columns) {
    CTabItem item = new CTabItem(folder, SWT.NONE);
    item.setText(Words.of("plans.section." + section));
    Composite room = looks.room(folder, 1);
    item.setControl(room);
    items.put(section, item);
    return new ListPane<>(room, looks, id + "-" + section, columns);
  }

  private List<Finding> at(Object row) {
    List<Finding> both = new ArrayList<>(local.at(row));
    both.addAll(saved.at(row));
    return both;
  }

  /** Lets people change all of it and tells the content after each change. */
  PlanTabs editable(Function<Directory, PlanRows> rows, Consumer<PlanContent> listener) {
    changed = listener;
    actions.editable(
        (was, then) -> new ActionDialog(rows.apply(directory), was, then).open(),
        now -> become(command.rows(), levels.rows(), triggers.rows(), now, supplies.rows()));
    command.editable(
        (was, then) -> new RoleDialog(rows.apply(directory), was, then).open(),
        now -> become(now, levels.rows(), triggers.rows(), actions.rows(), supplies.rows()));
    levels.editable(
        (was, then) -> new LevelDialog(rows.apply(directory), was, then).open(),
        now -> become(command.rows(), now, triggers.rows(), actions.rows(), supplies.rows()));
    triggers.editable(
        (was, then) -> new TriggerDialog(rows.apply(directory), was, then).open(),
        now -> become(command.rows(), levels.rows(), now, actions.rows(), supplies.rows()));
    supplies.editable(
        (was, then) -> new SupplyDialog(rows.apply(directory), was, then).open(),
        now -> become(command.rows(), levels.rows(), triggers.rows(), actions.rows(), now));
    actions.table().addListener(SWT.KeyDown, this::levelKey);
    actions.table().addListener(SWT.MouseDown, this::levelClick);
    var hint = looks.muted(actions.room(), Words.of("plans.matrix.keys"));
    GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
    return this;
  }

  /** 1 to 4 turn the selected action on or off at a level. */
  private void levelKey(Event event) {
    int grade = event.character - '1';
    if (grade >= 0 && grade < Grade.values().length && event.stateMask == 0) {
      toggle(actions.table().getSelectionIndex(), Grade.values()[grade]);
      event.doit = false;
    }
  }

  private void levelClick(Event event) {
    Table table = actions.table();
    Point at = new Point(event.x, event.y);
    for (int row = 0; row < table.getItemCount(); row++) {
      for (int i = 0; i < LevelChecks.CLIMBING.size(); i++) {
        if (table.getItem(row).getBounds(FIRST_LEVEL + i).contains(at)) {
          toggle(row, LevelChecks.CLIMBING.get(i));
          return;
        }
      }
    }
  }

  private void toggle(int row, Grade grade) {
    if (row < 0) {
      return;
    }
    Action was = actions.rows().get(row);
    java.util.Set<Grade> now = new java.util.TreeSet<>(was.levels());
    if (!now.remove(grade)) {
      now.add(grade);
    }
    Action action = new Action(was.key(), now, was.title(), was.detail(), was.who(), was.within());
    become(
        command.rows(),
        levels.rows(),
        triggers.rows(),
        Listed.with(actions.rows(), row, action),
        supplies.rows());
    actions.table().setSelection(row);
  }

  private void become(
      List<CommandRole> roles,
      List<Level> grades,
      List<Trigger> rows,
      List<Action> done,
      List<Supply> brought) {
    PlanContent now = new PlanContent(roles, grades, rows, done, brought);
    show(now, saved, directory);
    changed.accept(now);
  }

  /** Shows this content with these defects. */
  void show(PlanContent now, Marks marks, Directory names) {
    content = now;
    saved = marks;
    directory = names;
    local = Marks.local(now);
    actions.show(now.actions());
    command.show(now.command());
    levels.show(now.levels());
    triggers.show(now.triggers());
    supplies.show(now.supplies());
    List<Finding> all = new ArrayList<>(local.all());
    all.addAll(saved.all());
    findings.show(all);
    items.forEach((section, item) -> item.setText(title(section, all.size())));
  }

  private String title(String section, int all) {
    String name = Words.of("plans.section." + section);
    if (section.equals("findings")) {
      return name + " " + all;
    }
    long wrong = Marks.count(content, section, local, saved);
    return name + " " + size(section) + (wrong > 0 ? "  ⚠" + wrong : "");
  }

  private int size(String section) {
    return switch (section) {
      case "command" -> content.command().size();
      case "levels" -> content.levels().size();
      case "triggers" -> content.triggers().size();
      case "actions" -> content.actions().size();
      default -> content.supplies().size();
    };
  }

  /** Shows other defects of the same content. */
  void mark(Marks marks) {
    show(content, marks, directory);
  }

  /** What it shows now. */
  PlanContent content() {
    return content;
  }

  /** What can be seen to be wrong without a server. */
  Marks local() {
    return local;
  }

  void focus() {
    actions.table().setFocus();
  }
}
