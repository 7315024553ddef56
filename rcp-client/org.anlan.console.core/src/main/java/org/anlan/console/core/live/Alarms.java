package org.anlan.console.core.live;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anlan.api.matters.OpenMatter;

/**
 * What must be told until somebody acknowledges it: new warnings, refused orders, what is over its
 * time. What has gone by itself is silent. Not for several threads.
 */
public final class Alarms {
  private static final Set<String> TELL_AT_ONCE =
      Set.of("warning-unacknowledged", "warning-refused", "task-refused");

  private record Cause(UUID about, boolean late) {}

  private final Set<Cause> acknowledged = new HashSet<>();
  private List<OpenMatter> ringing = List.of();

  /**
   * Takes the matters that are open now.
   *
   * @return those that ring
   */
  public List<OpenMatter> update(List<OpenMatter> open) {
    List<OpenMatter> telling = open.stream().filter(Alarms::tells).toList();
    acknowledged.retainAll(telling.stream().map(Alarms::cause).toList());
    ringing = telling.stream().filter(m -> !acknowledged.contains(cause(m))).toList();
    return ringing;
  }

  /** What rings now. */
  public List<OpenMatter> ringing() {
    return ringing;
  }

  /**
   * Somebody has heard it.
   *
   * @return what rang until now
   */
  public List<OpenMatter> acknowledge() {
    List<OpenMatter> heard = ringing;
    heard.forEach(matter -> acknowledged.add(cause(matter)));
    ringing = List.of();
    return heard;
  }

  private static boolean tells(OpenMatter matter) {
    return matter.late() || TELL_AT_ONCE.contains(matter.kind());
  }

  private static Cause cause(OpenMatter matter) {
    return new Cause(matter.about().id(), matter.late());
  }
}
