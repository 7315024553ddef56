package org.anlan.api.roster;

/** What kind of organisation a unit is (组织机构). */
public enum UnitKind {
  /** 区/县. */
  DISTRICT,
  /** 街道/乡镇. */
  STREET,
  /** 社区/村. */
  COMMUNITY,
  /** 网格. */
  GRID,
  /** 部门. */
  DEPARTMENT,
  /** 站所室. */
  STATION,
  /** 企业. */
  ENTERPRISE,
  /** 学校. */
  SCHOOL,
  /** 医院. */
  HOSPITAL,
  /** 社会组织. */
  SOCIAL_ORGANISATION,
  /** 志愿者队伍. */
  VOLUNTEER_GROUP,
  /** Anything else. */
  OTHER
}
