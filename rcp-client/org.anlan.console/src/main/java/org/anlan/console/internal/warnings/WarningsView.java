package org.anlan.console.internal.warnings;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningFilter;
import org.anlan.api.warnings.WarningId;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.table.DataTable;
import org.anlan.console.internal.table.Pages;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Gathering;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.View;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

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

  private static final int MOST = 1000;

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Label count;
  private final DataTable<Warning> table;

  WarningsView(Composite parent, Desk desk) {
    this.desk = desk;
    this.looks = new Looks(desk.palette());
    this.times = new Times(desk.zone());
    SashForm sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
    looks.paint(sash, looks.palette().background(), looks.palette().text());
    Composite panel = looks.panel(sash, Words.of("warnings.title"));
    table = new DataTable<>(panel, desk, looks, "warnings", Warning::id, columns());
    count = looks.muted(table.head(1), Words.of("warnings.loading"));
    WarningDetail detail = new WarningDetail(sash, desk, looks, times);
    table.strong(warning -> warning.acknowledgedAt().isEmpty()).onSelect(detail::show);
    sash.setWeights(45, 55);
    Gathering reload = new Gathering(sash, this::load);
    Gathering anew = new Gathering(sash, detail::again);
    desk.onChange(
        sash,
        change -> {
          if (change.entity().equals("warnings")) {
            reload.soon();
          } else if (change.entity().equals("activations")) {
            anew.soon();
          }
        });
    load();
  }

  private List<Column<Warning>> columns() {
    return List.of(
        Column.<Warning>of("grade", Words.of("warnings.grade"), 72, WarningWords::grade)
            .by(warning -> warning.grade().map(Enum::ordinal).orElse(Integer.MAX_VALUE))
            .coloured(warning -> warning.grade().map(looks.palette()::of)),
        Column.of(
            "headline",
            Words.of("warnings.headline"),
            260,
            w -> (w.drill() ? Words.of("log.drill") + " " : "") + w.headline()),
        Column.<Warning>of("sent", Words.of("warnings.sent"), 128, w -> times.full(w.sentAt()))
            .by(Warning::sentAt),
        Column.of("state", Words.of("warnings.state"), 104, WarningWords::state));
  }

  @Override
  public void focus() {
    table.focus();
  }

  @Override
  public void show(Link link) {
    table.select(new WarningId(link.id()));
  }

  private void load() {
    desk.load(
        table.control(),
        () -> Pages.all(paging -> desk.client().warnings().list(ALL, paging), MOST),
        this::show);
  }

  private void show(List<Warning> warnings) {
    table.show(warnings);
    table.selectFirst();
    count.setText(
        warnings.isEmpty()
            ? Words.of("warnings.none")
            : Words.of("warnings.count", warnings.size()));
    count.requestLayout();
  }
}
