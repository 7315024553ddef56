package org.anlan.console.internal.conflict;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.anlan.api.Stamp;
import org.anlan.console.core.conflict.Merge;
import org.anlan.console.core.conflict.Side;
import org.anlan.console.core.conflict.Versions;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.PlainDialog;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Two versions of one thing side by side, and for each field the choice which is to stand. */
public final class ConflictDialog extends PlainDialog {
  private static final int WIDTH = 720;
  private static final int SIDE = 280;
  private static final int HIGHEST = 480;
  private static final int LINES = 3;
  private static final int SHORT = 36;
  private static final int PADDING = 8;

  private final Desk desk;
  private final Merge merge;
  private final UnaryOperator<String> labels;
  private Optional<Stamp> theirs = Optional.empty();
  private Composite fields;
  private Label open;

  /**
   * Above this window.
   *
   * @param labels what a person calls a field
   */
  public ConflictDialog(
      Shell parent, Desk desk, Looks looks, Merge merge, UnaryOperator<String> labels) {
    super(parent, looks, Words.of("conflict.title"));
    this.desk = desk;
    this.merge = merge;
    this.labels = labels;
  }

  /** What is told when nobody decided. */
  public static String undecided() {
    return Words.of("conflict.undecided");
  }

  /**
   * Asks.
   *
   * @param saved who saved the other version when
   * @return all fields as they are to stand, or empty if it was broken off
   */
  public Optional<Map<String, String>> ask(Stamp saved) {
    theirs = Optional.of(saved);
    return open() == Window.OK ? Optional.of(merge.result()) : Optional.empty();
  }

  @Override
  protected void fill(Composite area) {
    GridLayoutFactory.fillDefaults().margins(16, 16).spacing(8, 8).applyTo(area);
    Looks.named(area, "conflict");
    looks().wrapped(area, Words.of("conflict.what"), WIDTH);
    all(area);
    ScrolledComposite scroll = new ScrolledComposite(area, SWT.V_SCROLL);
    looks().paint(scroll, area.getBackground(), looks().palette().text());
    fields = looks().room(scroll, 2);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 4).equalWidth(true).applyTo(fields);
    heads();
    merge.differing().forEach(this::field);
    scroll.setContent(fields);
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    int height = fields.computeSize(WIDTH, SWT.DEFAULT).y;
    scroll.setMinHeight(height);
    GridDataFactory.fillDefaults()
        .grab(true, true)
        .hint(WIDTH, Math.min(HIGHEST, height))
        .applyTo(scroll);
    open = Looks.named(looks().muted(area, ""), "conflict-open");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(open);
  }

  @Override
  protected void buttons(Composite bar) {
    Looks.named(
        createButton(bar, IDialogConstants.OK_ID, Words.of("conflict.save"), true),
        "conflict-save");
    createButton(bar, IDialogConstants.CANCEL_ID, Words.of("conflict.back"), false);
    count();
  }

  private void all(Composite area) {
    Composite row = looks().room(area, 2);
    Looks.named(
        looks().button(row, Words.of("conflict.all-mine"), () -> chooseAll(Side.MINE)),
        "conflict-all-mine");
    Looks.named(
        looks().button(row, Words.of("conflict.all-theirs"), () -> chooseAll(Side.THEIRS)),
        "conflict-all-theirs");
  }

  private void heads() {
    looks().heading(fields, Words.of("conflict.mine"));
    Times times = new Times(desk.zone());
    String who =
        theirs
            .map(t -> Words.of("conflict.theirs", t.updatedBy(), times.full(t.updatedAt())))
            .orElse("");
    Looks.named(looks().heading(fields, who), "conflict-theirs");
  }

  private void field(Versions field) {
    Label label =
        looks()
            .heading(
                fields,
                labels.apply(field.field())
                    + (field.clashes() ? "  ⚠ " + Words.of("conflict.both") : ""));
    GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).applyTo(label);
    side(field, Side.MINE);
    side(field, Side.THEIRS);
  }

  /** One version with its button; both buttons of a field are one group of the keyboard. */
  private void side(Versions field, Side side) {
    Composite room = looks().room(fields, 1);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(room);
    Button button = new Button(room, SWT.RADIO);
    button.setText(Words.of(side == Side.MINE ? "conflict.take-mine" : "conflict.take-theirs"));
    looks().paint(button, room.getBackground(), looks().palette().text());
    button.setSelection(merge.chosen(field.field()).equals(Optional.of(side)));
    button.setData(field.field() + side);
    button.addListener(SWT.Selection, event -> choose(field, side));
    Looks.named(button, "conflict-" + field.field() + (side == Side.MINE ? "-mine" : "-theirs"));
    boolean longer = field.mine().length() > SHORT || field.theirs().length() > SHORT;
    int style = SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.BORDER;
    Text text = new Text(room, longer ? style | SWT.V_SCROLL : style);
    text.setText(field.of(side).isEmpty() ? Words.of("conflict.empty") : field.of(side));
    looks().paint(text, looks().palette().surface(), looks().palette().text());
    int line = text.getLineHeight() + PADDING;
    GridDataFactory.fillDefaults()
        .grab(true, true)
        .hint(SIDE, longer ? LINES * line : line)
        .applyTo(text);
  }

  private void choose(Versions field, Side side) {
    merge.choose(field.field(), side);
    show();
  }

  private void chooseAll(Side side) {
    merge.chooseAll(side);
    show();
  }

  private void show() {
    for (var room : fields.getChildren()) {
      if (room instanceof Composite composite && composite.getChildren()[0] instanceof Button b) {
        b.setSelection(
            merge.differing().stream()
                .anyMatch(
                    f ->
                        merge
                            .chosen(f.field())
                            .filter(s -> (f.field() + s).equals(b.getData()))
                            .isPresent()));
      }
    }
    count();
  }

  private void count() {
    long waiting = merge.open();
    open.setText(waiting == 0 ? Words.of("conflict.ready") : Words.of("conflict.open", waiting));
    getButton(IDialogConstants.OK_ID).setEnabled(waiting == 0);
  }
}
