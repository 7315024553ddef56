package org.anlan.api.log;

/** What an entry of the duty log is about. */
public enum LogKind {
  /** 来电: a call or message came in. */
  CALL,
  /** 处置: something was done. */
  ACTION,
  /** 指令: something was decided or ordered. */
  ORDER,
  /** 通知: somebody was told. */
  TOLD,
  /** 预警. */
  WARNING,
  /** 响应: a plan was started, changed, ended. */
  RESPONSE,
  /** 任务. */
  TASK,
  /** 物资. */
  SUPPLY,
  /** 事件. */
  INCIDENT,
  /** 信息报告. */
  REPORT,
  /** 交接班. */
  HANDOVER,
  /** 更正: corrects an earlier entry. */
  CORRECTION,
  /** 其他. */
  NOTE
}
