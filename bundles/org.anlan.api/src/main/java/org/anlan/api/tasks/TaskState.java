package org.anlan.api.tasks;

/**
 * Where a task is on its way. Overdue is no state of its own: an open task past its time is
 * overdue.
 */
public enum TaskState {
  /** 已下达: given out, not yet received. */
  ISSUED,
  /** 已接收. */
  RECEIVED,
  /** 办理中. */
  IN_PROGRESS,
  /** 已完成. */
  DONE,
  /** 已拒绝: refused with a reason; open until reassigned. */
  REFUSED,
  /** 已核实. */
  VERIFIED,
  /** 已撤回: not needed any more, as when a level is lowered. */
  WITHDRAWN;

  /** Whether somebody still has to act. */
  public boolean isOpen() {
    return this == ISSUED || this == RECEIVED || this == IN_PROGRESS || this == REFUSED;
  }
}
