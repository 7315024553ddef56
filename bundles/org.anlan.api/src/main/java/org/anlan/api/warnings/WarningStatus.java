package org.anlan.api.warnings;

/** What a warning is meant for; all but the first are never more than a drill. */
public enum WarningStatus {
  ACTUAL,
  EXERCISE,
  SYSTEM,
  TEST,
  DRAFT
}
