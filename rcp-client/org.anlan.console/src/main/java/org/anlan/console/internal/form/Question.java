package org.anlan.console.internal.form;

import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.PlainDialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Asks whether something is to be done; Esc means no. */
public final class Question extends PlainDialog {
  private static final int WIDTH = 420;

  private final String question;
  private final String yes;

  private Question(Shell parent, Looks looks, String title, String question, String yes) {
    super(parent, looks, title);
    this.question = question;
    this.yes = yes;
  }

  /**
   * Asks.
   *
   * @param yes what stands on the button that does it
   */
  public static boolean ask(Shell parent, Looks looks, String title, String question, String yes) {
    return new Question(parent, looks, title, question, yes).open() == Window.OK;
  }

  @Override
  protected void fill(Composite area) {
    GridLayoutFactory.fillDefaults().margins(16, 16).applyTo(area);
    Looks.named(looks().wrapped(area, question, WIDTH), "question");
  }

  @Override
  protected void buttons(Composite bar) {
    Looks.named(createButton(bar, IDialogConstants.OK_ID, yes, false), "question-yes");
    Looks.named(
        createButton(bar, IDialogConstants.CANCEL_ID, Words.of("button.cancel"), true),
        "question-no");
  }
}
