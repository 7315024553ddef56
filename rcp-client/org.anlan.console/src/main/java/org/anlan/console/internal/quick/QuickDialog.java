package org.anlan.console.internal.quick;

import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** The quick entry above whatever workspace is in front. */
public final class QuickDialog {
  private static final int WIDTH = 760;

  private final Shell parent;
  private final Desk desk;
  private final Looks looks;
  private Shell shell;

  /** Above this window. */
  public QuickDialog(Shell parent, Desk desk, Looks looks) {
    this.parent = parent;
    this.desk = desk;
    this.looks = looks;
  }

  /** Opens it, or brings it to the front. */
  public void open() {
    if (shell != null && !shell.isDisposed()) {
      shell.forceActive();
      return;
    }
    shell = new Shell(parent, SWT.DIALOG_TRIM | SWT.TOOL);
    shell.setText(Words.of("quick.title"));
    shell.setLayout(new FillLayout());
    Composite area = looks.room(shell, 1);
    GridLayoutFactory.fillDefaults().margins(12, 12).applyTo(area);
    QuickBar bar = new QuickBar(area, desk, looks, "quick");
    GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(looks.label(area, ""));
    bar.onWritten(
        entry -> {
          desk.tell(Words.of("quick.written"));
          shell.close();
        });
    shell.addListener(SWT.Traverse, event -> event.doit = true);
    shell.pack();
    Rectangle over = parent.getBounds();
    shell.setLocation(over.x + (over.width - shell.getSize().x) / 2, over.y + over.height / 4);
    shell.open();
    bar.focus();
  }
}
