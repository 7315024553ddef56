package org.anlan.api.incidents;

/** How far a report is. Omitted and late are never hidden. */
public enum ReportState {
  /** Its clock runs, nothing written yet. */
  DUE,
  /** Written, not signed. */
  DRAFTED,
  /** Signed off and sent. */
  SIGNED,
  /** 漏报: its time was over when the incident was closed. */
  OMITTED,
  /** Not needed any more when the incident was closed in time. */
  WAIVED
}
