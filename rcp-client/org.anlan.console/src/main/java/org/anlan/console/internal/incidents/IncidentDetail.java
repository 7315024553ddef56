package org.anlan.console.internal.incidents;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.incidents.IncidentId;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Gathering;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;

/** One incident whole: its head, and its sides as tabs. */
final class IncidentDetail {
  private static final int TICK_MS = 1000;
  private static final List<String> PARTS =
      List.of(
          "incidents",
          "log/entries",
          "tasks",
          "notifications",
          "resources/movements",
          "activations");

  /** The sides in their order. */
  private enum Side {
    TIMELINE,
    TASKS,
    RESOURCES,
    TOLD,
    REPORTS
  }

  private final Map<Side, Tab> tabs = new EnumMap<>(Side.class);
  private final Desk desk;
  private final Looks looks;
  private final Composite room;
  private final StackLayout stack = new StackLayout();
  private final Composite content;
  private final IncidentHead head;
  private final CTabFolder folder;
  private final ReportsTab reports;
  private Optional<IncidentId> shown = Optional.empty();
  private Optional<UUID> report = Optional.empty();
  private Optional<Whole> latest = Optional.empty();
  private boolean stale;

  /** Invites to open a new incident as long as none is shown. */
  IncidentDetail(Composite parent, Desk desk, Looks looks, Times times, Runnable add) {
    this.desk = desk;
    this.looks = looks;
    room = Looks.named(looks.room(parent, 1), "incident");
    room.setLayout(stack);
    stack.topControl = invitation(add);
    content = looks.room(room, 1);
    GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 8).applyTo(content);
    head = new IncidentHead(content, desk, looks, times, this::reload);
    folder = new CTabFolder(content, SWT.TOP | SWT.FLAT);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(folder);
    paint();
    reports = new ReportsTab(page(Side.REPORTS), desk, looks, times, this::reload);
    add(Side.TIMELINE, new TimelineTab(page(Side.TIMELINE), desk, looks, times));
    add(Side.TASKS, new TasksTab(page(Side.TASKS), desk, looks, times));
    add(Side.RESOURCES, new ResourcesTab(page(Side.RESOURCES), desk, looks, times));
    add(Side.TOLD, new ToldTab(page(Side.TOLD), desk, looks, times, this::reload));
    add(Side.REPORTS, reports);
    folder.setSelection(0);
    folder.addListener(SWT.Selection, event -> latest.ifPresent(front()::show));
    Gathering again = new Gathering(room, this::reload);
    desk.onChange(room, change -> changed(change.entity(), again));
    room.getDisplay().timerExec(TICK_MS, this::tick);
  }

  /** Shows an incident. */
  void show(IncidentId incident) {
    shown = Optional.of(incident);
    reload();
  }

  /** Shows an incident and opens one of its reports. */
  void showReport(IncidentId incident, UUID which) {
    report = Optional.of(which);
    folder.setSelection(Side.REPORTS.ordinal());
    show(incident);
  }

  private Composite invitation(Runnable add) {
    Composite empty = looks.room(room, 1);
    GridLayoutFactory.fillDefaults().margins(32, 48).spacing(0, 12).applyTo(empty);
    looks.wrapped(empty, Words.of("incidents.invite"), 360);
    GridDataFactory.swtDefaults().applyTo(looks.button(empty, Words.of("incidents.new"), add));
    return empty;
  }

  private void paint() {
    looks.paint(folder, looks.palette().background(), looks.palette().muted());
    folder.setSelectionBackground(looks.palette().selected());
    folder.setSelectionForeground(looks.palette().text());
    folder.setTabHeight(28);
    for (Side side : Side.values()) {
      new CTabItem(folder, SWT.NONE).setText(title(side, ""));
    }
    Looks.named(folder, "incident-tabs");
  }

  private Composite page(Side side) {
    Composite page = looks.room(folder, 1);
    GridLayoutFactory.fillDefaults().margins(0, 8).spacing(8, 8).applyTo(page);
    folder.getItem(side.ordinal()).setControl(page);
    return page;
  }

  private void add(Side side, Tab tab) {
    tabs.put(side, tab);
  }

  private static String title(Side side, String count) {
    return Words.of("incident-tab", side) + count;
  }

  /** What nobody looks at is read again when somebody does. */
  private void changed(String entity, Gathering again) {
    if (PARTS.stream().noneMatch(entity::startsWith)) {
      return;
    }
    if (room.isVisible()) {
      again.soon();
    } else {
      stale = true;
    }
  }

  private void reload() {
    stale = false;
    shown.ifPresent(id -> desk.load(room, () -> Whole.read(desk.client(), id), this::show));
  }

  private void show(Whole whole) {
    if (!shown.equals(Optional.of(whole.incident().id()))) {
      return;
    }
    latest = Optional.of(whole);
    head.show(whole);
    tabs.forEach(
        (side, tab) -> {
          String title = title(side, "  " + tab.count(whole));
          CTabItem item = folder.getItem(side.ordinal());
          if (!item.getText().equals(title)) {
            item.setText(title);
          }
        });
    if (stack.topControl != content) {
      stack.topControl = content;
      room.layout(true, true);
    }
    front().show(whole);
    report.ifPresent(reports::select);
    report = Optional.empty();
  }

  /** Only the side that is looked at is filled. */
  private Tab front() {
    return tabs.get(Side.values()[Math.max(0, folder.getSelectionIndex())]);
  }

  private void tick() {
    if (!room.isDisposed()) {
      if (stale && room.isVisible()) {
        reload();
      }
      head.tick();
      front().tick();
      room.getDisplay().timerExec(TICK_MS, this::tick);
    }
  }
}
