package org.anlan.api.incidents;

/** Whether an incident goes on. */
public enum IncidentState {
  OPEN,
  CLOSED
}
