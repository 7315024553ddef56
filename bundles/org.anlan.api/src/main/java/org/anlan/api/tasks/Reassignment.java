package org.anlan.api.tasks;

import java.time.Instant;
import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Party;

/**
 * Somebody else is to do it.
 *
 * @param dueAt a new time; empty keeps the old one
 */
public record Reassignment(Party assignee, Optional<Instant> dueAt, Optional<String> text)
    implements Draft {
  @Override
  public void check(Faults faults) {
    faults.required("/assignee", assignee).text("/text", text, 5000);
  }
}
