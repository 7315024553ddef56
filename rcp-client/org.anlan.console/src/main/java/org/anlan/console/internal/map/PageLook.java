package org.anlan.console.internal.map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.anlan.api.Grade;
import org.anlan.console.internal.text.Words;
import org.anlan.console.spi.Palette;
import org.eclipse.swt.graphics.Color;
import org.locationtech.jts.geom.Envelope;

/** How the page is to look: the theme's colours, the layers and their signs, the words. */
final class PageLook {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private PageLook() {}

  /** As the page takes it. */
  static ObjectNode of(Palette palette, Envelope bounds) {
    ObjectNode look = JSON.objectNode();
    look.put("dark", palette.dark());
    look.set("colours", colours(palette));
    look.set("bounds", bounds(bounds));
    ObjectNode grades = look.putObject("grades");
    ObjectNode numerals = look.putObject("numerals");
    for (Grade grade : Grade.values()) {
      grades.put(grade.name(), css(palette.of(grade)));
      numerals.put(grade.name(), numeral(grade));
    }
    grades.put("none", css(palette.muted()));
    numerals.put("none", "?");
    ObjectNode words = look.putObject("words");
    words.put("NavigationControl.ZoomIn", Words.of("map.zoom.in"));
    words.put("NavigationControl.ZoomOut", Words.of("map.zoom.out"));
    words.put("Map.Title", Words.of("map.title"));
    look.set("layers", layers(palette.dark()));
    return look;
  }

  /** A rectangle as the page takes it. */
  static ArrayNode bounds(Envelope bounds) {
    return JSON.arrayNode()
        .add(bounds.getMinX())
        .add(bounds.getMinY())
        .add(bounds.getMaxX())
        .add(bounds.getMaxY());
  }

  /** The Roman numeral of a grade. */
  static String numeral(Grade grade) {
    return switch (grade) {
      case I -> "Ⅰ";
      case II -> "Ⅱ";
      case III -> "Ⅲ";
      case IV -> "Ⅳ";
    };
  }

  private static ObjectNode colours(Palette palette) {
    ObjectNode colours = JSON.objectNode();
    colours.put("background", css(palette.background()));
    colours.put("surface", css(palette.surface()));
    colours.put("text", css(palette.text()));
    colours.put("muted", css(palette.muted()));
    colours.put("accent", css(palette.accent()));
    return colours;
  }

  private static ArrayNode layers(boolean dark) {
    ArrayNode layers = JSON.arrayNode();
    for (Layer layer : Layer.values()) {
      ObjectNode each = layers.addObject();
      each.put("name", layer.key());
      each.put("form", layer.form().name().toLowerCase(Locale.ROOT));
      each.put("shape", layer.shape().name().toLowerCase(Locale.ROOT));
      each.put("sign", Words.of("map.sign." + layer.key()));
      each.put("colour", String.format(Locale.ROOT, "#%06x", layer.rgb(dark)));
    }
    return layers;
  }

  private static String css(Color colour) {
    return String.format(
        Locale.ROOT, "#%02x%02x%02x", colour.getRed(), colour.getGreen(), colour.getBlue());
  }
}
