package org.anlan.api.roster;

/** In what way somebody answers for something. */
public enum ResponsibilityKind {
  /** 包抓领导: the leader paired with a unit, who goes there. */
  LEADER_IN_CHARGE,
  /** 防灾责任人. */
  PREVENTION_RESPONSIBLE,
  /** 监测人. */
  MONITOR,
  /** 第一责任人. */
  FIRST_RESPONSIBLE,
  /** 包案. */
  CASE_OWNER,
  /** 联络员. */
  LIAISON
}
