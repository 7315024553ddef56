package org.anlan.console.internal.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.api.Grade;
import org.anlan.api.Link;
import org.locationtech.jts.geom.Geometry;

/**
 * Something that belongs on the map.
 *
 * @param title what it is called
 * @param label what is written beside it
 * @param code the code of a division or the number on a place's sign
 * @param note one line about it
 * @param facts what else is known, by name, in order
 * @param shape where it is; empty if nobody said
 * @param also what the same shape stands for as well: a store's place, a division's unit
 */
record Thing(
    Layer layer,
    Link link,
    String title,
    String label,
    Optional<String> code,
    String note,
    Map<String, String> facts,
    Optional<Grade> grade,
    Geometry shape,
    List<Link> also) {
  /** What it is known by on the page. */
  String key() {
    return link.entity() + "/" + link.id();
  }

  /** The same somewhere else. */
  Thing at(Geometry where) {
    return new Thing(layer, link, title, label, code, note, facts, grade, where, also);
  }

  /** Whether it is this, or stands for it. */
  boolean is(Link other) {
    return link.equals(other) || also.contains(other);
  }
}
