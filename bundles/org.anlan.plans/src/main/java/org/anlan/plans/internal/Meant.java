package org.anlan.plans.internal;

import java.util.List;
import org.anlan.api.Text;
import org.anlan.api.roster.Assignee;

/**
 * Whom a selector means now.
 *
 * @param missing what nobody stands behind, in words: the selector itself if it means nobody at
 *     all, a team nobody is in, a unit nobody answers for
 */
record Meant(List<Assignee> assignees, List<Text> missing) {
  Meant {
    assignees = List.copyOf(assignees);
    missing = List.copyOf(missing);
  }

  /** Up to twenty of what is missing, in one text. */
  Text missingInWords() {
    List<Text> shown = missing.subList(0, Math.min(missing.size(), 20));
    int more = missing.size() - shown.size();
    return Text.of(
        String.join("、", shown.stream().map(Text::zh).toList())
            + (more > 0 ? "等 " + missing.size() + " 个" : ""),
        String.join(", ", shown.stream().map(Text::en).toList())
            + (more > 0 ? " and " + more + " more" : ""));
  }
}
