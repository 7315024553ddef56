package org.anlan.warnings.internal.reading;

import java.util.List;
import java.util.Optional;

/**
 * One element of a file, as far as its dialect knows it.
 *
 * @param pointer where it stands: {@code /alert/info/0/area/1/polygon/0}
 * @param text as it stands in the file; empty if it holds elements
 */
record Item(String name, String pointer, String text, List<Item> items) {
  Item {
    items = List.copyOf(items);
  }

  /** All of that name. */
  List<Item> all(String wanted) {
    return items.stream().filter(i -> i.name().equals(wanted)).toList();
  }

  /** The first of that name. */
  Optional<Item> one(String wanted) {
    return items.stream().filter(i -> i.name().equals(wanted)).findFirst();
  }

  /** Whether there is nothing in it. */
  boolean blank() {
    return text.isBlank();
  }

  /** The text of the first of that name, without white space at its ends, unless it is empty. */
  Optional<String> value(String wanted) {
    return one(wanted).map(i -> i.text().strip()).filter(t -> !t.isEmpty());
  }

  /** The texts of all of that name that have one. */
  List<String> values(String wanted) {
    return all(wanted).stream().map(i -> i.text().strip()).filter(t -> !t.isEmpty()).toList();
  }
}
