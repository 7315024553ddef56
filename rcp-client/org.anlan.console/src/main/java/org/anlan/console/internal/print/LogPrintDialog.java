package org.anlan.console.internal.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogFilter;
import org.anlan.client.AnlanClient;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.anlan.print.Cancelled;
import org.anlan.print.Progress;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Shell;

/** Prints the duty log of some days, all of it or what is filtered now. */
public final class LogPrintDialog extends PrintDialog {
  private final LogFilter filter;
  private DateTime from;
  private DateTime until;
  private Button filtered;

  /**
   * Not open yet.
   *
   * @param filter what the log shows now
   */
  public LogPrintDialog(Shell parent, Desk desk, Looks looks, LogFilter filter) {
    super(
        parent,
        desk,
        looks,
        Words.of("print.log.title"),
        Words.of("log.title") + " " + LocalDate.ofInstant(desk.clock().instant(), desk.zone()));
    this.filter = filter;
  }

  @Override
  void options(Composite area) {
    Composite days = looks().room(area, 4);
    looks().muted(days, Words.of("print.from"));
    from = day(days, "print-from");
    looks().muted(days, Words.of("print.until"));
    until = day(days, "print-until");
    Optional<String> words = words();
    if (words.isPresent()) {
      filtered = new Button(area, SWT.CHECK);
      filtered.setText(Looks.escape(Words.of("print.log.only", words.get())));
      filtered.setSelection(true);
      looks().paint(filtered, looks().palette().background(), looks().palette().text());
      Looks.named(filtered, "print-filtered");
    }
  }

  private DateTime day(Composite parent, String id) {
    DateTime day = new DateTime(parent, SWT.DATE | SWT.DROP_DOWN | SWT.BORDER);
    LocalDate today = LocalDate.ofInstant(desk().clock().instant(), desk().zone());
    day.setDate(today.getYear(), today.getMonthValue() - 1, today.getDayOfMonth());
    return Looks.named(day, id);
  }

  @Override
  Job job() {
    LocalDate first = date(from);
    LocalDate last = date(until).isBefore(first) ? first : date(until);
    boolean all = filtered == null || !filtered.getSelection();
    Paper paper = new Paper(desk().zone(), desk().username(), desk().clock().instant());
    LogFilter base = all ? LogFilter.ALL : filter;
    LogFilter wanted =
        new LogFilter(
            base.kind(),
            base.link(),
            base.by(),
            Optional.of(first.atStartOfDay(paper.zone()).toInstant()),
            Optional.of(last.plusDays(1).atStartOfDay(paper.zone()).toInstant()),
            base.drill(),
            base.q());
    Optional<String> words = all ? Optional.empty() : words();
    AnlanClient client = desk().client();
    return progress ->
        new LogSheet(paper).of(first, last, words, read(client, wanted, paper, last, progress));
  }

  /** The days' entries; the end of a period may or may not belong to it, so that is asked again. */
  private static List<LogEntry> read(
      AnlanClient client, LogFilter wanted, Paper paper, LocalDate last, Progress progress) {
    List<LogEntry> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      if (progress.cancelled()) {
        throw new Cancelled();
      }
      Page<LogEntry> page = client.log().list(wanted, new Paging(Paging.MOST, after));
      page.items().stream()
          .filter(entry -> !paper.dayOf(entry.occurredAt()).isAfter(last))
          .forEach(all::add);
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  /** The filter in words, if it leaves anything out. */
  private Optional<String> words() {
    String words =
        Stream.of(
                filter.kind().map(kind -> Words.of("kind", kind)),
                filter.by(),
                filter.q().map(text -> "“" + text + "”"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · "));
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  private static LocalDate date(DateTime day) {
    return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDay());
  }
}
