package org.anlan.console.spi;

import org.anlan.api.Grade;
import org.eclipse.swt.graphics.Color;

/**
 * The colours of the theme in use. Red, orange, yellow and blue mean warnings and lateness and
 * nothing else, and never stand without a word or a sign.
 *
 * @param background behind everything
 * @param surface behind lists and texts
 * @param text of what matters
 * @param muted of what matters less
 * @param line between things
 * @param accent of what can be done
 * @param onAccent of text on the accent
 * @param selected behind what is selected or headed
 */
public record Palette(
    boolean dark,
    Color background,
    Color surface,
    Color text,
    Color muted,
    Color line,
    Color accent,
    Color onAccent,
    Color selected,
    Color red,
    Color orange,
    Color yellow,
    Color blue) {
  /** By day. */
  public static final Palette LIGHT =
      new Palette(
          false,
          of(0xf3f5f7),
          of(0xffffff),
          of(0x1b2631),
          of(0x566573),
          of(0xd3dae1),
          of(0x1b659f),
          of(0xffffff),
          of(0xdfecf7),
          of(0xc62828),
          of(0xb85a00),
          of(0x8a6d00),
          of(0x1259b0));

  /** By night. */
  public static final Palette DARK =
      new Palette(
          true,
          of(0x1a2027),
          of(0x222a33),
          of(0xe4e9ee),
          of(0x9fabb7),
          of(0x39444f),
          of(0x62aeea),
          of(0x10161c),
          of(0x2d4254),
          of(0xff7b72),
          of(0xffa657),
          of(0xe3c34f),
          of(0x79b8ff));

  /** The colour a grade is shown in. */
  public Color of(Grade grade) {
    return switch (grade) {
      case I -> red;
      case II -> orange;
      case III -> yellow;
      case IV -> blue;
    };
  }

  private static Color of(int rgb) {
    return new Color((rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff);
  }
}
