package org.anlan.api.incidents;

/** How a report is made. */
public enum ReportForm {
  /** 电话/口头. */
  VERBAL,
  /** 书面. */
  WRITTEN
}
