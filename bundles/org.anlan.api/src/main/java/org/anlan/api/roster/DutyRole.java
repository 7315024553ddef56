package org.anlan.api.roster;

/** What somebody is on duty as. */
public enum DutyRole {
  /** 带班领导. */
  LEADER,
  /** 值班员. */
  OFFICER,
  /** 驾驶员. */
  DRIVER,
  /** 备勤队伍. */
  STANDBY
}
