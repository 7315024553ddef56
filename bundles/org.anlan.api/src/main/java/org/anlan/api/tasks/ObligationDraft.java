package org.anlan.api.tasks;

import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Party;

/** A recurring duty to be made or changed. */
public record ObligationDraft(String title, Party assignee, Recurrence recurrence)
    implements Draft {
  @Override
  public void check(Faults faults) {
    faults
        .text("/title", title, 300)
        .required("/assignee", assignee)
        .required("/recurrence", recurrence);
    if (recurrence != null) {
      faults.nested("/recurrence", recurrence);
    }
  }
}
