package org.anlan.api.roster;

/** How tightly the duty is kept (值班模式). */
public enum DutyMode {
  /** 日常. */
  DAILY,
  /** 节假日. */
  HOLIDAY,
  /** 特护期. */
  SPECIAL_CARE,
  /** 应急. */
  EMERGENCY
}
