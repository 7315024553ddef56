package org.anlan.console.internal.map;

import java.util.Arrays;
import java.util.Locale;

/** What can be switched on and off on the map, the lowest first. */
enum Layer {
  DIVISION(Form.OUTLINE, Shape.SQUARE, 0x566573, 0x9fabb7),
  WARNING(Form.AREA, Shape.SQUARE, 0x566573, 0x9fabb7),
  EVACUATION_ROUTE(Form.PLACE, Shape.CIRCLE, 0x2e7d32, 0x7cc47f),
  OTHER_PLACE(Form.PLACE, Shape.CIRCLE, 0x566573, 0x9fabb7),
  DUTY_POST(Form.PLACE, Shape.CIRCLE, 0x00695c, 0x5fbfb0),
  KEY_SITE(Form.PLACE, Shape.DIAMOND, 0x455a64, 0xa9bcc6),
  STORE(Form.PLACE, Shape.SQUARE, 0x6a4c93, 0xb79be0),
  SHELTER(Form.PLACE, Shape.SQUARE, 0x2e7d32, 0x7cc47f),
  HAZARD_POINT(Form.PLACE, Shape.TRIANGLE, 0x6d4c41, 0xc7a396),
  INCIDENT(Form.INCIDENT, Shape.CIRCLE, 0x566573, 0x9fabb7);

  /** How a layer is drawn. */
  enum Form {
    OUTLINE,
    AREA,
    PLACE,
    INCIDENT
  }

  /** What a sign looks like; never its colour alone tells what it is. */
  enum Shape {
    CIRCLE,
    SQUARE,
    DIAMOND,
    TRIANGLE
  }

  private final Form form;
  private final Shape shape;
  private final int light;
  private final int dark;

  Layer(Form form, Shape shape, int light, int dark) {
    this.form = form;
    this.shape = shape;
    this.light = light;
    this.dark = dark;
  }

  /** The layer of a kind of places; plugins' kinds have one together. */
  static Layer ofKind(String kind) {
    return Arrays.stream(values())
        .filter(layer -> layer.key().equals(kind) && layer != WARNING && layer != INCIDENT)
        .findFirst()
        .orElse(OTHER_PLACE);
  }

  /** What it is called in texts, on the page and in what is remembered. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In what order things are listed: what goes on first, outlines last. */
  int urgency() {
    return switch (this) {
      case INCIDENT -> 0;
      case WARNING -> 1;
      default -> 1 + values().length - ordinal();
    };
  }

  Form form() {
    return form;
  }

  Shape shape() {
    return shape;
  }

  /** Its colour as red, green and blue. */
  int rgb(boolean onDark) {
    return onDark ? dark : light;
  }
}
