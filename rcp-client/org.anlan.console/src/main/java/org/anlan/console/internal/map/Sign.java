package org.anlan.console.internal.map;

import org.anlan.api.Grade;
import org.anlan.console.internal.text.Words;
import org.anlan.console.spi.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** One sign of the legend, as the page draws it. */
final class Sign extends Canvas {
  private static final int SIZE = 24;

  private final Palette palette;

  private Sign(Composite parent, Palette palette) {
    super(parent, SWT.DOUBLE_BUFFERED);
    this.palette = palette;
    setBackground(parent.getBackground());
  }

  /** A layer's. */
  static Sign of(Composite parent, Palette palette, Layer layer) {
    Sign sign = new Sign(parent, palette);
    sign.addListener(SWT.Paint, event -> sign.paint(event.gc, layer));
    return sign;
  }

  /** The pattern of warnings of a grade. */
  static Sign of(Composite parent, Palette palette, Grade grade) {
    Sign sign = new Sign(parent, palette);
    sign.addListener(SWT.Paint, event -> sign.pattern(event.gc, grade));
    return sign;
  }

  @Override
  public Point computeSize(int width, int height, boolean changed) {
    return new Point(SIZE, SIZE);
  }

  private void paint(GC gc, Layer layer) {
    gc.setAntialias(SWT.ON);
    int rgb = layer.rgb(palette.dark());
    Color colour = new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    gc.setForeground(colour);
    gc.setBackground(colour);
    gc.setLineWidth(2);
    switch (layer) {
      case DIVISION -> gc.drawRectangle(3, 5, 18, 14);
      case WARNING -> pattern(gc, Grade.II);
      case EVACUATION_ROUTE -> {
        gc.setLineDash(new int[] {5, 3});
        gc.drawLine(2, 18, 12, 8);
        gc.drawLine(12, 8, 22, 6);
      }
      default -> filled(gc, layer);
    }
  }

  private void filled(GC gc, Layer layer) {
    switch (layer.shape()) {
      case CIRCLE -> gc.fillOval(2, 2, 20, 20);
      case SQUARE -> gc.fillRectangle(3, 3, 18, 18);
      case DIAMOND -> gc.fillPolygon(new int[] {12, 0, 24, 12, 12, 24, 0, 12});
      case TRIANGLE -> gc.fillPolygon(new int[] {12, 1, 24, 22, 0, 22});
    }
    gc.setForeground(palette.surface());
    String letter = Words.of("map.sign." + layer.key());
    Point size = gc.textExtent(letter);
    int lower = layer.shape() == Layer.Shape.TRIANGLE ? 3 : 0;
    gc.drawText(letter, (SIZE - size.x) / 2, (SIZE - size.y) / 2 + lower, true);
  }

  /** The graver the denser, as on the page. */
  private void pattern(GC gc, Grade grade) {
    gc.setAntialias(SWT.ON);
    gc.setForeground(palette.of(grade));
    gc.setBackground(palette.of(grade));
    gc.setLineWidth(1);
    gc.setClipping(2, 4, 20, 16);
    int step = grade == Grade.III ? 10 : 6;
    for (int x = -SIZE; x < 2 * SIZE; x += step) {
      if (grade == Grade.IV) {
        for (int y = 7; y < SIZE; y += step) {
          gc.fillOval(x, y, 2, 2);
        }
        continue;
      }
      gc.drawLine(x, SIZE, x + SIZE, 0);
      if (grade == Grade.I) {
        gc.drawLine(x, 0, x + SIZE, SIZE);
      }
    }
    gc.setClipping((org.eclipse.swt.graphics.Rectangle) null);
    gc.setLineWidth(2);
    gc.drawRectangle(2, 4, 20, 16);
  }
}
