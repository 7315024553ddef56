package org.anlan.console.internal.matters;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.anlan.api.warnings.Acknowledgement;
import org.anlan.api.warnings.RefusedId;
import org.anlan.api.warnings.RefusedWarning;
import org.anlan.client.AnlanClient;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.Once;
import org.anlan.console.internal.widgets.PlainDialog;
import org.anlan.console.internal.widgets.Unsent;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** A warning file that was refused: what is wrong with it, what it says, what was decided. */
public final class RefusedDialog extends PlainDialog {
  private static final int WIDTH = 640;
  private static final int LONGEST = 200_000;

  /** A refused file as it came. */
  public record Kept(RefusedWarning refused, String file) {
    /** Reads it; not for the UI thread. */
    public static Kept read(AnlanClient client, RefusedId id) {
      RefusedWarning refused =
          client.warnings().refused(id).orElseThrow(() -> org.anlan.api.NotFound.of(id));
      byte[] file = client.warnings().refusedFile(id).orElse(new byte[0]);
      String text = new String(file, StandardCharsets.UTF_8);
      return new Kept(refused, text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }
  }

  private final Once once = new Once();
  private final Desk desk;
  private final Kept kept;
  private final Unsent unsent;
  private Text remark;
  private Label message;

  /** Above this window. */
  public RefusedDialog(Shell parent, Desk desk, Looks looks, Kept kept) {
    super(parent, looks, Words.of("refusal.title", kept.refused().source()));
    this.desk = desk;
    this.kept = kept;
    this.unsent = new Unsent(desk, "refused-" + kept.refused().id().value());
  }

  @Override
  protected void fill(Composite area) {
    GridLayoutFactory.fillDefaults().margins(16, 16).spacing(0, 8).applyTo(area);
    Looks.named(area, "refused");
    RefusedWarning refused = kept.refused();
    Times times = new Times(desk.zone());
    looks()
        .wrapped(
            area,
            Words.of("refusal.what", refused.source(), times.full(refused.stamp().createdAt())),
            WIDTH);
    faults(area);
    looks().heading(area, Words.of("refusal.file"));
    Text file =
        new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
    file.setText(kept.file());
    looks().paint(file, looks().palette().surface(), looks().palette().text());
    Looks.named(file, "refused-file");
    GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 180).applyTo(file);
    if (refused.settledAt().isEmpty()) {
      remark =
          Looks.named(looks().field(area, Words.of("refusal.decided"), SWT.NONE), "refused-remark");
      GridDataFactory.fillDefaults().grab(true, false).applyTo(remark);
      unsent.hold("remark", remark);
      remark.setFocus();
    } else {
      looks()
          .wrapped(
              area,
              Words.of(
                  "refusal.settled",
                  refused.settledBy().orElse(""),
                  times.full(refused.settledAt().get()),
                  refused.remark().orElse("")),
              WIDTH);
    }
    message = Looks.named(looks().wrapped(area, " ", WIDTH), "refused-message");
    message.setForeground(looks().palette().red());
    GridDataFactory.fillDefaults().hint(WIDTH, 20).applyTo(message);
  }

  private void faults(Composite area) {
    looks().heading(area, Words.of("refusal.faults", kept.refused().faults().size()));
    Table table = Looks.named(looks().list(area, SWT.V_SCROLL), "refused-faults");
    looks().column(table, "", 200);
    looks().column(table, "", WIDTH - 240);
    kept.refused()
        .faults()
        .forEach(
            fault ->
                new TableItem(table, SWT.NONE)
                    .setText(new String[] {fault.pointer(), desk.say(fault.message())}));
    GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, 88).applyTo(table);
  }

  @Override
  protected void buttons(Composite bar) {
    if (kept.refused().settledAt().isEmpty()) {
      Looks.named(
          createButton(bar, IDialogConstants.OK_ID, Words.of("refusal.settle"), true),
          "refused-settle");
    }
    createButton(bar, IDialogConstants.CANCEL_ID, Words.of("button.close"), false);
  }

  @Override
  protected void okPressed() {
    Optional<String> words = Optional.of(remark.getText().strip()).filter(t -> !t.isEmpty());
    if (words.isEmpty()) {
      message.setText("⚠ " + Words.of("refusal.missing"));
      remark.setFocus();
      return;
    }
    Acknowledgement decided = new Acknowledgement(words);
    String key = once.key("settle");
    RefusedId id = kept.refused().id();
    desk.load(
        message,
        () -> desk.client().withKey(key, () -> desk.client().warnings().settle(id, decided)),
        done -> {
          unsent.forget();
          desk.tell(Words.of("refusal.done"));
          close();
        },
        why -> message.setText(Looks.escape("⚠ " + why)));
  }
}
