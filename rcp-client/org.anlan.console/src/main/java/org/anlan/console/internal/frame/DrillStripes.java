package org.anlan.console.internal.frame;

import org.anlan.console.internal.text.Words;
import org.anlan.console.spi.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** The striped band that says: this is a drill. */
public final class DrillStripes extends Canvas {
  private static final int HEIGHT = 24;
  private static final int STEP = 24;

  private final Palette palette;

  /** In these colours. */
  public DrillStripes(Composite parent, Palette palette) {
    super(parent, SWT.DOUBLE_BUFFERED);
    this.palette = palette;
    addListener(SWT.Paint, event -> paint(event.gc));
  }

  @Override
  public Point computeSize(int width, int height, boolean changed) {
    return new Point(width == SWT.DEFAULT ? 200 : width, HEIGHT);
  }

  private void paint(GC gc) {
    Rectangle area = getClientArea();
    gc.setBackground(palette.surface());
    gc.fillRectangle(area);
    gc.setBackground(palette.yellow());
    for (int x = -STEP; x < area.width + STEP; x += STEP) {
      int half = STEP / 2;
      gc.fillPolygon(new int[] {x, HEIGHT, x + half, HEIGHT, x + half + HEIGHT, 0, x + HEIGHT, 0});
    }
    String words = Words.of("drill.band");
    Point size = gc.textExtent(words);
    int left = (area.width - size.x) / 2;
    gc.setBackground(palette.surface());
    gc.fillRectangle(left - 12, 0, size.x + 24, HEIGHT);
    gc.setForeground(palette.text());
    gc.drawText(words, left, (HEIGHT - size.y) / 2, true);
  }
}
