package org.anlan.console.internal.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Shows the whole of a cell that is cut off while the mouse rests on it. */
final class CellTips {
  private static final int MARGIN = 8;

  private CellTips() {}

  static void on(Table table) {
    table.addListener(SWT.MouseHover, event -> table.setToolTipText(tip(table, event)));
    table.addListener(SWT.MouseExit, event -> table.setToolTipText(null));
  }

  private static String tip(Table table, Event event) {
    TableItem item = table.getItem(new Point(event.x, event.y));
    if (item == null) {
      return null;
    }
    for (int i = 0; i < table.getColumnCount(); i++) {
      if (item.getBounds(i).contains(event.x, event.y)) {
        String text = item.getText(i);
        return width(table, text) + MARGIN > item.getBounds(i).width ? Looks.escape(text) : null;
      }
    }
    return null;
  }

  private static int width(Table table, String text) {
    GC gc = new GC(table);
    try {
      return gc.textExtent(text).x;
    } finally {
      gc.dispose();
    }
  }
}
