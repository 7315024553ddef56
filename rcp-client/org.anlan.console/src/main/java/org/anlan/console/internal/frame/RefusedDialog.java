package org.anlan.console.internal.frame;

import java.util.List;
import java.util.Optional;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.console.core.outbox.Refused;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.table.DataTable;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.PlainDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** The entries that the server didn't take: each is mended and sent again, or put aside. */
final class RefusedDialog extends PlainDialog {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 220;
  private static final int SHORT = 500;

  private final Console console;
  private final Times times;
  private DataTable<Refused> table;
  private Label note;
  private Text text;

  RefusedDialog(Shell parent, Console console, Looks looks) {
    super(parent, looks, Words.of("refused.title"));
    this.console = console;
    this.times = new Times(console.zone());
  }

  @Override
  protected void fill(Composite area) {
    GridLayoutFactory.fillDefaults().margins(16, 12).spacing(8, 8).applyTo(area);
    note = Looks.named(looks().wrapped(area, Words.of("refused.what"), WIDTH), "refused-note");
    table = new DataTable<>(area, console, looks(), "refused", r -> r.item().order(), columns());
    GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(table.control());
    text = Looks.named(looks().field(area, "", SWT.NONE), "refused-text");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
    Composite row = looks().room(area, 2);
    Looks.named(
        looks().button(row, Words.of("refused.again"), () -> settle(this::again)), "refused-again");
    Looks.named(
        looks().button(row, Words.of("refused.aside"), () -> settle(this::aside)), "refused-aside");
    table.onSelect(refused -> text.setText(refused.item().entry().text()));
    show();
  }

  private List<Column<Refused>> columns() {
    return List.of(
        Column.<Refused>of("at", Words.of("refused.at"), 120, this::written)
            .by(r -> r.item().order()),
        Column.of("text", Words.of("refused.text"), 340, r -> r.item().entry().text()),
        Column.of("why", Words.of("refused.why"), 280, r -> console.say(r.reason())));
  }

  private String written(Refused refused) {
    return times.full(refused.item().entry().occurredAt().orElse(refused.at()));
  }

  private void show() {
    List<Refused> all = console.dispatch().outbox().refused();
    table.show(all);
    table.selectFirst();
    if (all.isEmpty()) {
      text.setText("");
      note.setText(Words.of("refused.none"));
    }
  }

  private NewLogEntry again(Refused refused) {
    NewLogEntry was = refused.item().entry();
    return new NewLogEntry(
        was.kind(),
        text.getText().strip(),
        was.occurredAt(),
        was.links(),
        was.drill(),
        was.offline(),
        was.corrects());
  }

  private NewLogEntry aside(Refused refused) {
    NewLogEntry was = refused.item().entry();
    String begun = was.text().substring(0, Math.min(SHORT, was.text().length()));
    return NewLogEntry.of(
        LogKind.NOTE, Words.of("refused.aside.note", written(refused), begun), was.drill());
  }

  /** Writes first and only then forgets what was refused: a crash between leaves both. */
  private void settle(java.util.function.Function<Refused, NewLogEntry> how) {
    Optional<Refused> selected = table.selected();
    if (selected.isEmpty() || text.getText().isBlank()) {
      return;
    }
    Refused refused = selected.get();
    NewLogEntry entry = how.apply(refused);
    boolean same = entry.kind() == refused.item().entry().kind();
    Control owner = table.control();
    console.run(
        owner,
        () -> {
          console.dispatch().write(entry, same ? refused.item().task() : Optional.empty());
          console.dispatch().outbox().settle(refused);
        },
        () -> {
          console.tell(Words.of("refused.sent"));
          show();
        });
  }
}
