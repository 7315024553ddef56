package org.anlan.console.internal.widgets;

import org.anlan.console.spi.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** A disc with a person's initials: the given name of a Chinese one, first letters else. */
public final class Avatar extends Canvas {
  private static final int SIZE = 36;

  private final Palette palette;
  private final String initials;

  /** Of somebody of this name. */
  public Avatar(Composite parent, String name, Palette palette) {
    super(parent, SWT.DOUBLE_BUFFERED);
    this.palette = palette;
    this.initials = initials(name);
    setBackground(parent.getBackground());
    addListener(SWT.Paint, event -> paint(event.gc));
  }

  @Override
  public Point computeSize(int width, int height, boolean changed) {
    return new Point(SIZE, SIZE);
  }

  static String initials(String name) {
    String plain = name.strip();
    if (plain.isEmpty()) {
      return "?";
    }
    if (Character.isIdeographic(plain.codePointAt(0))) {
      return plain.length() <= 2 ? plain : plain.substring(plain.length() - 2);
    }
    StringBuilder letters = new StringBuilder();
    for (String word : plain.split("\\s+")) {
      if (letters.length() < 2) {
        letters.append(Character.toUpperCase(word.charAt(0)));
      }
    }
    return letters.toString();
  }

  private void paint(GC gc) {
    gc.setAntialias(SWT.ON);
    gc.setBackground(palette.selected());
    gc.fillOval(0, 0, SIZE - 1, SIZE - 1);
    gc.setForeground(palette.text());
    Point size = gc.textExtent(initials);
    gc.drawText(initials, (SIZE - size.x) / 2, (SIZE - size.y) / 2, true);
  }
}
