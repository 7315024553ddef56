package org.anlan.api.roster;

/** What became of a swap. */
public enum SwapState {
  /** 待答复: the other one has not answered yet. */
  ASKED,
  /** 已同意: the turns have changed hands. */
  ACCEPTED,
  /** 已拒绝. */
  REFUSED,
  /** 已撤回: whoever asked wants it no more. */
  WITHDRAWN
}
