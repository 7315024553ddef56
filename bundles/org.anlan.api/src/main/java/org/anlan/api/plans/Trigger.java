package org.anlan.api.plans;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Grade;
import org.anlan.api.Text;

/**
 * Which warning proposes which level: one row of the plan's editable table.
 *
 * @param events event codes ({@code 11B03}, or their beginning) or words of the event's name
 * @param warning the warning's grade (red I … blue IV) from which this row speaks
 * @param level the level it proposes
 * @param note where the row comes from: the document, or that it is our own
 */
public record Trigger(List<String> events, Grade warning, Grade level, Optional<String> note)
    implements Draft {
  public Trigger {
    events = events == null ? List.of() : List.copyOf(events);
  }

  @Override
  public void check(Faults faults) {
    faults
        .when(events.isEmpty(), "/events", Text.of("至少一个事件类型", "needs at least one event"))
        .required("/warning", warning)
        .required("/level", level)
        .text("/note", note, 500);
    for (int i = 0; i < events.size(); i++) {
      faults.text("/events/" + i, events.get(i), 100);
    }
  }
}
