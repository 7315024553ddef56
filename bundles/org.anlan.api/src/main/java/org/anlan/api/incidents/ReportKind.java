package org.anlan.api.incidents;

/** The place of a report in its sequence. */
public enum ReportKind {
  /** 首报. */
  FIRST,
  /** 续报. */
  FOLLOW_UP,
  /** 终报. */
  FINAL
}
