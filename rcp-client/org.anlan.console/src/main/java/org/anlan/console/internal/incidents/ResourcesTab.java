package org.anlan.console.internal.incidents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.api.Party;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.Movement;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskState;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.table.DataTable;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;

/** What was sent: people and teams on its tasks, and supplies that moved for it. */
final class ResourcesTab implements Tab {
  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final DataTable<Force> forces;
  private final DataTable<Movement> supplies;
  private Optional<Whole> shown = Optional.empty();

  /** One party with its tasks. */
  private record Force(Party party, String name, List<Task> tasks) {
    long in(TaskState... states) {
      return tasks.stream().filter(t -> List.of(states).contains(t.state())).count();
    }

    boolean late() {
      return tasks.stream().anyMatch(t -> t.overdue() && t.state().isOpen());
    }
  }

  ResourcesTab(Composite page, Desk desk, Looks looks, Times times) {
    this.desk = desk;
    this.looks = looks;
    this.times = times;
    SashForm sash = new SashForm(page, SWT.VERTICAL | SWT.SMOOTH);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
    looks.paint(sash, looks.palette().background(), looks.palette().text());
    Composite upper = looks.room(sash, 1);
    forces = new DataTable<>(upper, desk, looks, "incident-forces", Force::party, forceColumns());
    looks.heading(forces.head(1), Words.of("resources.forces"));
    forces.onOpen(force -> desk.open(new org.anlan.api.Link("tasks", first(force))));
    Composite lower = looks.room(sash, 1);
    supplies =
        new DataTable<>(lower, desk, looks, "incident-supplies", Movement::id, supplyColumns());
    looks.heading(supplies.head(1), Words.of("resources.supplies"));
  }

  private static java.util.UUID first(Force force) {
    return force.tasks().get(0).id().value();
  }

  private List<Column<Force>> forceColumns() {
    return List.of(
        Column.of("who", Words.of("resources.who"), 200, Force::name),
        Column.of("kind", Words.of("resources.kind"), 72, f -> IncidentWords.kind(f.party())),
        count("given", "task-state.issued", TaskState.ISSUED),
        count("received", "task-state.received", TaskState.RECEIVED),
        count("working", "task-state.in-progress", TaskState.IN_PROGRESS),
        count("done", "task-state.done", TaskState.DONE, TaskState.VERIFIED),
        Column.<Force>of(
                "late",
                Words.of("tasks.late"),
                64,
                f -> f.late() ? "⚠ " + Words.of("tasks.late") : "")
            .coloured(f -> f.late() ? Optional.of(looks.palette().red()) : Optional.empty()));
  }

  private static Column<Force> count(String id, String title, TaskState... states) {
    return Column.<Force>of(
            id, Words.of(title), 84, f -> f.in(states) == 0 ? "" : "" + f.in(states))
        .by(f -> f.in(states))
        .number();
  }

  private List<Column<Movement>> supplyColumns() {
    return List.of(
        Column.<Movement>of("at", Words.of("log.time"), 104, m -> times.full(m.at()))
            .by(Movement::at),
        Column.of("kind", Words.of("log.kind"), 64, m -> Words.of("movement", m.kind())),
        Column.of("item", Words.of("resources.item"), 160, this::item),
        Column.<Movement>of("quantity", Words.of("resources.quantity"), 88, this::quantity)
            .by(Movement::quantity)
            .number(),
        Column.of("store", Words.of("resources.store"), 200, this::way),
        Column.of("recipient", Words.of("resources.recipient"), 144, m -> recipient(m)),
        Column.<Movement>of("note", Words.of("resources.note"), 160, m -> m.note().orElse(""))
            .hidden());
  }

  @Override
  public void show(Whole whole) {
    shown = Optional.of(whole);
    Map<Party, List<Task>> by = new LinkedHashMap<>();
    whole
        .tasks()
        .forEach(task -> by.computeIfAbsent(task.assignee(), p -> new ArrayList<>()).add(task));
    forces.show(
        by.entrySet().stream()
            .map(e -> new Force(e.getKey(), e.getValue().get(0).assigneeName(), e.getValue()))
            .toList());
    supplies.show(whole.movements());
  }

  @Override
  public int count(Whole whole) {
    long parties = whole.tasks().stream().map(Task::assignee).distinct().count();
    return (int) parties + whole.movements().size();
  }

  private Optional<Item> of(Movement movement) {
    return shown.map(whole -> whole.items().get(movement.itemId()));
  }

  private String item(Movement movement) {
    return of(movement).map(Item::name).orElse("—");
  }

  private String quantity(Movement movement) {
    String measure = of(movement).map(Item::measure).orElse("");
    return movement.quantity().stripTrailingZeros().toPlainString() + " " + measure;
  }

  private String way(Movement movement) {
    String from = store(movement.storeId());
    return movement.toStoreId().map(to -> from + " → " + store(to)).orElse(from);
  }

  private String store(org.anlan.api.resources.StoreId id) {
    return shown.map(whole -> whole.stores().get(id)).orElse("—");
  }

  private String recipient(Movement movement) {
    return movement
        .recipient()
        .map(
            party ->
                desk.names().names().by().values().stream()
                    .flatMap(List::stream)
                    .filter(name -> name.link().id().equals(party.id()))
                    .map(name -> name.name())
                    .findFirst()
                    .orElse(IncidentWords.kind(party)))
        .orElse("—");
  }
}
