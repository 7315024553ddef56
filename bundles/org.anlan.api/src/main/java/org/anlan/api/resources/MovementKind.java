package org.anlan.api.resources;

/** What moved supplies. */
public enum MovementKind {
  /** 入库: they came in. */
  RECEIVE,
  /** 出库: given out. */
  ISSUE,
  /** 归还: what was given out came back. */
  RETURN,
  /** 调拨: from one store to another. */
  TRANSFER,
  /** 报废: thrown away, broken, too old. */
  WRITE_OFF,
  /** 盘点: a count found more or less. */
  ADJUST
}
