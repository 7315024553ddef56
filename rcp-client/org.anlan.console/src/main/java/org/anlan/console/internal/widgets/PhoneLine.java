package org.anlan.console.internal.widgets;

import org.anlan.console.internal.text.Words;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** A telephone number that can be copied and dialled. */
public final class PhoneLine {
  private PhoneLine() {}

  /** Puts it there. */
  public static void in(Composite parent, Desk desk, Looks looks, String phone) {
    Composite row = new Composite(parent, SWT.NONE);
    looks.paint(row, parent.getBackground(), looks.palette().text());
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(row);
    Label number = looks.label(row, phone);
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(number);
    ToolBar bar = new ToolBar(row, SWT.FLAT);
    looks.paint(bar, parent.getBackground(), looks.palette().accent());
    item(bar, "duty.copy", () -> copy(row, desk, phone));
    item(bar, "duty.dial", () -> Program.launch("tel:" + phone.replaceAll("[^+0-9*#]", "")));
  }

  private static void item(ToolBar bar, String words, Runnable does) {
    ToolItem item = new ToolItem(bar, SWT.PUSH);
    item.setText(Words.of(words));
    item.setToolTipText(Words.of(words + ".hint"));
    item.addListener(SWT.Selection, event -> does.run());
  }

  private static void copy(Composite row, Desk desk, String phone) {
    Clipboard clipboard = new Clipboard(row.getDisplay());
    clipboard.setContents(new Object[] {phone}, new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
    desk.tell(Words.of("duty.copied", phone));
  }
}
