package org.anlan.warnings.internal.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anlan.api.Fault;
import org.anlan.api.Text;

/**
 * The faults of a file, one a place. Bounded, because a file may be made to have a hundred thousand
 * of them; the last one then says so. One thread only.
 */
final class Findings {
  static final int MOST = 500;
  private static final Text MORE =
      Text.of("还有更多错误，未一一列出", "there are more faults than are listed here");
  private final List<Fault> found = new ArrayList<>();
  private final Set<String> places = new HashSet<>();

  void add(String pointer, Text message) {
    if (found.size() < MOST) {
      if (places.add(pointer)) {
        found.add(new Fault(pointer, message));
      }
    } else if (found.size() == MOST) {
      found.add(new Fault("", MORE));
    }
  }

  void add(String pointer, String zh, String en) {
    add(pointer, Text.of(zh, en));
  }

  boolean any() {
    return !found.isEmpty();
  }

  /** Whether that place has a fault already, so that it need not be looked at closer. */
  boolean at(String pointer) {
    return places.contains(pointer);
  }

  List<Fault> all() {
    return List.copyOf(found);
  }
}
