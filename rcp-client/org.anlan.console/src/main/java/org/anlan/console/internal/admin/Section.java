package org.anlan.console.internal.admin;

import org.eclipse.swt.widgets.Control;

/** One part of the administration. UI thread. */
interface Section {
  /** What it is called, beside it. */
  String title();

  /** All of it. */
  Control control();

  /** It has come to the front. */
  void shown();
}
