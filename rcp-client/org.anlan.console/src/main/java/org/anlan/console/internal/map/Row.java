package org.anlan.console.internal.map;

import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.console.internal.text.Words;

/**
 * One row of the list beside the map.
 *
 * @param kind what it is, in words
 * @param link what it leads to
 * @param thing what it is on the map, if it is there
 */
record Row(String kind, String title, String note, Link link, Optional<Thing> thing) {
  /** Of something on the map, or of something without a place. */
  static Row of(Thing thing) {
    String note =
        thing.shape().isEmpty() ? Words.of("map.unplaced.note", thing.note()) : thing.note();
    return new Row(
        Words.of("map.layer." + thing.layer().key()),
        thing.title(),
        note.strip(),
        thing.link(),
        Optional.of(thing));
  }

  /** Of somebody who answers for something inside an area, the telephone number first. */
  static Row of(People.Answering answering) {
    String how = Words.of("map.answers", answering.responsibility().kind());
    String phone = answering.person().phones().stream().map(p -> p + " · ").findFirst().orElse("");
    return new Row(
        Words.of("map.person"),
        answering.person().name(),
        phone + how + " · " + answering.what(),
        answering.link(),
        Optional.empty());
  }

  /** What tells it from all others. */
  String key() {
    return kind + link.entity() + link.id() + note;
  }
}
