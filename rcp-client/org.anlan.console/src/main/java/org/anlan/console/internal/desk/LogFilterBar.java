package org.anlan.console.internal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anlan.api.log.LogFilter;
import org.anlan.api.log.LogKind;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Which entries are wanted: by kind, by who wrote them, by their text. */
final class LogFilterBar {
  private static final int AFTER_TYPING_MS = 250;

  private final Consumer<LogFilter> listener;
  private final Combo kind;
  private final Combo by;
  private final Text text;
  private final List<String> authors = new ArrayList<>();
  private LogFilter last = LogFilter.ALL;

  LogFilterBar(Composite parent, Looks looks, Consumer<LogFilter> listener) {
    this.listener = listener;
    Composite bar = looks.room(parent, 4);
    GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(bar);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    kind = Looks.named(looks.choice(bar), "log-kind");
    kind.add(Words.of("filter.kinds"));
    for (LogKind each : LogKind.values()) {
      kind.add(Words.of("kind", each));
    }
    kind.select(0);
    by = Looks.named(looks.choice(bar, Words.of("filter.authors")), "log-by");
    by.select(0);
    text =
        Looks.named(
            looks.field(bar, Words.of("filter.text"), SWT.SEARCH | SWT.ICON_CANCEL), "log-q");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
    kind.addListener(SWT.Selection, event -> tell());
    by.addListener(SWT.Selection, event -> tell());
    text.addListener(SWT.Modify, event -> soon());
  }

  /** Who can be chosen. */
  void authors(List<String> names) {
    names.stream()
        .filter(name -> !authors.contains(name))
        .forEach(
            name -> {
              authors.add(name);
              by.add(name);
            });
  }

  private void soon() {
    text.getDisplay()
        .timerExec(
            AFTER_TYPING_MS,
            () -> {
              if (!text.isDisposed()) {
                tell();
              }
            });
  }

  private void tell() {
    LogFilter filter =
        new LogFilter(
            kind.getSelectionIndex() == 0
                ? Optional.empty()
                : Optional.of(LogKind.values()[kind.getSelectionIndex() - 1]),
            Optional.empty(),
            by.getSelectionIndex() == 0
                ? Optional.empty()
                : Optional.of(authors.get(by.getSelectionIndex() - 1)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(text.getText().strip()).filter(q -> !q.isEmpty()));
    if (!filter.equals(last)) {
      last = filter;
      listener.accept(filter);
    }
  }
}
