package org.anlan.dutylog.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anlan.api.Link;
import org.anlan.api.log.Handover.Item;
import org.anlan.api.matters.OpenMatter;

/** What becomes of the matters of a handover. */
final class Items {
  /** A handover is no matter of its own. */
  static final String HANDOVERS = "log/handovers";

  private record Key(String kind, Link about) {}

  private Items() {}

  /** These items, and after them one for each matter that isn't among them yet. */
  static List<Item> with(List<Item> items, List<OpenMatter> open) {
    Set<Key> there = new HashSet<>();
    items.forEach(i -> there.add(key(i.matter())));
    List<Item> all = new ArrayList<>(items);
    for (OpenMatter matter : open) {
      if (!matter.about().entity().equals(HANDOVERS) && there.add(key(matter))) {
        all.add(new Item(matter, false, Optional.empty(), Optional.empty()));
      }
    }
    return all;
  }

  /** The items that are about this and not accepted. */
  static List<Item> waiting(List<Item> items, UUID about) {
    return items.stream().filter(i -> isAbout(i, about) && !i.accepted()).toList();
  }

  /** The same items, with those about this accepted. */
  static List<Item> accepted(List<Item> items, UUID about, Instant at, Optional<String> remark) {
    return items.stream()
        .map(
            i ->
                isAbout(i, about) && !i.accepted()
                    ? new Item(i.matter(), true, Optional.of(at), remark)
                    : i)
        .toList();
  }

  static boolean isAbout(Item item, UUID about) {
    return item.matter().about().id().equals(about);
  }

  /** How many matters of each kind there are. */
  static Map<String, Long> counts(List<Item> items) {
    return items.stream()
        .collect(
            Collectors.groupingBy(i -> i.matter().kind(), TreeMap::new, Collectors.counting()));
  }

  private static Key key(OpenMatter matter) {
    return new Key(matter.kind(), matter.about());
  }
}
