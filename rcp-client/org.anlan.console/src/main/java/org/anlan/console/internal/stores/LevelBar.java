package org.anlan.console.internal.stores;

import org.anlan.api.resources.Stock;
import org.anlan.console.core.supplies.Level;
import org.anlan.console.spi.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Table;

/** A thin bar for how much is there; the notch in its middle is the minimum. */
final class LevelBar {
  private static final int HEIGHT = 3;
  private static final int MARGIN = 4;

  private final Palette palette;

  LevelBar(Palette palette) {
    this.palette = palette;
  }

  /** Draws it below the words of a column whose rows are stock. */
  void in(Table table, int column) {
    table.addListener(
        SWT.PaintItem,
        event -> {
          if (event.index == column && event.item.getData() instanceof Stock stock) {
            int length = table.getColumn(column).getWidth() - 2 * MARGIN;
            int top = event.y + table.getItemHeight() - HEIGHT - 1;
            draw(event.gc, stock, event.x + MARGIN, top, Math.max(0, length), HEIGHT);
          }
        });
  }

  /** Draws it. */
  void draw(GC gc, Stock stock, int left, int top, int length, int height) {
    Level level = Level.of(stock.quantity(), stock.minimum());
    if (!level.known()) {
      return;
    }
    gc.setBackground(palette.line());
    gc.fillRectangle(left, top, length, height);
    gc.setBackground(level.below() ? palette.red() : palette.accent());
    gc.fillRectangle(left, top, level.pixels(length), height);
    gc.setBackground(palette.text());
    gc.fillRectangle(left + (int) (length * Level.MINIMUM), top - 1, 1, height + 2);
  }
}
