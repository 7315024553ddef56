package org.anlan.api.tasks;

/** How one round of a recurring duty stands. */
public enum ObligationState {
  /** Its time runs. */
  DUE,
  /** Done in time. */
  DONE,
  /** Done, but late. */
  DONE_LATE,
  /** Its time is over and it was begun or promised, not done. */
  OVERDUE,
  /** Its time is over and nothing was heard: never the same as a zero report. */
  SILENT
}
