package org.anlan.console.internal.admin;

import java.util.List;
import java.util.Optional;
import org.anlan.api.log.ChainHead;
import org.anlan.api.log.Verification;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.table.DataTable;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Whether the duty log's chain holds, and still contains a head kept elsewhere. */
final class ProofSection implements Section {
  private static final int WRAP = 720;
  private static final int HASH_WIDTH = 560;

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Guarded room;
  private final Text kept;
  private final Button verify;
  private final Label result;
  private final Label head;
  private final DataTable<Verification.Break> breaks;
  private Optional<ChainHead> now = Optional.empty();

  ProofSection(Composite parent, Desk desk, Looks looks) {
    this.desk = desk;
    this.looks = looks;
    this.times = new Times(desk.zone());
    room = new Guarded(parent, desk, looks, title(), Words.of("admin.proof.what"), "proof");
    Composite content = room.content();
    Label what = looks.wrapped(content, Words.of("admin.proof.what"), WRAP);
    what.setForeground(looks.palette().muted());
    Composite row = looks.room(content, 3);
    kept = Looks.named(looks.field(row, Words.of("admin.proof.kept"), SWT.NONE), "proof-kept");
    GridDataFactory.swtDefaults().hint(HASH_WIDTH, SWT.DEFAULT).applyTo(kept);
    kept.addListener(SWT.DefaultSelection, event -> verify());
    verify =
        Looks.named(
            looks.button(row, Words.of("admin.proof.verify"), this::verify), "proof-verify");
    Looks.named(looks.button(row, Words.of("admin.proof.copy"), this::copy), "proof-copy");
    result = Looks.named(looks.wrapped(content, " ", WRAP), "proof-result");
    result.setFont(looks.sized(result, 2, SWT.BOLD));
    head = Looks.named(looks.wrapped(content, " ", WRAP), "proof-head");
    breaks =
        new DataTable<>(
            content,
            desk,
            looks,
            "breaks",
            Verification.Break::number,
            List.of(
                Column.<Verification.Break>of(
                        "number", Words.of("admin.proof.number"), 96, b -> "" + b.number())
                    .by(Verification.Break::number)
                    .number(),
                Column.of("entry", Words.of("admin.proof.entry"), 280, Verification.Break::entryId),
                Column.of(
                    "reason", Words.of("admin.proof.reason"), 440, b -> desk.say(b.reason()))));
  }

  @Override
  public String title() {
    return Words.of("admin.proof");
  }

  @Override
  public Control control() {
    return room.control();
  }

  @Override
  public void shown() {
    room.load(() -> desk.client().log().head(), this::show);
  }

  private void show(ChainHead newest) {
    now = Optional.of(newest);
    head.setText(
        Looks.escape(
            Words.of(
                "admin.proof.head",
                newest.node(),
                KeptHead.write(newest),
                times.full(newest.at()))));
    head.requestLayout();
  }

  private void verify() {
    Optional<ChainHead> expected = Optional.empty();
    if (!kept.getText().isBlank()) {
      expected = KeptHead.read(kept.getText());
      if (expected.isEmpty()) {
        say(Words.of("admin.proof.bad"), false);
        kept.setFocus();
        return;
      }
    }
    Optional<ChainHead> with = expected;
    verify.setEnabled(false);
    result.setForeground(looks.palette().text());
    result.setText(Words.of("admin.proof.running"));
    desk.load(
        result,
        () -> desk.client().log().verify(with.map(this::here)),
        this::verified,
        why -> {
          verify.setEnabled(true);
          say("⚠ " + why, false);
        });
  }

  /** A kept head is one of this node, if it doesn't say of which. */
  private ChainHead here(ChainHead expected) {
    ChainHead newest = now.orElse(expected);
    return new ChainHead(newest.node(), expected.number(), expected.hash(), newest.at());
  }

  private void verified(Verification verification) {
    verify.setEnabled(true);
    show(verification.head());
    breaks.show(verification.breaks());
    say(
        verification.holds()
            ? Words.of("admin.proof.holds", verification.checked())
            : Words.of("admin.proof.broken", verification.checked(), verification.breaks().size()),
        verification.holds());
  }

  private void say(String words, boolean good) {
    result.setForeground(good ? looks.palette().text() : looks.palette().red());
    result.setText(Looks.escape(words));
    result.requestLayout();
  }

  private void copy() {
    now.ifPresent(
        newest -> {
          Clipboard clipboard = new Clipboard(result.getDisplay());
          clipboard.setContents(
              new Object[] {KeptHead.write(newest)}, new Transfer[] {TextTransfer.getInstance()});
          clipboard.dispose();
          desk.tell(Words.of("admin.proof.copied"));
        });
  }
}
