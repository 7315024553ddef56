package org.anlan.console.internal.widgets;

import org.anlan.console.internal.text.Words;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** A dialog in the theme's colours, with its own content and a button to close it. */
public abstract class PlainDialog extends Dialog {
  private final Looks looks;
  private final String title;

  /** Above this window. */
  protected PlainDialog(Shell parent, Looks looks, String title) {
    super(parent);
    this.looks = looks;
    this.title = title;
  }

  /** Makes its content. */
  protected abstract void fill(Composite area);

  /** Makes its buttons; a single one to close it, if not said otherwise. */
  protected void buttons(Composite bar) {
    createButton(bar, IDialogConstants.CANCEL_ID, Words.of("button.close"), true);
  }

  /** The looks it is in. */
  protected final Looks looks() {
    return looks;
  }

  @Override
  protected boolean isResizable() {
    return true;
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(title);
    looks.paint(shell, looks.palette().background(), looks.palette().text());
  }

  @Override
  protected final Control createDialogArea(Composite parent) {
    Composite area = looks.room(parent, 1);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
    fill(area);
    return area;
  }

  @Override
  protected final Control createButtonBar(Composite parent) {
    Composite row = looks.room(parent, 2);
    GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(16, 0, 0, 0).applyTo(row);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    looks.paint(parent, looks.palette().background(), looks.palette().text());
    new WaitStrip(row, looks);
    Control bar = super.createButtonBar(row);
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.END, SWT.CENTER).applyTo(bar);
    return row;
  }

  @Override
  protected final void createButtonsForButtonBar(Composite parent) {
    looks.paint(parent, looks.palette().background(), looks.palette().text());
    buttons(parent);
  }
}
