package org.anlan.console.internal.widgets;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;

/** Tabs in the theme's colours. */
public final class Tabs {
  private Tabs() {}

  /** A folder without tabs that fills its parent's grid. */
  public static CTabFolder folder(Composite parent, Looks looks, String id) {
    CTabFolder folder = new CTabFolder(parent, SWT.TOP | SWT.FLAT);
    Looks.named(folder, id);
    looks.paint(folder, looks.palette().background(), looks.palette().muted());
    folder.setSelectionBackground(looks.palette().selected());
    folder.setSelectionForeground(looks.palette().text());
    folder.marginWidth = 0;
    folder.marginHeight = 4;
    GridDataFactory.fillDefaults().grab(true, true).applyTo(folder);
    return folder;
  }
}
