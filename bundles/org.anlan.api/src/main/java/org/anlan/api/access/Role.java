package org.anlan.api.access;

/** What an account is for; rights hang on roles, never on names. */
public enum Role {
  /** District IT: accounts, plugins, backup, health; no operational decisions. */
  ADMINISTRATOR,
  /** Leader on duty: everything operational, sign-off among it. */
  LEADER,
  /** Duty officer: everything operational but sign-off of what needs a leader. */
  OFFICER,
  /** A unit's own user: sees and acts within its subtree. */
  UNIT,
  /** Reads, changes nothing. */
  VIEWER,
  /** A machine: delivers warnings and observations, reads the feed. */
  CONNECTOR
}
