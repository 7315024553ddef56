package org.anlan.console.internal.warnings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.Paging;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningFilter;
import org.anlan.api.warnings.WarningId;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.View;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** The warnings, newest first, and the whole of the selected one. */
final class WarningsView implements View {
  private static final WarningFilter ALL =
      new WarningFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Label empty;
  private final Table table;
  private final WarningDetail detail;
  private List<Warning> warnings = List.of();
  private Optional<WarningId> wanted = Optional.empty();

  WarningsView(Composite parent, Desk desk) {
    this.desk = desk;
    this.looks = new Looks(desk.palette());
    this.times = new Times(desk.zone());
    SashForm sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
    looks.paint(sash, looks.palette().background(), looks.palette().text());
    Composite panel = looks.panel(sash, Words.of("warnings.title"));
    empty = looks.muted(panel, Words.of("warnings.loading"));
    GridDataFactory.fillDefaults().grab(true, false).applyTo(empty);
    table = Looks.named(looks.list(panel, SWT.VIRTUAL), "warnings");
    table.setHeaderVisible(true);
    looks.column(table, Words.of("warnings.grade"), 72);
    looks.column(table, Words.of("warnings.headline"), 260);
    looks.column(table, Words.of("warnings.sent"), 128);
    looks.column(table, Words.of("warnings.state"), 104);
    table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
    table.addListener(SWT.Selection, event -> select());
    detail = new WarningDetail(sash, desk, looks, times);
    sash.setWeights(45, 55);
    desk.onChange(table, change -> reloadIf(change.entity().equals("warnings")));
    reloadIf(true);
  }

  @Override
  public void focus() {
    table.setFocus();
  }

  @Override
  public void show(Link link) {
    wanted = Optional.of(new WarningId(link.id()));
    selectWanted();
  }

  private void reloadIf(boolean needed) {
    if (needed) {
      desk.load(
          table, () -> desk.client().warnings().list(ALL, Paging.first(200)).items(), this::show);
    }
  }

  private void show(List<Warning> all) {
    Optional<WarningId> selected = selected().map(Warning::id);
    warnings = new ArrayList<>(all);
    table.setItemCount(warnings.size());
    table.clearAll();
    empty.setText(
        warnings.isEmpty()
            ? Words.of("warnings.none")
            : Words.of("warnings.count", warnings.size()));
    if (wanted.isEmpty()) {
      wanted = selected.or(() -> warnings.stream().findFirst().map(Warning::id));
    }
    selectWanted();
  }

  private void selectWanted() {
    for (int i = 0; i < warnings.size(); i++) {
      if (wanted.filter(warnings.get(i).id()::equals).isPresent()) {
        wanted = Optional.empty();
        table.setSelection(i);
        select();
        return;
      }
    }
  }

  private Optional<Warning> selected() {
    int index = table.getSelectionIndex();
    return index >= 0 && index < warnings.size()
        ? Optional.of(warnings.get(index))
        : Optional.empty();
  }

  private void select() {
    selected().ifPresent(detail::show);
  }

  private void fill(TableItem item, int index) {
    if (index >= warnings.size()) {
      return;
    }
    Warning warning = warnings.get(index);
    String drill = warning.drill() ? Words.of("log.drill") + " " : "";
    item.setText(
        new String[] {
          WarningWords.grade(warning),
          drill + warning.headline().replace('\n', ' '),
          times.full(warning.sentAt()),
          WarningWords.state(warning)
        });
    warning.grade().ifPresent(g -> item.setForeground(0, looks.palette().of(g)));
    if (warning.acknowledgedAt().isEmpty()) {
      item.setFont(looks.bold(table));
    }
  }
}
