package org.anlan.console.internal.incidents;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anlan.api.Link;
import org.anlan.api.tasks.Task;
import org.anlan.console.core.live.Lane;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Its tasks as a board: a column for each state, a card for each task. */
final class TasksTab implements Tab {
  private final Map<Lane, LaneTable> tables = new EnumMap<>(Lane.class);
  private final Map<Lane, Label> heads = new EnumMap<>(Lane.class);
  private final Looks looks;
  private final Label empty;

  TasksTab(Composite page, Desk desk, Looks looks, Times times) {
    this.looks = looks;
    Composite board = looks.room(page, Lane.values().length);
    GridLayoutFactory.fillDefaults()
        .numColumns(Lane.values().length)
        .equalWidth(true)
        .spacing(8, 4)
        .applyTo(board);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(board);
    for (Lane lane : Lane.values()) {
      Label head = looks.heading(board, title(lane, 0));
      GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
      heads.put(lane, head);
    }
    for (Lane lane : Lane.values()) {
      LaneTable table = new LaneTable(board, desk, looks, times, task -> desk.open(link(task)));
      Looks.named(table.control(), "lane-" + lane.name().toLowerCase(java.util.Locale.ROOT));
      tables.put(lane, table);
    }
    empty = looks.wrapped(page, Words.of("incidents.tasks.hint"), 400);
    empty.setForeground(looks.palette().muted());
  }

  @Override
  public void show(Whole whole) {
    Map<Lane, List<Task>> board = Lane.board(whole.tasks());
    board.forEach(
        (lane, tasks) -> {
          tables.get(lane).show(tasks);
          heads.get(lane).setText(title(lane, tasks.size()));
          boolean refused =
              lane == Lane.REFUSED && tasks.stream().anyMatch(task -> task.state().isOpen());
          heads.get(lane).setForeground(refused ? looks.palette().red() : looks.palette().text());
        });
    empty.setText(
        Words.of(whole.tasks().isEmpty() ? "incidents.tasks.none" : "incidents.tasks.hint"));
  }

  @Override
  public int count(Whole whole) {
    return whole.tasks().size();
  }

  @Override
  public void tick() {
    tables.values().forEach(LaneTable::tick);
  }

  private static String title(Lane lane, int count) {
    return Words.of("lane", lane) + "  " + count;
  }

  private static Link link(Task task) {
    return new Link("tasks", task.id().value());
  }
}
