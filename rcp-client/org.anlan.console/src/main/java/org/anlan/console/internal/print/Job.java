package org.anlan.console.internal.print;

import org.anlan.print.Progress;
import org.anlan.print.Sheet;

/** Reads what is to be printed and lays it out; called off the UI thread. */
interface Job {
  /**
   * The sheet.
   *
   * @param progress to be asked now and then whether anybody still wants it
   */
  Sheet sheet(Progress progress);
}
